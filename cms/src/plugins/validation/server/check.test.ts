import { describe, expect, it } from 'vitest';
import type { DocumentType } from '@sanlao/shared/content/types';
import { check, type Entry } from './check.ts';

const named = { nameLo: 'x', nameEn: 'x' };
const known = {
  site: [
    { code: 'attapeu', ...named },
    { code: 'ministry', ...named },
  ],
  unit: [{ code: 'attapeu-dtc', site: 'attapeu', ...named }],
  topic: [
    { code: 'training', ...named },
    { code: 'post', ...named },
  ],
  series: [{ code: 'ict-journal', site: 'ministry', ...named }],
};

function faults(type: DocumentType, entry: Entry, fields = Object.keys(entry), publishing = false) {
  return check({ type, entry, fields: new Set(fields), publishing, known });
}

describe('what an editor may save', () => {
  const good: [string, DocumentType, Entry][] = [
    [
      'an entry of a unit of its site',
      'article',
      { site: 'attapeu', unit: 'attapeu-dtc', alsoOn: ['ministry'], topics: ['post'] },
    ],
    ['empty fields', 'article', { site: 'attapeu', unit: null, alsoOn: null, topics: [] }],
    [
      'an event on one moment',
      'event',
      { site: 'attapeu', start: '2026-11-22T02:00:00Z', end: '2026-11-22T02:00:00Z' },
    ],
    ['an event without an end', 'event', { site: 'attapeu', start: '2026-11-22T02:00:00Z', end: null }],
    ['https', 'service', { link: 'https://g-mail.gov.la/?a=1#b' }],
    ['a telephone number', 'notice', { url: 'tel:+85621000000' }],
    ['an e-mail address as a link', 'notice', { url: 'mailto:info@gov.la' }],
    ['a path of the site', 'site', { menu: [{ url: '/lo/about/' }] }],
    ['colours', 'site', { colourPrimary: '#0B5394', colourAccent: '#A8531B' }],
    ['a link to a map', 'site', { contact: { mapUrl: 'https://www.openstreetmap.org/#map=17/17.97/102.6' } }],
    ['a province', 'event', { province: 'LA-AT' }],
    ['two words that mean the same', 'synonym', { terms: 'ICT, ໄອຊີທີ' }],
    ['a table', 'dataset', { table: 'ປີ,ຄົນ\n2025,\n2026,2.400' }],
    ['a whole change note', 'article', { changeNotes: [{ date: '2026-11-22', text: 'ແກ້ຕົວເລກ' }] }],
    ['no withdrawal', 'publication', { withdrawal: null }],
    ['several hosts', 'site', { hosts: 'attapeu.gov.la\n\nwww.attapeu.gov.la\n' }],
    ['languages', 'publication', { site: 'ministry', languages: ['lo', 'en', 'zh-Hans'] }],
    ['a redirect to another site', 'redirect', { from: '/lo/old/', to: 'https://gov.la/' }],
  ];
  it.each(good)('%s', (_name, type, entry) => {
    expect(faults(type, entry)).toEqual([]);
  });
});

describe('what an editor is told', () => {
  const bad: [string, DocumentType, Entry, string, RegExp][] = [
    ['an unknown site, with the nearest', 'article', { site: 'atapeu' }, 'site', /nearest: attapeu$/],
    ['an unknown unit', 'article', { site: 'attapeu', unit: 'attapeu-dct' }, 'unit', /nearest: attapeu-dtc/],
    [
      'an unknown topic in a list',
      'article',
      { topics: ['post', 'trainin'] },
      'topics',
      /"trainin"; nearest: training/,
    ],
    ['a list that is none', 'article', { topics: 'x/y' }, 'topics', /no published topic "x\/y"$/],
    ['a code that is no text', 'article', { alsoOn: [{ a: 1 }] }, 'alsoOn', /no published site/],
    [
      'a unit of another site',
      'article',
      { site: 'ministry', unit: 'attapeu-dtc' },
      'unit',
      /belongs to the site "attapeu"/,
    ],
    [
      'a series of another site',
      'publication',
      { site: 'attapeu', series: 'ict-journal' },
      'series',
      /belongs to/,
    ],
    [
      'an end before the start',
      'event',
      { start: '2026-11-22T02:00:00Z', end: '2026-11-22T01:00:00Z' },
      'end',
      /before the start/,
    ],
    ['capital letters in a code', 'site', { code: 'Attapeu' }, 'code', /only a-z/],
    ['a code that would leave its folder', 'site', { code: '../etc' }, 'code', /only a-z/],
    ['Lao in a code', 'topic', { code: 'ຂ່າວ' }, 'code', /only a-z/],
    ['the code of the portal', 'site', { code: 'portal' }, 'code', /reserved/],
    ['the address of the news', 'page', { slug: 'news' }, 'slug', /taken by the site/],
    ['a colour by name', 'site', { colourPrimary: 'red' }, 'colourPrimary', /#0b5394/],
    [
      'a main colour on which white text cannot be read',
      'site',
      { colourPrimary: '#5b9bd5' },
      'colourPrimary',
      /contrast 2\.7:1, at least 4\.5:1 is needed\)\. The nearest that will do is #[0-9a-f]{6}$/,
    ],
    [
      'an accent that is not seen on white',
      'site',
      { colourAccent: '#f0e0a0' },
      'colourAccent',
      /at least 3:1 is needed\)\. The nearest that will do is #[0-9a-f]{6}$/,
    ],
    [
      'a map without https',
      'site',
      { contact: { mapUrl: 'http://map.example' } },
      'contact',
      /begins with https/,
    ],
    ['an unknown province', 'event', { province: 'LA-ZZ' }, 'province', /no province "LA-ZZ"/],
    ['a word alone', 'synonym', { terms: 'ICT' }, 'terms', /at least two different words/],
    ['one word twice', 'synonym', { terms: 'ICT, ICT ,' }, 'terms', /at least two different words/],
    [
      'each bad line of a table',
      'dataset',
      { table: 'ປີ,ຄົນ\n2024,a\n2025,1\n2026,y\n2027,z\n2028,v' },
      'table',
      /^Line 2: "a".*; Line 4: "y".*; Line 5: .*; and 1 more$/,
    ],
    ['an e-mail address that is none, of a unit', 'unit', { email: 'nobody' }, 'email', /e-mail/],
    ['script as a link', 'service', { link: 'javascript:alert(1)' }, 'link', /cannot be used/],
    ['script as a link, disguised', 'service', { link: 'java\nscript:alert(1)' }, 'link', /cannot be used/],
    ['data as a link', 'event', { onlineUrl: 'data:text/html,x' }, 'onlineUrl', /cannot be used/],
    ['another host as a path', 'notice', { url: '//evil.example' }, 'url', /cannot be used/],
    ['another host as a path, with backslash', 'notice', { url: '/\\evil.example' }, 'url', /cannot be used/],
    [
      'a name and password in a link',
      'notice',
      { url: 'https://gov.la@evil.example' },
      'url',
      /cannot be used/,
    ],
    ['a path that climbs', 'redirect', { from: '/lo/%2e%2e/etc' }, 'from', /cannot be used/],
    ['a redirect to an e-mail address', 'redirect', { to: 'mailto:a@b.la' }, 'to', /cannot be used/],
    ['a host with a scheme', 'site', { hosts: 'https://attapeu.gov.la' }, 'hosts', /host name/],
    ['a province code', 'site', { iso3166: 'LAAT' }, 'iso3166', /LA-AT/],
    ['languages that are no list', 'publication', { languages: 'lo' }, 'languages', /list of language codes/],
    [
      'too many pictures',
      'article',
      { gallery: Array.from({ length: 101 }, () => ({})) },
      'gallery',
      /at most 100/,
    ],
    [
      'too many related documents',
      'article',
      { publications: { set: Array.from({ length: 101 }) } },
      'publications',
      /at most 100/,
    ],
  ];
  it.each(bad)('%s', (_name, type, entry, field, message) => {
    const [fault, ...others] = faults(type, entry);
    expect(others).toEqual([]);
    expect(fault?.path[0]).toBe(field);
    expect(fault?.en).toMatch(message);
    expect(fault?.lo).toMatch(/[ກ-ຮ]/);
  });

  it('the place within a component', () => {
    const entry = { menu: [{ url: '/lo/' }, { url: 'javascript:0' }], contact: { email: 'nobody' } };
    expect(faults('site', entry).map(({ path }) => path.join('.'))).toEqual(['contact.email', 'menu.1.url']);
  });

  it('nothing about fields that are not being saved', () => {
    expect(faults('article', { site: 'gone', title: 'x' }, ['title'])).toEqual([]);
  });

  it('that a unit does not fit when only the site changes', () => {
    expect(faults('article', { site: 'ministry', unit: 'attapeu-dtc' }, ['site'])).toHaveLength(1);
  });

  it('that a picture has no file, when it is published', () => {
    const entry = { gallery: [{ image: 3 }, { caption: 'x', image: null }] };
    expect(faults('article', entry, ['gallery'])).toEqual([]);
    const [fault] = faults('article', entry, ['gallery'], true);
    expect(fault?.path).toEqual(['gallery', '1', 'image']);
  });

  const day = '2026-11-22';
  it.each<[string, DocumentType, Entry, string[]]>([
    [
      'a change without words',
      'article',
      { changeNotes: [{ date: day, text: ' ' }] },
      ['changeNotes.0.text'],
    ],
    ['a change without a date', 'article', { changeNotes: [{ text: 'x' }] }, ['changeNotes.0.date']],
    ['a withdrawal without a reason', 'event', { withdrawal: { date: day } }, ['withdrawal.reason']],
    [
      'an empty withdrawal',
      'publication',
      { withdrawal: { reason: '' } },
      ['withdrawal.reason', 'withdrawal.date'],
    ],
  ])('of %s, when it is published', (_name, type, entry, paths) => {
    expect(faults(type, entry)).toEqual([]);
    const found = faults(type, entry, Object.keys(entry), true);
    expect(found.map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
