/** Where replaced files lead; months and series to follow and to take along; tables in files. */
import type { Media } from '@sanlao/shared/content/media';
import type { Document } from '@sanlao/shared/content/types';
import { documentPaths, type Manifest } from '@sanlao/shared/documents/manifest';
import { urls } from '@sanlao/shared/urls';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FindDocument } from '../publisher/documents/prepared.ts';
import type { FindTables } from '../publisher/tables/tables.ts';
import { compiledApp } from './compiled-app.ts';
import { article, pdf, publication, series, site } from './documents.ts';
import { fakeContent } from './fake-content.ts';
import { attribute, type Element, elements, linkOf, named, textOf, wordsOf } from './html.ts';

const key = (letter: string) => letter.repeat(64);
const prepared = (letter: string, replaced: string[] = []): Media =>
  pdf(letter, {
    document: { key: key(letter), replaced: replaced.map((old) => ({ key: key(old), day: '2026-11-20' })) },
  });

const documentOf: FindDocument = ({ document }) => {
  if (!document) return null;
  const file = (path: string, size: number) => ({ path, size, sha256: document.key, parts: [document.key] });
  const manifest: Manifest = {
    format: 1,
    source: { sha256: document.key, size: 9_000_000 },
    title: '',
    pages: [{ height: 1273, label: null, text: 'text', pictures: {} }],
    outline: [],
    text: 'searchable',
    languages: ['lo'],
    tagged: false,
    signed: false,
    fonts: { notEmbedded: [], legacyLao: [] },
    removed: [],
    scan: 'clean',
    original: file(documentPaths.original, 9_000_000),
    lite: file(documentPaths.lite, 2_097_152),
    liteOutcome: 'made',
    articles: [],
  };
  return { key: document.key, replaced: document.replaced, manifest, text: () => [] };
};

const table = pdf('d', { name: 'ສະຖິຕິ.xlsx', ext: '.xlsx', mime: 'application/vnd.ms-excel', size: 20_000 });
const damaged = pdf('e', { name: 'ເສຍ.csv', ext: '.csv', mime: 'text/csv' });
const tablesOf: FindTables = ({ sha256, ext }) => {
  if (ext === '.pdf') return Promise.resolve(null);
  if (sha256 === damaged.sha256) return Promise.resolve({ fault: 'damaged' });
  return Promise.resolve({
    more: false,
    sheets: [
      {
        name: 'ບ້ານ',
        rows: [
          ['ບ້ານທີ່ມີສັນຍານ <2026>'],
          ['ແຂວງ', 2025, 2026],
          ['ອັດຕະປື', 1420, 1500],
          ['ບໍ່ແກ້ວ', 90, null],
          ['ແຫຼ່ງ: ກົມ'],
        ],
        allRows: 5,
        allColumns: 3,
      },
      {
        name: 'ລາຍຊື່',
        rows: [
          ['ຊື່', 'ວັນທີ'],
          ['ກ', '2026-11-22'],
        ],
        allRows: 3_000,
        allColumns: 2,
      },
    ],
  });
};

const issue = (urlId: string, date: string, files: Media[]) =>
  publication({
    site: 'attapeu',
    urlId,
    date,
    kind: 'journal',
    series: 'ict',
    title: `ວາລະສານ ${urlId}`,
    files,
  });
const documents: Document[] = [
  site({ code: 'attapeu' }),
  site({ code: 'bokeo' }),
  series({ site: 'attapeu', code: 'ict', kind: 'journal', nameLo: 'ວາລະສານ ໄອຊີທີ', nameEn: 'ICT Journal' }),
  { ...issue('issue1', '2026-09-01', [prepared('a', ['1', '2'])]), alsoOn: ['bokeo'] },
  issue('issue2', '2026-09-20', [prepared('b', ['b'])]),
  issue('issue3', '2026-10-01', [table, damaged]),
  article({ site: 'attapeu', urlId: 'artic1', date: '2026-09-02', attachments: [prepared('c', ['3', 'a'])] }),
];

async function get(path: string, code = 'attapeu', given = documents) {
  const app = await compiledApp();
  const content = fakeContent({ documents: given, site: code, documentOf, tablesOf });
  const { status, body, error } = await app.render(new URL(`http://${code}.localhost${path}`), content);
  if (error) throw error;
  return { status, text: new TextDecoder().decode(body) };
}
const links = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));

describe('the address of a file that was replaced', () => {
  it.each([
    ['1', 'attapeu', '/lo/publications/2026/09/01-issue1/'],
    ['2', 'bokeo', '/lo/publications/2026/09/01-issue1/'],
    ['3', 'attapeu', '/lo/news/2026/09/02-artic1/'],
  ])('%s leads on %s to %s', async (old, code, target) => {
    const { status, text } = await get(urls.documentMoved(key(old)), code);
    expect(status).toBe(200);
    const all = elements(text);
    const refresh = named(all, 'meta').find((element) => attribute(element, 'http-equiv') === 'refresh');
    expect(attribute(refresh, 'content')).toBe(`0; url=${target}`);
    expect(linkOf(all, 'canonical')).toEqual([`http://attapeu.localhost:4000${target}`]);
    expect(wordsOf(named(all, 'h1')[0]!)).toBe('ເອກະສານນີ້ມີສະບັບໃໝ່ແທນແລ້ວ');
  });

  it('holds as long as something else offers the file', async () => {
    expect((await get(urls.documentMoved(key('a')))).status).toBe(404);
    expect((await get(urls.documentMoved(key('b')))).status).toBe(404);
  });

  it.each([key('9'), 'x', key('A')])('is none where nothing was replaced: %s', async (none) => {
    expect((await get(`/documents/${none}/`)).status).toBe(404);
  });

  it('is none on another site', async () => {
    expect((await get(urls.documentMoved(key('3')), 'bokeo')).status).toBe(404);
  });
});

describe('a month of publications', () => {
  it('shows what came out in it, and the pack of it with its size', async () => {
    const { status, text } = await get(urls.publicationsMonth('lo', '2026-09'));
    expect(status).toBe(200);
    const all = elements(text);
    expect(textOf(named(all, 'h1')[0]!)).toContain('ກັນຍາ 2026');
    expect(links(all)).toContain('/lo/publications/2026/09/20-issue2/');
    const pack = named(all, 'a').find(
      (link) => attribute(link, 'href') === urls.monthPack('lo', '2026-09', 1),
    );
    expect(wordsOf(pack!)).toMatch(/ZIP, 4 MB · 2 ເອກະສານ/);
  });

  it('is named by its year', async () => {
    const { text } = await get(urls.publicationsOfYear('lo', '2026'));
    expect(links(elements(text))).toEqual(
      expect.arrayContaining([
        urls.publicationsMonth('lo', '2026-09'),
        urls.publicationsMonth('lo', '2026-10'),
      ]),
    );
  });

  it.each(['2026-08', '2026-13', '2026-00'])('%s is no page', async (month) => {
    expect((await get(urls.publicationsMonth('lo', month))).status).toBe(404);
  });
});

describe('a series', () => {
  it('offers its pack and its feeds', async () => {
    const all = elements((await get(urls.publicationsSeries('lo', 'ict'))).text);
    expect(links(all)).toEqual(
      expect.arrayContaining([
        urls.seriesPack('lo', 'ict', 1),
        ...(['atom', 'rss', 'json'] as const).map((format) => urls.seriesFeed('lo', 'ict', format)),
      ]),
    );
    expect(linkOf(all, 'alternate').some((href) => href?.endsWith(urls.seriesFeed('lo', 'ict')))).toBe(true);
  });

  const liteOfNewest = `http://attapeu.localhost:4000${urls.documentDownload(key('b'), 'lite.pdf', 'ວາລະສານ issue2.pdf')}`;

  it('can be followed as Atom, each issue with its lite copy', async () => {
    const { text } = await get(urls.seriesFeed('lo', 'ict'));
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
      feed: { entry: { id: string; link: { '@_rel': string; '@_href': string; '@_length'?: string }[] }[] };
    };
    expect(feed.entry.map(({ id }) => id.slice(-8))).toEqual(['-issue3/', '-issue2/', '-issue1/']);
    const enclosure = [feed.entry[1]!.link].flat().find((link) => link['@_rel'] === 'enclosure');
    expect(enclosure).toMatchObject({ '@_href': liteOfNewest, '@_length': '2097152' });
  });

  it('can be followed as RSS and as JSON', async () => {
    const rss = (await get(urls.seriesFeed('lo', 'ict', 'rss'))).text;
    expect(rss).toContain(`<enclosure url="${liteOfNewest}" length="2097152" type="application/pdf"/>`);
    const json = JSON.parse((await get(urls.seriesFeed('lo', 'ict', 'json'))).text) as {
      items: { attachments?: unknown }[];
    };
    expect(json.items.map(({ attachments }) => attachments)).toEqual([
      undefined,
      [{ url: liteOfNewest, mime_type: 'application/pdf', size_in_bytes: 2_097_152 }],
      expect.anything(),
    ]);
  });

  it('without an issue has no feed', async () => {
    expect((await get(urls.seriesFeed('en', 'ict'))).status).toBe(404);
    expect((await get(urls.seriesFeed('lo', 'none'))).status).toBe(404);
  });
});

describe('the tables in a file', () => {
  const address = (file: number) => `/lo/publications/2026/10/01-issue3/tables-${file}/`;
  let all: Element[];

  beforeAll(async () => {
    const { status, text } = await get(address(1));
    expect(status).toBe(200);
    all = elements(text);
  });

  it('stand under their names, with captions, headings and notes', () => {
    expect(named(all, 'h1')).toHaveLength(1);
    expect(
      named(all, 'h2')
        .map(textOf)
        .map((text) => text.trim()),
    ).toEqual(expect.arrayContaining(['ບ້ານ', 'ລາຍຊື່']));
    expect(named(all, 'caption').map(textOf)).toEqual(['ບ້ານທີ່ມີສັນຍານ <2026>', 'ລາຍຊື່']);
    expect(named(all, 'th').map((cell) => `${attribute(cell, 'scope')} ${textOf(cell).trim()}`)).toEqual([
      'col ແຂວງ',
      'col 2025',
      'col 2026',
      'row ອັດຕະປື',
      'row ບໍ່ແກ້ວ',
      'col ຊື່',
      'col ວັນທີ',
      'row ກ',
    ]);
    expect(named(all, 'td').map(textOf)).toEqual(['1.420', '1.500', '90', '–', '22 ພະຈິກ 2026']);
    expect(named(all, 'p').map(textOf)).toContain('ແຫຼ່ງ: ກົມ');
  });

  it('are drawn where they hold figures', () => {
    expect(named(all, 'svg').filter((svg) => attribute(svg, 'class') === 'chart')).toHaveLength(1);
  });

  it('say where the file has more, and offer it', () => {
    expect(named(all, 'p').map(textOf).join()).toContain('3.000 ແຖວ');
    expect(links(all)).toContain(`/media/${table.sha256}/original.xlsx`);
    expect(links(all)).toContain('/lo/publications/2026/10/01-issue3/');
  });

  it('that cannot be read are said to be so, with the file', async () => {
    const { status, text } = await get(address(2));
    expect(status).toBe(200);
    expect(text).toContain('ເປີດໄຟລ໌ນີ້ເປັນຕາຕະລາງບໍ່ໄດ້');
    expect(text).toContain(`/media/${damaged.sha256}/original.csv`);
  });

  it.each([
    ['of no file', address(3)],
    ['of a PDF', '/lo/publications/2026/09/01-issue1/tables-1/'],
    ['by another name', address(1).replace('tables-1', 'tables-01')],
  ])('are no page %s', async (_, path) => expect((await get(path)).status).toBe(404));

  it('are led to by the page of the publication', async () => {
    const { text } = await get('/lo/publications/2026/10/01-issue3/');
    expect(links(elements(text))).toEqual(expect.arrayContaining([address(1), address(2)]));
  });
});
