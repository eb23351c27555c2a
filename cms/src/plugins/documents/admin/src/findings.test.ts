import { expect, test } from 'vitest';
import type { DocumentFacts } from '@sanlao/shared/documents/progress';
import { factsOf, pageRanges, remarksOf } from './findings.ts';
import { texts } from './texts.ts';

const good: DocumentFacts = {
  sha256: 'a'.repeat(64),
  size: 33_200_000,
  scan: 'clean',
  pages: 40,
  title: 'ວາລະສານ ICT',
  outline: 9,
  tagged: true,
  signed: false,
  restricted: false,
  fonts: { notEmbedded: [], legacyLao: [] },
  removed: [],
  text: 'searchable',
  pageTexts: Array<'text'>(40).fill('text'),
  languages: ['lo'],
  blankPages: [],
  lite: { outcome: 'made', size: 1_726_400, ratio: 0.052, keptPages: [] },
  articles: 9,
};

const nothingYet: DocumentFacts = {
  ...good,
  scan: null,
  pages: null,
  title: null,
  outline: null,
  tagged: null,
  signed: null,
  restricted: null,
  fonts: null,
  removed: null,
  text: null,
  pageTexts: null,
  languages: null,
  blankPages: null,
  lite: null,
  articles: null,
};

test('the facts of a document are told in the numbers of the language', () => {
  expect(factsOf(good, 'lo').map(({ value, values }) => [value, values])).toEqual([
    ['fact.pages.value', { pages: '40' }],
    ['fact.size.value', { size: '32 MB' }],
    ['fact.lite.made', { size: '1,6 MB', percent: '94', saved: '30 MB' }],
    ['fact.text.searchable', {}],
    ['fact.articles.value', { count: '9' }],
    ['fact.scan.clean', {}],
  ]);
});

test('what is not found yet is not told', () => {
  expect(factsOf(nothingYet, 'en').map(({ name }) => name)).toEqual(['fact.size']);
  expect(remarksOf(nothingYet)).toEqual([]);
});

test.each(['already-light', 'not-possible'] as const)('a light copy that is %s says so', (outcome) => {
  const facts = { ...good, lite: { outcome, size: null, ratio: null, keptPages: [] } };
  expect(factsOf(facts, 'en')).toContainEqual({
    name: 'fact.lite',
    value: `fact.lite.${outcome}`,
    values: {},
  });
});

test('nothing is remarked on a good document', () => {
  expect(remarksOf(good)).toEqual([]);
});

test.each<[string, Partial<DocumentFacts>, string, Record<string, string>, 'warning' | 'note']>([
  [
    'old Lao fonts',
    { fonts: { notEmbedded: [], legacyLao: ['Saysettha Lao', 'Alice5'] } },
    'legacyLao',
    { fonts: 'Saysettha Lao, Alice5' },
    'warning',
  ],
  [
    'fonts that are not in the file',
    { fonts: { notEmbedded: ['PhetsarathOT'], legacyLao: [] } },
    'notEmbedded',
    { fonts: 'PhetsarathOT' },
    'warning',
  ],
  ['pages that cannot be drawn', { blankPages: [2, 3, 4, 9] }, 'blankPages', { pages: '2-4, 9' }, 'warning'],
  ['pictures only', { text: 'images-only' }, 'imagesOnly', {}, 'warning'],
  [
    'some scanned pages',
    { text: 'partly', pageTexts: ['text', 'none'] },
    'partly',
    { pages: '2' },
    'warning',
  ],
  ['text read by a machine', { pageTexts: ['machine-read', 'text'] }, 'machineRead', { pages: '1' }, 'note'],
  ['no structure', { tagged: false }, 'untagged', {}, 'warning'],
  ['no contents', { outline: 0 }, 'noOutline', {}, 'warning'],
  ['a signature', { signed: true }, 'signed', {}, 'note'],
  ['a wish not to be printed', { restricted: true }, 'restricted', {}, 'note'],
  [
    'pages that stayed as they were',
    { lite: { outcome: 'made', size: 10, ratio: 0.1, keptPages: [5] } },
    'keptPages',
    { pages: '5' },
    'note',
  ],
  ['no scanner', { scan: 'not-scanned' }, 'notScanned', {}, 'note'],
])('%s is remarked', (_, facts, name, values, tone) => {
  const advice = tone === 'warning' ? `remark.${name}.advice` : null;
  expect(remarksOf({ ...good, ...facts })).toEqual([{ text: `remark.${name}`, values, advice, tone }]);
});

test('a scan whose text was recognised can be searched, and says which pages were', () => {
  const facts: DocumentFacts = {
    ...good,
    text: 'images-only',
    pageTexts: ['machine-read', 'none', 'machine-read'],
  };
  expect(factsOf(facts, 'en')).toContainEqual({
    name: 'fact.text',
    value: 'fact.text.machine-read',
    values: {},
  });
  expect(remarksOf(facts).map(({ text, values }) => [text, values])).toEqual([
    ['remark.partly', { pages: '2' }],
    ['remark.machineRead', { pages: '1, 3' }],
  ]);
});

test('what was taken out is named', () => {
  expect(remarksOf({ ...good, removed: ['javascript', 'attachment'] })).toMatchObject([
    { text: 'remark.removed', removed: ['javascript', 'attachment'] },
  ]);
});

test('a short document needs no contents', () => {
  expect(remarksOf({ ...good, outline: 0, pages: 4 })).toEqual([]);
});

test.each([
  [[], ''],
  [[3], '3'],
  [[1, 2, 3, 5, 7, 8], '1-3, 5, 7-8'],
  [Array.from({ length: 30 }, (_, index) => 2 * index + 1), '1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 …'],
])('pages %j read as "%s"', (pages, text) => {
  expect(pageRanges(pages)).toBe(text);
});

test.each(Object.entries(texts))(
  '"%s" is there in Lao, spelled canonically, and in English',
  (key, { lo, en }) => {
    if (key !== 'fact.size.value') expect(lo).toMatch(/[\u0E80-\u0EFF]|\{size\}/);
    expect(lo).not.toMatch(/\u0ECD\u0EB2|\u0EB2\u0ECD|\u0EC0\u0EC0|\u200B/);
    expect(en).not.toMatch(/[\u0E80-\u0EFF]/);
    expect(placeholders(lo)).toEqual(placeholders(en));
  },
);

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)[,}]/g), ([, name = '']) => name))].sort();
}
