import { describe, expect, it } from 'vitest';
import { canonicalEntry, type Model } from './canonical-entry.ts';

const picture: Model = { attributes: { caption: { type: 'text' }, image: { type: 'media' } } };
const article: Model = {
  attributes: {
    title: { type: 'string' },
    summary: { type: 'text' },
    body: { type: 'text', customField: 'plugin::rich-text.html' },
    site: { type: 'string', customField: 'plugin::codes.site' },
    link: { type: 'string' },
    importSource: { type: 'text' },
    date: { type: 'date' },
    topics: { type: 'json', customField: 'plugin::codes.topics' },
    gallery: { type: 'component', component: 'shared.picture' },
    contact: { type: 'component', component: 'shared.picture' },
  },
};
const typedAsTwo = 'ນໍ້າ';
const canonical = 'ນ້ຳ';

function canonicalArticle(data: Record<string, unknown>) {
  return canonicalEntry(data, article, (uid) => (uid === 'shared.picture' ? picture : undefined));
}

describe('the canonical form of an entry', () => {
  it.each([
    ['a string', { title: typedAsTwo }, { title: canonical }],
    ['a text', { summary: typedAsTwo }, { summary: canonical }],
    ['the text of formatted text', { body: `<p>${typedAsTwo}</p>` }, { body: `<p>${canonical}</p>` }],
    [
      'the captions of repeated components',
      { gallery: [{ id: 3, caption: typedAsTwo, image: 5 }] },
      { gallery: [{ id: 3, caption: canonical, image: 5 }] },
    ],
    ['a single component', { contact: { caption: typedAsTwo } }, { contact: { caption: canonical } }],
  ])('repairs %s', (_name, data, expected) => {
    expect(canonicalArticle(data).data).toEqual(expected);
  });

  it.each([
    ['codes', { site: 'ນໍ້າ' }],
    ['addresses', { link: `https://example.la/${typedAsTwo}` }],
    ['lists of codes', { topics: [typedAsTwo] }],
    ['the raw text of an import', { importSource: typedAsTwo }],
    ['what is empty', { title: null, summary: undefined, gallery: null, contact: null }],
    ['other types', { date: '2026-11-22' }],
    ['names that the type does not have', { unknown: typedAsTwo }],
  ])('leaves %s alone', (_name, data) => {
    const { data: saved, repairs } = canonicalArticle(data);
    expect(saved).toEqual(data);
    expect(repairs).toEqual([]);
  });

  it('says where it repaired what', () => {
    const { repairs } = canonicalArticle({ title: typedAsTwo, gallery: [{}, { caption: typedAsTwo }] });
    expect(repairs).toMatchObject([
      { field: 'title', rule: 'am-vowel', count: 1 },
      { field: 'gallery.caption', rule: 'am-vowel', count: 1 },
    ]);
  });

  it('offers spellings without changing them', () => {
    const { data, warnings } = canonicalArticle({ body: '<p>ດີຈີຕອນ</p>' });
    expect(data).toEqual({ body: '<p>ດີຈີຕອນ</p>' });
    expect(warnings).toMatchObject([{ field: 'body', found: 'ດີຈີຕອນ', suggested: 'ດິຈິຕອນ' }]);
  });

  it('warns of characters that it deleted', () => {
    const { data, warnings } = canonicalArticle({ title: 'ຂ່າວ\uF0FC' });
    expect(data).toEqual({ title: 'ຂ່າວ' });
    expect(warnings).toMatchObject([{ field: 'title', found: 'U+F0FC', suggested: '', count: 1 }]);
  });
});
