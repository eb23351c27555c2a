import { expect, test } from 'vitest';
import { createCounter } from './counter.ts';
import type { LogLine } from './log-line.ts';

const key = 'a'.repeat(64);
const hash = 'b'.repeat(64);

function line(fields: Partial<LogLine> = {}): LogLine {
  return {
    at: new Date('2026-08-01T03:00:00Z'),
    method: 'GET',
    path: `/documents/${key}/lite.pdf/%E0%BA%9B.pdf`,
    status: 200,
    client: '10.0.0.7 Mozilla/5.0',
    agent: 'Mozilla/5.0',
    ...fields,
  };
}

function countOf(...lines: Partial<LogLine>[]): Record<string, number> {
  const counter = createCounter();
  for (const fields of lines) counter.add(line(fields));
  return Object.fromEntries(
    counter.take().flatMap(({ day, file, count }) => (file ? [[`${day} ${file[0]}`, count]] : [])),
  );
}

test('the parts in which one reader fetches a document count once a day', () => {
  expect(countOf({}, { status: 206 }, { path: `/documents/${key}/original.pdf` })).toEqual({
    '2026-08-01 a': 1,
  });
});

test('other readers and other days count, by the clock of Vientiane', () => {
  expect(countOf({}, { client: '10.0.0.8 Mozilla/5.0' }, { at: new Date('2026-08-01T17:00:00Z') })).toEqual({
    '2026-08-01 a': 2,
    '2026-08-02 a': 1,
  });
});

test('files of the media library count, and articles of a document', () => {
  expect(
    countOf({ path: `/media/${hash}/original.pdf?x` }, { path: `/documents/${key}/articles/2.pdf` }),
  ).toEqual({ '2026-08-01 a': 1, '2026-08-01 b': 1 });
});

test.each([
  ['the head alone', { method: 'HEAD' }],
  ['what is not there', { status: 404 }],
  ['what the reader has already', { status: 304 }],
  ['a picture of a page', { path: `/documents/${key}/pages/1-900.avif` }],
  ['a page', { path: '/lo/publications/2026/08/01-k3f9q2/' }],
  ['a robot', { agent: 'Googlebot/2.1' }],
])('%s is no download', (_name, fields) => {
  expect(countOf(fields)).toEqual({});
});

test('a day with any line is a day that is known of', () => {
  const counter = createCounter();
  counter.add(line({ path: '/lo/' }));
  expect(counter.take()).toEqual([{ day: '2026-08-01', file: '', count: 1 }]);
  expect(counter.take()).toEqual([]);
});
