import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '@sanlao/shared/content/types';
import { dataset } from './documents.ts';
import { attribute, below, elements, named, textOf, wordsOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

const get = (path: string, documents = world) => rendered('ministry', path, documents);
const links = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));
const charts = (all: readonly Element[]) =>
  named(all, 'svg').filter(
    (element) => attribute(element, 'role') === 'img' && attribute(element, 'class') === 'chart',
  );

function withTable(table: string, given: Partial<Dataset> = {}): Promise<{ status: number; text: string }> {
  return get('/lo/statistics/given/', [
    ...world,
    dataset({ site: 'ministry', code: 'given', table, ...given }),
  ]);
}

describe('the statistics of a site', () => {
  let all: Element[];

  beforeAll(async () => {
    all = elements((await get('/lo/statistics/')).text);
  }, 180_000);

  it('show each dataset by one figure, as the language writes it', () => {
    const cards = named(all, 'article').map(wordsOf);
    expect(cards).toHaveLength(3);
    expect(cards.find((card) => card.includes('ຕາມແຂວງ'))).toContain('1.480 ບ້ານ ນະຄອນຫຼວງວຽງຈັນ');
    expect(cards.find((card) => card.startsWith('ປະລິມານຂໍ້ມູນ'))).toContain('130 Gbps 2024, ພາຍໃນ');
    expect(cards.find((card) => card.startsWith('ຕາຕະລາງທີ່ອ່ານບໍ່ໄດ້'))).toBeDefined();
  });

  it('say so where there are none, and lead to the language that has some', async () => {
    const { text } = await rendered('attapeu', '/lo/statistics/');
    expect(text).toContain('ຍັງບໍ່ມີຕົວເລກສະຖິຕິ.');
    const only = [...world, dataset({ site: 'attapeu', code: 'x', table: 'ປີ,ຄົນ\n2026,1' })];
    expect((await rendered('attapeu', '/en/statistics/', only)).text).toContain('hreflang="lo"');
  });
});

describe('a dataset', () => {
  it('has its chart, with a name and a summary for those who do not see it', async () => {
    const all = elements((await get('/en/statistics/coverage/')).text);
    const [chart] = charts(all);
    const parts = below(chart!);
    expect(wordsOf(named(parts, 'title')[0]!)).toBe('Villages with a mobile signal by province (villages)');
    expect(wordsOf(named(parts, 'desc')[0]!)).toContain(
      'Highest – Vientiane Capital: 1,480; lowest – Attapeu: 142.',
    );
    const ids = parts.flatMap((part) => attribute(part, 'id') ?? []);
    for (const id of attribute(chart, 'aria-labelledby')!.split(' ')) expect(ids).toContain(id);
    expect(named(parts, 'rect')).toHaveLength(3);
  });

  it('has a table of the same figures, with headings and a caption', async () => {
    const all = elements((await get('/lo/statistics/traffic/')).text);
    const table = below(named(all, 'table')[0]!);
    expect(wordsOf(named(table, 'caption')[0]!)).toBe('ປະລິມານຂໍ້ມູນ (Gbps)');
    expect(named(table, 'th').map((head) => [attribute(head, 'scope'), wordsOf(head)])).toEqual([
      ['col', 'ປີ'],
      ['col', 'ພາຍໃນ'],
      ['col', 'ຕ່າງປະເທດ'],
      ['row', '2022'],
      ['row', '2023'],
      ['row', '2024'],
    ]);
    expect(named(table, 'td').map(wordsOf)).toEqual(['100', '210', '–', '250', '130', '262']);
  });

  it('tells several series apart by more than colour: marker, dash and name', async () => {
    const all = elements((await get('/lo/statistics/traffic/')).text);
    const legend = all.find((element) => attribute(element, 'class') === 'legend')!;
    expect(named(below(legend), 'li').map(wordsOf)).toEqual(['ພາຍໃນ', 'ຕ່າງປະເທດ']);
    const markers = named(all, 'use').map((element) => attribute(element, 'href'));
    expect(new Set(markers)).toEqual(new Set(['#figures-1', '#figures-2']));
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    for (const marker of markers) expect(ids).toContain(marker!.slice(1));
  });

  it('says unit, source and day, and leads to its data', async () => {
    const { text } = await get('/lo/statistics/traffic/');
    for (const fact of ['Gbps', 'ກົມໂທລະຄົມມະນາຄົມ', '30 ມິຖຸນາ 2026']) expect(text).toContain(fact);
    expect(links(elements(text))).toEqual(
      expect.arrayContaining([
        '/open-data/statistics-lo-traffic.csv',
        '/open-data/statistics-lo-traffic.json',
        '/lo/statistics/coverage/',
      ]),
    );
  });

  it('is linked with its other language', async () => {
    const all = elements((await get('/lo/statistics/coverage/')).text);
    const alternates = named(all, 'link').filter((element) => attribute(element, 'hreflang') === 'en');
    expect(alternates.map((element) => attribute(element, 'href'))).toContain(
      'http://ministry.localhost:4000/en/statistics/coverage/',
    );
  });
});

describe('a table that is none', () => {
  it.each([
    ['nothing', ''],
    ['words', 'ບໍ່ແມ່ນຕາຕະລາງ'],
    ['markup', '<script>alert(1)</script>'],
    ['lines of different length', 'a,b\n1\n2,3,4'],
    ['words for figures', 'ປີ,ຄົນ\n2026,ຫຼາຍ'],
    ['an open quote', 'a,b\n"c,1'],
    ['too many rows', `a,b\n${'x,1\n'.repeat(5000)}`],
  ])('of %s is shown as it is, without a chart', async (_, table) => {
    const { status, text } = await withTable(table);
    const all = elements(text);
    expect(status).toBe(200);
    expect(charts(all)).toEqual([]);
    expect(named(all, 'table')).toEqual([]);
    expect(textOf(named(all, 'pre')[0]!).trim()).toBe(table.trim());
    expect(named(all, 'script').filter((script) => textOf(script).includes('alert'))).toEqual([]);
    expect(links(all).filter((href) => href?.startsWith('/open-data/statistics'))).toEqual([]);
  });
});

describe('a table that is hard to draw', () => {
  it.each([
    ['figures below zero', 'a,b\nx,-5\ny,3', 'bar', 1],
    ['only zero', 'a,b\nx,0', 'bar', 1],
    ['one row', 'a,b\nx,7', 'line', 1],
    ['gaps', 'a,b,c\nx,1,\ny,,2\nz,3,', 'line', 1],
    ['a column without any figure', 'a,b,c\nx,1,\ny,2,', 'line', 1],
    ['no chart wanted', 'a,b\nx,1', 'none', 0],
    ['seven series', 'a,b,c,d,e,f,g,h\nx,1,2,3,4,5,6,7', 'bar', 0],
    ['very large figures', 'a,b\nx,999999999999\ny,1', 'bar', 1],
    ['a label of 200 characters', `a,b\n${'ຍາວ'.repeat(66)},1`, 'bar', 1],
  ] as const)('because of %s has its table all the same', async (_, table, chart, drawn) => {
    const { status, text } = await withTable(table, { chart });
    const all = elements(text);
    expect(status).toBe(200);
    expect(charts(all)).toHaveLength(drawn);
    expect(named(all, 'table')).toHaveLength(1);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
