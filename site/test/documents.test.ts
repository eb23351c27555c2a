import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Publication } from '@sanlao/shared/content/types';
import { pdf, publication, article } from './documents.ts';
import { attribute, below, elements, linkOf, metaOf, named, textOf, wordsOf, type Element } from './html.ts';
import { file, type Given, preparedDocuments, sha256 } from './prepared-document.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

const [journal, scan, long, other] = [sha256('a'), sha256('b'), sha256('c'), sha256('d')];
const prepared = { document: { key: journal, replaced: [{ key: sha256('9'), day: '2026-11-20' }] } };
const given: Record<string, Given> = {
  [journal]: {
    text: ['# ບົດນຳ\nຂໍ້ຄວາມໜ້າທີໜຶ່ງ <b>', 'ລາຍງານປະຈຳປີ\nຂໍ້ຄວາມໜ້າທີສອງ', ''],
    manifest: {
      signed: true,
      outline: [
        { title: 'ບົດນຳ', page: 1, level: 1 },
        { title: 'ລາຍງານປະຈຳປີ', page: 2, level: 1 },
        { title: 'ພາກຍ່ອຍ', page: 2, level: 2 },
      ],
      articles: [
        { ...file('articles/1.pdf', 102_400, '4'), title: 'ບົດນຳ', from: 1, to: 1 },
        { ...file('articles/2.pdf', 204_800, '5'), title: null, from: 2, to: 3 },
      ],
    },
  },
  [scan]: {
    text: ['ຂໍ້ຄວາມທີ່ເຄື່ອງອ່ານ', 'ໜ້າສອງ'],
    manifest: {
      lite: null,
      liteOutcome: 'already-light',
      text: 'partly',
      languages: ['en'],
      scan: 'not-scanned',
      fonts: { notEmbedded: ['Alice'], legacyLao: ['Saysettha Lao'] },
      pages: [1, 2].map((page) => ({
        height: 1200,
        label: page === 1 ? 'i' : '1',
        text: 'machine-read',
        pictures: { '480': { avif: 9_000, webp: 12_000 } },
      })),
    },
  },
  [long]: { text: Array.from({ length: 300 }, (_, page) => `ໜ້າ ${page + 1}`) },
  [other]: { text: ['', ''], manifest: { text: 'images-only' } },
};
const base = { site: 'ministry', kind: 'journal', date: '2026-10-01' } as const;
const documents: Document[] = [
  ...world,
  publication({
    ...base,
    urlId: 'issue1',
    title: 'ວາລະສານ 20',
    summary: 'ບົດຄັດຫຍໍ້',
    series: 'ict',
    alsoOn: ['attapeu'],
    files: [pdf('a', prepared)],
  }),
  publication({
    ...base,
    urlId: 'two001',
    contents: [{ title: 'ໝວດທີ 1', page: 1 }],
    files: [
      pdf('b', { name: 'ດຳລັດ.pdf', document: { key: scan, replaced: [] } }),
      pdf('c', { name: 'ພາກຜະໜວກ.pdf', document: { key: long, replaced: [] } }),
      pdf('d', { name: 'ຮູບ.pdf', document: { key: other, replaced: [] } }),
      pdf('e', { name: 'ຕາຕະລາງ.xlsx', ext: '.xlsx', mime: 'application/xlsx' }),
    ],
  }),
  publication({ ...base, urlId: 'wait01', files: [pdf('f', { document: null })] }),
  publication({
    ...base,
    urlId: 'lost01',
    files: [pdf('f', { document: { key: sha256('8'), replaced: [] } })],
  }),
  publication({
    ...base,
    urlId: 'gone01',
    files: [pdf('a', prepared)],
    withdrawal: { date: '2026-11-01', reason: 'ລ້າສະໄໝ' },
  }),
  publication({
    ...base,
    urlId: 'title1',
    title: longTitle,
    files: [pdf('c', { document: { key: long, replaced: [] } })],
  }),
  article({
    site: 'ministry',
    urlId: 'withpd',
    date: '2026-10-01',
    attachments: [pdf('a', prepared), pdf('f', { document: null })],
  }),
];
const documentOf = preparedDocuments(given);
const get = (path: string, site = 'ministry') => rendered(site, path, documents, undefined, documentOf);
const landing = (urlId: string) => `/lo/publications/2026/10/01-${urlId}/`;
const pageOf = (urlId: string, page: number, of = 1) => `${landing(urlId)}file-${of}/page-${page}/`;
const links = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href') ?? '');
const main = (all: readonly Element[]) => wordsOf(named(all, 'main')[0]!);

describe('the landing page of a publication', () => {
  let all: Element[];

  beforeAll(async () => {
    all = elements((await get(landing('issue1'))).text);
  }, 180_000);

  it('tells of every way to read it what it costs', () => {
    const rows = named(all, 'tr').map((row) => wordsOf(row));
    expect(rows).toEqual([
      'ວິທີອ່ານ ຂະໜາດ 2G 3G',
      'ອ່ານເທື່ອລະໜ້າ 3 ໜ້າ, ໜ້າລະປະມານ 30 KB 91 KB 2 ວິນາທີ ຕໍ່ໜ້າ 1 ວິນາທີ ຕໍ່ໜ້າ',
      'ອ່ານແຕ່ຂໍ້ຄວາມ ເບົາທີ່ສຸດ, ໂປຣແກຣມອ່ານໜ້າຈໍອ່ານໄດ້ ~4 KB 1 ວິນາທີ 1 ວິນາທີ',
      'PDF ສະບັບເບົາ ເນື້ອໃນຄືກັນ, ຮູບຊັດໜ້ອຍກວ່າ 256 KB 8 ວິນາທີ 2 ວິນາທີ',
      'ເທື່ອລະພາກ 2 ໄຟລ໌ PDF ຂະໜາດນ້ອຍ 100 KB – 200 KB ບໍ່ເກີນ 7 ວິນາທີ ບໍ່ເກີນ 1 ວິນາທີ',
      'PDF ຕົ້ນສະບັບ ມີລາຍເຊັນດິຈິຕອນ 1,2 MB 37 ວິນາທີ 7 ວິນາທີ',
    ]);
  });

  it('links what was made of the file, never the uploaded file', () => {
    const found = links(all).filter((href) => href.startsWith('/documents/'));
    expect(found.map((href) => decodeURIComponent(href))).toEqual([
      `/documents/${journal}/lite.pdf/ວາລະສານ 20 (ສະບັບເບົາ).pdf`,
      `/documents/${journal}/original.pdf/ວາລະສານ 20.pdf`,
      `/documents/${journal}/articles/1.pdf/ບົດນຳ.pdf`,
      `/documents/${journal}/articles/2.pdf/ວາລະສານ 20 2-3.pdf`,
    ]);
    expect(links(all).filter((href) => /^\/media\/.*\.pdf/.test(href))).toEqual([]);
  });

  it('gives the script that loads in parts what it needs', () => {
    const lite = named(all, 'a').find((element) => attribute(element, 'data-way') === 'lite');
    expect(attribute(lite, 'data-path')).toBe('lite.pdf');
    expect(attribute(lite, 'data-size')).toBe('262144');
    expect(attribute(lite, 'data-sha256')).toBe(sha256('3'));
    expect(attribute(lite, 'data-parts')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leads from its contents into the pages, by the outline where nobody wrote any', () => {
    const contents = named(all, 'ol').find((list) => attribute(list, 'class') === 'toc')!;
    expect(links(below(contents))).toEqual([pageOf('issue1', 1), pageOf('issue1', 2), pageOf('issue1', 2)]);
    expect(wordsOf(contents)).toContain('ລາຍງານປະຈຳປີ ໜ້າ 2');
  });

  it('has its first page for a cover, says what is to be known, and whom to ask', () => {
    expect(named(all, 'img').map((image) => attribute(image, 'src'))).toContain(
      `/documents/${journal}/pages/1-900.webp`,
    );
    expect(main(all)).toContain('ມີລາຍເຊັນດິຈິຕອນ ແລະ ບໍ່ໄດ້ຖືກດັດແກ້');
    expect(main(all)).toContain('ແທນໄຟລ໌ເກົ່າ ເມື່ອວັນທີ 20 ພະຈິກ 2026');
    expect(main(all)).toContain(sha256('2'));
    const letter = links(all).find((href) => href.startsWith('mailto:') && href.includes('subject='));
    expect(decodeURIComponent(letter!)).toContain('ວາລະສານ 20');
  });

  it('describes an issue with its parts and forms', () => {
    const script = named(all, 'script').find(
      (element) => attribute(element, 'type') === 'application/ld+json',
    )!;
    const graph = JSON.stringify(JSON.parse(textOf(script)));
    expect(graph).toContain('"@type":"PublicationIssue"');
    expect(graph).toContain(`"contentUrl":"http://ministry.localhost:4000/documents/${journal}/lite.pdf"`);
    expect(graph).toContain(
      `"@type":"Article","name":"ລາຍງານປະຈຳປີ","url":"http://ministry.localhost:4000${pageOf('issue1', 2)}","pageStart":"2"`,
    );
    expect(graph).toContain('"encodingFormat":"text/html"');
  });

  it('of several files has one group each, other files as they are', async () => {
    const all = elements((await get(landing('two001'))).text);
    expect(named(all, 'table')).toHaveLength(3);
    expect(named(all, 'h3').map((heading) => wordsOf(heading))).toEqual(
      expect.arrayContaining(['ດຳລັດ', 'ພາກຜະໜວກ', 'ຮູບ']),
    );
    expect(links(all)).toContain(`/media/${sha256('e')}/original.xlsx`);
    for (const label of ['Saysettha Lao', 'Alice', 'ຍັງບໍ່ໄດ້ກວດຫາໄວຣັສ', 'ເຄື່ອງອ່ານຈາກຮູບ', 'ມີແຕ່ຮູບ', 'ໄຟລ໌ນີ້ເບົາຢູ່ແລ້ວ'])
      expect(main(all)).toContain(label);
    expect(links(all)).not.toContain(`${landing('two001')}file-3/text/`);
  });

  it.each(['wait01', 'lost01'])(
    'says of a file that cannot be read that it is prepared (%s)',
    async (urlId) => {
      const all = elements((await get(landing(urlId))).text);
      expect(main(all)).toContain('ກຳລັງກະກຽມເອກະສານນີ້');
      expect(links(all).filter((href) => href.includes('.pdf'))).toEqual([]);
    },
  );

  it('on a site that shares it leads to the pages on its own site', async () => {
    const all = elements((await get(landing('issue1'), 'attapeu')).text);
    expect(links(all)).toContain(`http://ministry.localhost:4000${pageOf('issue1', 1)}`);
    for (const path of [
      pageOf('issue1', 1),
      `${landing('issue1')}file-1/`,
      `${landing('issue1')}file-1/text/`,
    ])
      expect((await get(path, 'attapeu')).status).toBe(404);
  });
});

describe('a page of the page reader', () => {
  it('shows its picture and its text, and leads on', async () => {
    const { text } = await get(pageOf('issue1', 2));
    const all = elements(text);
    expect(named(all, 'h1').map(wordsOf)).toEqual(['ໜ້າ 2 ຈາກ 3']);
    expect(named(all, 'source').map((source) => attribute(source, 'srcset'))).toEqual(
      ['avif', 'webp'].map((format) =>
        [480, 900].map((width) => `/documents/${journal}/pages/2-${width}.${format} ${width}w`).join(', '),
      ),
    );
    expect(links(all)).toContain(`/documents/${journal}/pages/2-1350.webp`);
    expect(main(all)).toContain('ຂໍ້ຄວາມໜ້າທີສອງ');
    expect(linkOf(all, 'prev')).toEqual([pageOf('issue1', 1)]);
    expect(linkOf(all, 'next')).toEqual([pageOf('issue1', 3)]);
    expect(links(all)).toEqual(
      expect.arrayContaining([landing('issue1'), `${landing('issue1')}file-1/`, '../page-3/']),
    );
    expect(metaOf(all, 'og:image')).toBe(
      `http://ministry.localhost:4000/documents/${journal}/pages/2-900.webp`,
    );
    expect(linkOf(all, 'canonical')).toEqual([`http://ministry.localhost:4000${pageOf('issue1', 2)}`]);
  });

  it('ends with the last one, and says where there is no text', async () => {
    const all = elements((await get(pageOf('issue1', 3))).text);
    expect(linkOf(all, 'next')).toEqual([]);
    expect(main(all)).toContain('ໜ້ານີ້ບໍ່ມີຂໍ້ຄວາມ');
  });

  it('takes text for text', async () => {
    expect((await get(pageOf('issue1', 1))).text).toContain('&lt;b&gt;');
  });

  it('calls pages as the document does, marks what a machine read and the language it is in', async () => {
    const all = elements((await get(pageOf('two001', 1))).text);
    expect(wordsOf(named(all, 'h1')[0]!)).toBe('ໜ້າ i 1 / 2');
    expect(main(all)).toContain('ທີ່ເຄື່ອງອ່ານຈາກຮູບ');
    expect(named(all, 'section').map((section) => attribute(section, 'lang'))).toContain('en');
    // The contents say page 1, which is what the document calls its second.
    expect(links(elements((await get(landing('two001'))).text))).toContain(pageOf('two001', 2));
  });

  it('weighs at most 4 KB with its style, of a long document too', async () => {
    for (const path of [pageOf('issue1', 2), pageOf('title1', 150)]) {
      const { text } = await get(path);
      expect(brotliCompressSync(text).length).toBeLessThanOrEqual(4 * 1024);
    }
  });

  it.each([
    pageOf('issue1', 4),
    `${landing('issue1')}file-1/page-0/`,
    `${landing('issue1')}file-1/page-01/`,
    `${landing('issue1')}file-2/`,
    `${landing('issue1')}file-01/`,
    `${landing('issue1')}files/`,
    `${landing('issue1')}file-1/words/`,
    `${landing('two001')}file-3/text/`,
    `${landing('two001')}file-4/`,
    pageOf('wait01', 1),
    pageOf('lost01', 1),
    pageOf('gone01', 1),
    `${landing('gone01')}file-1/text/`,
  ])('does not exist at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('the contents of a file', () => {
  it('lead to every page', async () => {
    const all = elements((await get(`${landing('title1')}file-1/`)).text);
    const pages = named(all, 'ul').find((list) => attribute(list, 'class') === 'pages')!;
    expect(links(below(pages))).toHaveLength(300);
    expect(links(below(pages)).at(-1)).toBe('page-300/');
  });
});

describe('the text of a file', () => {
  it('has the headings of the outline, and a place for each page', async () => {
    const all = elements((await get(`${landing('issue1')}file-1/text/`)).text);
    const headings = all
      .filter(({ tagName }) => /^h\d$/.test(tagName))
      .map((heading) => `${heading.tagName} ${wordsOf(heading)}`);
    expect(headings).toEqual(['h1 ວາລະສານ 20', 'h2 ບົດນຳ', 'h2 ລາຍງານປະຈຳປີ', 'h3 ພາກຍ່ອຍ']);
    expect(all.flatMap((element) => attribute(element, 'id') ?? [])).toEqual([
      'content',
      'page-1',
      'page-2',
      'page-3',
    ]);
    expect(links(all)).toContain('../page-2/');
  });

  it('says which of it a machine read', async () => {
    const words = main(elements((await get(`${landing('two001')}file-1/text/`)).text));
    expect(words.match(/· ເຄື່ອງອ່ານ/g)).toHaveLength(2);
  });

  it('stands in the sitemap, single pages do not', async () => {
    const { text } = await get('/sitemaps/2026-10.xml');
    expect(text).toContain(`<loc>http://ministry.localhost:4000${landing('issue1')}file-1/text/</loc>`);
    expect(text).not.toContain('page-1/');
    expect(text).not.toContain(`${landing('two001')}file-3/text/`);
  });
});

describe('a PDF that comes with a document', () => {
  it('is offered as it was prepared, with its lite copy; one that is not, by its name alone', async () => {
    const all = elements((await get('/lo/news/2026/10/01-withpd/')).text);
    const files = below(all.find((element) => attribute(element, 'class') === 'files')!);
    expect(named(files, 'a').map((link) => [attribute(link, 'href')?.split('/')[3], wordsOf(link)])).toEqual([
      ['original.pdf', 'ບົດລາຍງານ PDF, 1,2 MB'],
      ['lite.pdf', 'ບົດລາຍງານ (ສະບັບເບົາ) PDF, 256 KB'],
      [undefined, 'ບົດລາຍງານ PDF, ກຳລັງກະກຽມ'],
    ]);
  });
});

describe('a file', () => {
  const names: [given: Partial<Publication>, name: string][] = [
    [{ title: 'a/b\\c:d*e?f"g<h>i|j' }, 'a b c d e f g h i j.pdf'],
    [{ title: '///' }, 'document.pdf'],
    [{ title: longTitle }, ''],
  ];

  it.each(names)('is saved under a name that every system takes: %o', async (over, name) => {
    const one = publication({ ...base, urlId: 'named1', files: [pdf('a', prepared)], ...over });
    const { text } = await rendered('ministry', landing('named1'), [...world, one], undefined, documentOf);
    const href = links(elements(text)).find((link) => link.includes('/original.pdf/'))!;
    const saved = decodeURIComponent(href.split('/').at(-1)!);
    if (name) expect(saved).toBe(name);
    expect(new TextEncoder().encode(saved).length).toBeLessThanOrEqual(255);
  });
});
