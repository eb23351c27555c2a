import { expect, test } from 'vitest';
import { pdfsIn } from './pdfs.ts';

const file = (id: number, mime = 'application/pdf', metadata: object | null = null) => ({
  id,
  documentId: `d${id}`,
  name: `${id}.pdf`,
  mime,
  provider_metadata: metadata,
});
const plain = (id: number) => ({ id, name: `${id}.pdf`, replacedOn: null });

test.each([
  ['the files of a publication', { files: [file(1), file(2)] }, [plain(1), plain(2)]],
  ['an attachment of an article', { body: '<p>x</p>', attachments: [file(3)] }, [plain(3)]],
  ['a paper within a component', { agenda: [{ title: 'x', papers: [file(4)] }] }, [plain(4)]],
  ['a file that stands in two fields', { files: [file(5)], papers: [file(5)] }, [plain(5)]],
  ['a picture', { cover: file(6, 'image/jpeg') }, []],
  ['nothing', { files: null, cover: undefined, title: 'x', tags: [] }, []],
])('%s: its PDFs are found', (_, values, expected) => {
  expect(pdfsIn(values)).toEqual(expected);
});

const replaced = [
  { key: 'b', day: '2026-11-22' },
  { key: 'a', day: '2026-10-01' },
];

test.each([
  ['a replaced file', { document: { key: 'c', replaced } }, '2026-11-22'],
  ['a replaced file that is prepared', { document: null, replaced }, '2026-11-22'],
  ['a file that never replaced one', { document: { key: 'c', replaced: [] } }, null],
  ['a file that is prepared', { document: null }, null],
])('of %s the day is told', (_, metadata, day) => {
  expect(pdfsIn({ files: [file(1, 'application/pdf', metadata)] })[0]?.replacedOn).toBe(day);
});
