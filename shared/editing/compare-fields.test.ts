import { describe, expect, test } from 'vitest';
import { compareFields, type FieldDifference } from './compare-fields.ts';
import { changedFields, type Fields } from './fields.ts';

const file = (hash: string, name = `${hash}.jpg`) => ({ hash, documentId: `file-${hash}`, name });
const picture = (hash: string, caption: string): Fields => ({
  image: { type: 'media', value: [file(hash)] },
  caption: { type: 'text', value: caption },
});
const gallery = (...pictures: Fields[]): Fields => ({
  gallery: { type: 'component', component: 'shared.picture', value: pictures },
});

describe('which fields changed', () => {
  const before: Fields = {
    title: { type: 'text', value: 'ຂ່າວ' },
    cover: { type: 'media', value: [file('a')] },
    event: { type: 'relation', value: [{ uid: 'api::event.event', documentId: 'e', title: 'ກອງປະຊຸມ' }] },
    ...gallery(picture('b', 'ຮູບ')),
  };

  test.each<[string, Fields, string[]]>([
    ['none', before, []],
    [
      'a renamed file is the same file',
      { ...before, cover: { type: 'media', value: [file('a', 'x.jpg')] } },
      [],
    ],
    [
      'an entry with another title is the same entry',
      {
        ...before,
        event: { type: 'relation', value: [{ uid: 'api::event.event', documentId: 'e', title: 'x' }] },
      },
      [],
    ],
    [
      'the order of fields in a group means nothing',
      {
        ...before,
        ...gallery({ caption: { type: 'text', value: 'ຮູບ' }, image: { type: 'media', value: [file('b')] } }),
      },
      [],
    ],
    ['a text', { ...before, title: { type: 'text', value: 'ໃໝ່' } }, ['title']],
    ['a picture in a group', { ...before, ...gallery(picture('c', 'ຮູບ')) }, ['gallery']],
    [
      'what is gone, last',
      { order: { type: 'number', value: 1 } },
      ['order', 'title', 'cover', 'event', 'gallery'],
    ],
  ])('%s', (_name, after, names) => {
    expect(changedFields(before, after)).toEqual(names);
  });
});

test('texts are compared word by word, values side by side', () => {
  const before: Fields = {
    title: { type: 'text', value: 'ຂ່າວ' },
    date: { type: 'date', value: '2026-11-20' },
  };
  const after: Fields = { title: { type: 'text', value: 'ຂ່າວດີ' } };
  expect(compareFields(before, after)).toMatchObject([
    { field: 'title', kind: 'text', blocks: [{ change: 'changed' }] },
    { field: 'date', kind: 'value', before: { value: '2026-11-20' }, after: null },
  ]);
});

test('a field that changed its type is shown side by side', () => {
  const difference = compareFields({ a: { type: 'text', value: '1' } }, { a: { type: 'number', value: 1 } });
  expect(difference).toMatchObject([{ kind: 'value', before: { value: '1' }, after: { value: 1 } }]);
});

test.each<[string, Fields, Fields, unknown[]]>([
  [
    'codes that come and go',
    { topics: { type: 'codes', value: ['post', 'training'] } },
    { topics: { type: 'codes', value: ['post', 'ict', 'law'] } },
    [
      { change: 'same', item: { code: 'post' } },
      { change: 'removed', item: { code: 'training' } },
      { change: 'added', item: { code: 'ict' } },
      { change: 'added', item: { code: 'law' } },
    ],
  ],
  [
    'a caption in one picture of several',
    gallery(picture('a', 'ໜຶ່ງ'), picture('b', 'ສອງ')),
    gallery(picture('a', 'ໜຶ່ງ'), picture('b', 'ສາມ')),
    [{ change: 'same' }, { change: 'changed', fields: [{ field: 'caption', kind: 'text' }] }],
  ],
  ['the first picture', {}, gallery(picture('a', 'ໜຶ່ງ')), [{ change: 'added', item: { kind: 'group' } }]],
])('lists item by item: %s', (_name, before, after, items) => {
  const [difference] = compareFields(before, after) as Extract<FieldDifference, { kind: 'list' }>[];
  expect(difference!.items).toMatchObject(items);
});
