import { expect, test } from 'vitest';
import { placed } from './placed.ts';

test.each([
  ['a field', { title: 'ກ' }, 'cover', { title: 'ກ', cover: 7 }],
  ['a field of a component', { contact: { phone: '1' } }, 'contact.map', { contact: { phone: '1', map: 7 } }],
  [
    'a field of one of several components',
    { gallery: [{ caption: 'ກ' }, { caption: 'ຂ' }] },
    'gallery.1.image',
    { gallery: [{ caption: 'ກ' }, { caption: 'ຂ', image: 7 }] },
  ],
])('a value is placed into %s', (_, data, path, expected) => {
  const before = structuredClone(data);
  expect(placed(data, path, 7)).toEqual(expected);
  expect(data).toEqual(before);
});

test('a component that is missing is named', () => {
  expect(() => placed({}, 'contact.map', 7)).toThrow('contact.map');
});
