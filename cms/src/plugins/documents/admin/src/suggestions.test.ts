import { expect, test } from 'vitest';
import { suggestionsFor } from './suggestions.ts';

const suggested = {
  title: ' ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊ ',
  documentNumber: '114/ກຕສ',
  issueNumber: '',
  contents: [
    { title: 'ບົດນຳ', page: 1 },
    { title: ' ', page: 2 },
    { title: 'ມາດຕາ 1', page: 3 },
  ],
};
const contents = [
  { title: 'ບົດນຳ', page: 1 },
  { title: 'ມາດຕາ 1', page: 3 },
];

test('what was found is offered for an empty form', () => {
  expect(suggestionsFor(suggested, {})).toEqual([
    { field: 'title', value: 'ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊ', present: '' },
    { field: 'documentNumber', value: '114/ກຕສ', present: '' },
    { field: 'contents', value: contents, present: 0 },
  ]);
});

test('what the form says already is not offered', () => {
  const values = {
    title: 'ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊ',
    documentNumber: '114/ກຕສ',
    contents: contents.map((row, index) => ({ ...row, id: index, __temp_key__: `a${index}` })),
  };
  expect(suggestionsFor(suggested, values)).toEqual([]);
});

test('what would be replaced is told', () => {
  const values = { title: 'ອື່ນ', documentNumber: '114/ກຕສ', contents: [{ title: 'x', page: 1 }] };
  expect(suggestionsFor(suggested, values)).toEqual([
    { field: 'title', value: 'ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊ', present: 'ອື່ນ' },
    { field: 'contents', value: contents, present: 1 },
  ]);
});

test('no more is offered than the fields hold', () => {
  const long = {
    ...suggested,
    title: 'ກ'.repeat(400),
    contents: Array.from({ length: 300 }, (_, index) => ({ title: `${index}`, page: index + 1 })),
  };
  const [title, , rows] = suggestionsFor(long, {});
  expect(title?.value).toHaveLength(255);
  expect(rows?.value).toHaveLength(100);
});
