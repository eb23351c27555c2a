import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, dataset, event, pdf, publication, site } from './documents.ts';
import { attribute, elements, named } from './html.ts';
import { csvOf } from '../src/open-data/csv.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

const origin = 'http://ministry.localhost:4000';
const nasty = `=HYPERLINK("http://x")</script>,"\r\n'; DROP`;
const figures = dataset({
  site: 'ministry',
  code: 'users',
  title: 'ຜູ້ໃຊ້ອິນເຕີເນັດ',
  source: 'ກະຊວງ',
  unitOfMeasure: 'ຄົນ',
  date: '2026-06-30',
  table: 'ແຂວງ\t2025\t2026\nອັດຕະປື\t-1,5\t2\nເຊກອງ\t\t1.200',
});
const unreadable = dataset({ site: 'ministry', code: 'broken', table: 'ບໍ່ມີຕົວເລກ' });
const documents = [
  ...world,
  figures,
  unreadable,
  article({
    site: 'attapeu',
    urlId: 'nasty1',
    date: '2026-05-01',
    title: nasty,
    summary: nasty,
    byline: '@x',
  }),
];

beforeAll(async () => {
  await rendered('ministry', '/lo/');
}, 180_000);

const fileSchema = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
  language: z.enum(['lo', 'en']),
  publisher: z.string().min(1),
  page: z.url(),
  licence: z.url(),
  modified: z.iso.datetime(),
  count: z.number(),
  columns: z.array(z.string()),
  items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))),
});

async function json(code: string, name: string) {
  const { status, contentType, text } = await rendered(code, `/open-data/${name}.json`, documents);
  expect(status).toBe(200);
  expect(contentType).toBe('application/json');
  return fileSchema.parse(JSON.parse(text));
}

async function csv(code: string, name: string): Promise<string[][]> {
  const app = await rendered(code, `/open-data/${name}.csv`, documents);
  expect(app.status).toBe(200);
  expect(app.contentType).toBe('text/csv; charset=utf-8');
  return parse(app.text, { bom: true, record_delimiter: '\r\n' });
}

const files = [
  ['ministry', 'articles-lo-2026-11'],
  ['ministry', 'articles-en-2026-11'],
  ['ministry', 'articles-lo-2025-03'],
  ['attapeu', 'articles-lo-2026-11'],
  ['attapeu', 'articles-lo-2026-05'],
  ['ministry', 'events-lo-2026'],
  ['ministry', 'publications-lo-2026'],
  ['ministry', 'statistics-lo-users'],
] as const;

describe.each(files)('the files %s %s', (code, name) => {
  it('hold the same in both forms', async () => {
    const { items, count, columns } = await json(code, name);
    const [head, ...rows] = await csv(code, name);
    expect(head).toEqual(columns);
    expect([items.length, rows.length]).toEqual([count, count]);
    for (const [index, item] of items.entries()) {
      const written = columns.map((column) => {
        const value = item[column] ?? '';
        return Array.isArray(value) ? value.join('; ') : String(value);
      });
      expect(rows[index]!.map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))).toEqual(written);
    }
  });

  it('lead to a page that shows the same', async () => {
    const { page, items } = await json(code, name);
    expect((await rendered(code, new URL(page).pathname, documents)).status).toBe(200);
    for (const { url } of items) if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
  });

  it('are the same bytes every time', async () => {
    for (const ending of ['json', 'csv']) {
      const path = `/open-data/${name}.${ending}`;
      expect((await rendered(code, path, documents)).text).toBe((await rendered(code, path, documents)).text);
    }
  });
});

describe('a file of open data', () => {
  it('tells of an article what a page tells, with absolute addresses', async () => {
    const { items, title, publisher, page } = await json('ministry', 'articles-lo-2026-11');
    expect(title).toBe('ຂ່າວສານຂອງ ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ, ພະຈິກ 2026');
    expect(publisher).toBe('ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ');
    expect(page).toBe(`${origin}/lo/news/2026/11/`);
    expect(items[0]).toEqual({
      url: `${origin}/lo/news/2026/11/18-shared/`,
      title: longTitle,
      summary: expect.any(String),
      date: '2026-11-18',
      topics: ['digital-government', 'training', 'gone'],
      byline: 'ຫ້ອງການກະຊວງ',
      attachments: [`${origin}/documents/${'c'.repeat(64)}/original.pdf`],
      language: 'lo',
      translations: [`${origin}/en/news/2026/11/18-shared/`],
      site: 'ministry',
      unit: 'ministry-cabinet',
      picture: `${origin}/media/${'a'.repeat(64)}/1600.jpg`,
      modified: '2026-11-20T03:00:00.000Z',
    });
  });

  it('holds a whole month, oldest first', async () => {
    const { items } = await json('ministry', 'articles-lo-2025-03');
    expect(items).toHaveLength(120);
    const days = items.map(({ date }) => String(date));
    expect(days).toEqual(days.toSorted());
  });

  it('tells the time of an event with the clock of Vientiane', async () => {
    const { items } = await json('ministry', 'events-lo-2026');
    expect(items.find(({ url }) => String(url).includes('coming'))).toMatchObject({
      start: '2026-12-12T08:30:00+07:00',
      end: '2026-12-13T16:00:00+07:00',
      state: 'planned',
      papers: [`${origin}/documents/${'f'.repeat(64)}/original.pdf`],
    });
  });

  it('of statistics has figures as numbers, and what they are', async () => {
    const { items, description, page } = await json('ministry', 'statistics-lo-users');
    expect(items).toEqual([
      { ແຂວງ: 'ອັດຕະປື', 2025: -1.5, 2026: 2 },
      { ແຂວງ: 'ເຊກອງ', 2025: null, 2026: 1200 },
    ]);
    expect(description).toContain('ຄົນ');
    expect(description).toContain('30 ມິຖຸນາ 2026');
    expect(page).toBe(`${origin}/lo/statistics/users/`);
    expect((await csv('ministry', 'statistics-lo-users'))[1]).toEqual(['ອັດຕະປື', '-1.5', '2']);
  });

  it('has no formula for a spreadsheet and no markup that means anything', async () => {
    const [columns = [], row = []] = await csv('attapeu', 'articles-lo-2026-05');
    const cell = (name: string) => row[columns.indexOf(name)];
    expect([cell('title'), cell('summary'), cell('byline')]).toEqual([`'${nasty}`, `'${nasty}`, "'@x"]);
    const { items } = await json('attapeu', 'articles-lo-2026-05');
    expect(items[0]).toMatchObject({ title: nasty, byline: '@x' });
  });

  it.each([
    ['ministry', 'articles-lo-1999-01.json'],
    ['ministry', 'articles-lo-2026.json'],
    ['ministry', 'articles-lo-2026-13.csv'],
    ['ministry', 'articles-de-2026-11.json'],
    ['ministry', 'articles-lo-2026-11.xml'],
    ['ministry', 'events-lo-1999.csv'],
    ['ministry', 'people-lo-2026.json'],
    ['ministry', 'statistics-en-users.csv'],
    ['ministry', 'statistics-lo-broken.csv'],
    ['ministry', 'statistics-lo-nosuch.json'],
    ['ministry', 'x'],
    ['vientiane-capital', 'articles-lo-2026-11.json'],
    ['portal', 'articles-lo-2026-11.json'],
  ])('is not on %s at %s', async (code, file) => {
    expect((await rendered(code, `/open-data/${file}`, documents)).status).toBe(404);
  });

  it('leaves out what was withdrawn', async () => {
    const withdrawal = { date: '2026-11-21', reason: 'x' };
    const gone = [
      site({ code: 'x' }),
      article({ site: 'x', urlId: 'aaaaaa', date: '2026-01-01', withdrawal }),
      event({ site: 'x', urlId: 'bbbbbb', start: '2026-01-01T00:00:00.000Z', withdrawal }),
      publication({
        site: 'x',
        urlId: 'cccccc',
        date: '2026-01-01',
        kind: 'plan',
        files: [pdf('c')],
        withdrawal,
      }),
    ];
    for (const name of ['articles-lo-2026-01', 'events-lo-2026', 'publications-lo-2026'])
      expect((await rendered('x', `/open-data/${name}.json`, gone)).status).toBe(404);
  });
});

describe('a table as CSV', () => {
  it('gives any cells back, with no formula among them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+1', '-1', '@x', '\tx', '\rx', '"', ',', '\r\n', "'"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = parse(csvOf({ columns: ['a', 'b'], rows }), { bom: true, record_delimiter: '\r\n' });
        expect(read[0]).toEqual(['a', 'b']);
        for (const [index, row] of rows.entries()) {
          for (const [column, text] of row.entries()) {
            const found = read[index + 1]![column]!;
            expect(found).not.toMatch(/^[=+\-@\t\r]/);
            expect([text, `'${text}`]).toContain(found);
          }
        }
      }),
    );
  });

  it('keeps numbers that are numbers', () => {
    expect(csvOf({ columns: ['a'], rows: [[-1.5], [null], [['x', 'y']]] })).toBe(
      '\ufeffa\r\n-1.5\r\n\r\nx; y\r\n',
    );
  });
});

describe('the catalogue', { timeout: 60_000 }, () => {
  const reference = z.object({ '@id': z.string().min(1) });
  const text = z.object({ '@value': z.string().min(1), '@language': z.enum(['lo', 'en']) });
  const distribution = z.object({
    '@id': z.url(),
    '@type': z.literal('dcat:Distribution'),
    'dcat:downloadURL': reference,
    'dcat:mediaType': reference,
    'dct:license': reference,
  });
  const schema = z.object({
    '@context': z.record(z.string(), z.url()),
    '@id': z.url(),
    '@type': z.literal('dcat:Catalog'),
    'dct:title': z.array(text),
    'dct:description': z.array(text),
    'dct:publisher': z.object({ '@id': z.url(), 'foaf:name': z.array(text) }),
    'dct:modified': z.object({ '@value': z.iso.datetime() }).optional(),
    'dcat:dataset': z
      .array(
        z.object({
          '@id': z.url(),
          '@type': z.literal('dcat:Dataset'),
          'dct:title': text,
          'dct:description': text,
          'dct:temporal': z.object({
            'dcat:startDate': z.object({ '@value': z.iso.date() }),
            'dcat:endDate': z.object({ '@value': z.iso.date() }),
          }),
          'dcat:distribution': z.array(distribution).length(2),
        }),
      )
      .default([]),
    'dcat:catalog': z.array(z.object({ '@id': z.url(), '@type': z.literal('dcat:Catalog') })).default([]),
  });

  async function catalogueOf(code: string) {
    const {
      status,
      contentType,
      text: body,
    } = await rendered(code, '/open-data/catalogue.jsonld', documents);
    expect(status).toBe(200);
    expect(contentType).toBe('application/ld+json');
    return schema.parse(JSON.parse(body));
  }

  it.each(['ministry', 'attapeu', 'vientiane-capital'])(
    'of %s names every file that there is, and no other',
    async (code) => {
      const catalogue = await catalogueOf(code);
      const named_ = catalogue['dcat:dataset'].flatMap((entry) =>
        entry['dcat:distribution'].map((form) => form['@id']),
      );
      expect(new Set(named_).size).toBe(named_.length);
      for (const address of named_) {
        expect((await rendered(code, new URL(address).pathname, documents)).status, address).toBe(200);
      }
      const mine = files.filter(([of]) => of === code).flatMap(([, name]) => [`${name}.csv`, `${name}.json`]);
      expect(named_.map((address) => address.split('/').at(-1))).toEqual(expect.arrayContaining(mine));
    },
  );

  it('uses no name whose vocabulary it does not declare', async () => {
    for (const code of ['ministry', 'portal']) {
      const { '@context': context, ...rest } = JSON.parse(
        (await rendered(code, '/open-data/catalogue.jsonld', documents)).text,
      ) as Record<string, unknown>;
      const names = JSON.stringify(rest).matchAll(/"([a-z]+):[A-Za-z]+":/g);
      for (const [, prefix] of names) expect(context).toHaveProperty(prefix!);
    }
  });

  it('tells the days of a month and the day of figures', async () => {
    const { 'dcat:dataset': all } = await catalogueOf('ministry');
    const days = (name: string) => {
      const found = all.find((entry) => entry['@id'].includes(name))!['dct:temporal'];
      return [found['dcat:startDate']['@value'], found['dcat:endDate']['@value']];
    };
    expect(days('articles-lo-2026-11')).toEqual(['2026-11-01', '2026-11-30']);
    expect(days('events-lo-2026')).toEqual(['2026-01-01', '2026-12-31']);
    expect(days('statistics-lo-users')).toEqual(['2026-06-30', '2026-06-30']);
  });

  it('of the portal names the catalogue of every site, in the name of the ministry', async () => {
    const portal = await catalogueOf('portal');
    expect(portal['dct:publisher']['@id']).toBe(`${origin}/#organization`);
    expect(portal['dcat:catalog'].map((catalogue) => catalogue['@id'])).toEqual([
      `${origin}/open-data/catalogue.jsonld`,
      'http://vientiane-capital.localhost:4000/open-data/catalogue.jsonld',
      'http://phongsaly.localhost:4000/open-data/catalogue.jsonld',
      'https://attapeu.gov.test/open-data/catalogue.jsonld',
    ]);
  });
});

describe('the page of open data', { timeout: 60_000 }, () => {
  it.each([
    ['ministry', '/lo/open-data/'],
    ['ministry', '/en/open-data/'],
    ['attapeu', '/lo/open-data/'],
    ['vientiane-capital', '/lo/open-data/'],
    ['portal', '/lo/open-data/'],
    ['portal', '/en/open-data/'],
  ])('%s %s links only files and pages that there are', async (code, path) => {
    const all = elements((await rendered(code, path, documents)).text);
    const links = named(all, 'a').map((link) => attribute(link, 'href') ?? '');
    const here = links.filter(
      (href) => href.startsWith('/') && !href.includes('#') && !href.startsWith('/media/'),
    );
    expect(here.length).toBeGreaterThan(5);
    for (const href of new Set(here)) expect((await rendered(code, href, documents)).status, href).toBe(200);
  });

  it('names the licence and explains every column', async () => {
    const { text } = await rendered('ministry', '/lo/open-data/', documents);
    expect(text).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    for (const name of ['articles-lo-2026-11', 'events-lo-2026', 'publications-lo-2026'])
      for (const column of (await csv('ministry', name))[0]!)
        expect(text).toContain(`<code>${column}</code>`);
  });
});
