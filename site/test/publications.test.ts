import { beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '@sanlao/shared/content/types';
import { image, pdf, publication, series } from './documents.ts';
import { attribute, below, elements, named, textOf, wordsOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

const issue = (urlId: string, date: string, given: Partial<Publication> = {}) =>
  publication({ site: 'ministry', urlId, date, kind: 'journal', series: 'ict', ...given });

const documents = [
  ...world,
  issue('issue1', '2025-03-30', { issueNumber: '10', period: 'ໄຕມາດ 1, 2025' }),
  issue('issue2', '2026-06-30', { issueNumber: '11', cover: image('d', { width: 700, height: 990 }) }),
  publication({
    site: 'ministry',
    urlId: 'decree',
    date: '2025-05-02',
    kind: 'legislation',
    documentNumber: '114/ລບ',
    files: [pdf('a', { size: 940_000 }), pdf('b', { name: 'ພາກຜະໜວກ.pdf', size: 1_258_291 })],
  }),
  publication({
    site: 'ministry',
    urlId: 'gone01',
    date: '2026-02-02',
    kind: 'report',
    withdrawal: { date: '2026-03-01', reason: 'ມີສະບັບໃໝ່ແທນ' },
  }),
  series({ site: 'ministry', code: 'empty', kind: 'newspaper', nameLo: 'ຊຸດທີ່ຍັງບໍ່ມີ', nameEn: '' }),
];
const get = (path: string, given = documents) => rendered('ministry', path, given);
const links = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));
const classed = (all: readonly Element[], name: string) =>
  all.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));

describe('the publications of a site', () => {
  let all: Element[];

  beforeAll(async () => {
    all = elements((await get('/lo/publications/')).text);
  }, 180_000);

  it('stand on a shelf for each kind that has any', () => {
    const titles = named(all, 'h2').map((heading) => textOf(heading).trim());
    expect(titles.slice(0, 2)).toEqual(['ວາລະສານ', 'ນິຕິກຳ']);
    expect(titles).not.toContain('ບົດລາຍງານ');
    expect(links(all)).toContain('/lo/publications/journal/');
  });

  it('lead to their series and years', () => {
    expect(links(all)).toEqual(
      expect.arrayContaining([
        '/lo/publications/series/ict/',
        '/lo/publications/2025/',
        '/lo/publications/2026/',
      ]),
    );
    expect(links(all)).not.toContain('/lo/publications/series/empty/');
  });

  it('without a picture have a cover of type, which a screen reader skips', () => {
    const covers = classed(all, 'cover-page');
    const typed = covers.filter((cover) => named(below(cover), 'img').length === 0);
    expect(typed.map((cover) => wordsOf(cover))).toContain('ວາລະສານ ສະບັບທີ 10 ໄຕມາດ 1, 2025');
    for (const cover of typed) expect(attribute(below(cover)[0], 'aria-hidden')).toBe('true');
  });
});

describe('a series', () => {
  it('shows its issues by year, the newest first', async () => {
    const all = elements((await get('/lo/publications/series/ict/')).text);
    expect(
      named(all, 'h2')
        .map((heading) => textOf(heading).trim())
        .slice(0, 2),
    ).toEqual(['2026', '2025']);
    expect(links(all).filter((href) => /\/publications\/20\d\d\/\d\d\//.test(href ?? ''))).toEqual([
      '/lo/publications/2026/09/30-journl/',
      '/lo/publications/2026/06/30-issue2/',
      '/lo/publications/2025/03/30-issue1/',
    ]);
  });

  it('does not exist without issues', async () => {
    expect((await get('/lo/publications/series/empty/')).status).toBe(404);
    expect((await get('/en/publications/series/ict/')).status).toBe(404);
  });

  it('of many issues leads to the older ones', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      issue(`n${String(index).padStart(5, '0')}`, `2024-01-${String((index % 28) + 1).padStart(2, '0')}`),
    );
    const { text } = await get('/lo/publications/series/ict/', [...documents, ...many]);
    expect(text).toContain('ສະບັບເກົ່າກວ່ານີ້');
    expect(classed(elements(text), 'cover-page')).toHaveLength(120);
  });
});

describe('a year', () => {
  it('holds every kind, newest first', async () => {
    const all = elements((await get('/lo/publications/2025/')).text);
    expect(textOf(named(all, 'h1')[0]!)).toBe('ເອກະສານປີ 2025');
    const found = links(all).filter((href) => /\/publications\/2025\/\d\d\//.test(href ?? ''));
    expect(found).toEqual([
      // The months first.
      '/lo/publications/2025/05/',
      '/lo/publications/2025/03/',
      '/lo/publications/2025/05/02-decree/',
      '/lo/publications/2025/03/30-issue1/',
    ]);
  });

  it('has numbered pages, of all kinds and of one', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      publication({
        site: 'ministry',
        urlId: `p${String(index).padStart(5, '0')}`,
        date: '2024-02-02',
        kind: 'plan',
      }),
    );
    const given = [...documents, ...many];
    for (const path of ['/lo/publications/2024/', '/lo/publications/plan/2024/']) {
      const all = elements((await get(path, given)).text);
      expect(links(all)).toEqual(expect.arrayContaining([`${path}page-1/`, `${path}page-2/`]));
      expect((await get(`${path}page-2/`, given)).text).toContain('p00059');
      expect((await get(`${path}page-3/`, given)).status).toBe(404);
    }
  });
});

describe('a publication', () => {
  it('names each of its files, with ways to read it', async () => {
    const all = elements((await get('/lo/publications/2025/05/02-decree/')).text);
    const names = named(all, 'h3').map((heading) => wordsOf(heading));
    expect(names.slice(0, 2)).toEqual(['ບົດລາຍງານ', 'ພາກຜະໜວກ']);
    expect(classed(all, 'ways')).toHaveLength(2);
  });

  it('says what it is, and leads to its kind and series', async () => {
    const { text } = await get('/lo/publications/2026/09/30-journl/');
    for (const fact of [
      '300/ລບ',
      'ໄຕມາດ 3, 2026',
      'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
      'ລາວ, ອັງກິດ',
      '30 ກັນຍາ 2026',
    ]) {
      expect(text).toContain(fact);
    }
    const all = elements(text);
    expect(links(all)).toEqual(
      expect.arrayContaining(['/lo/publications/journal/', '/lo/publications/series/ict/']),
    );
    const contents = below(classed(all, 'toc')[0]!);
    expect(named(contents, 'li').map((item) => wordsOf(item))).toEqual([
      'ບົດນຳ ໜ້າ 1',
      `${longTitle} ໜ້າ 4`,
      'ພາກຜະໜວກ',
    ]);
  });

  it('on a site that shares it leads to the series on its own site', async () => {
    const { text } = await rendered('attapeu', '/lo/publications/2026/09/30-journl/', documents);
    expect(links(elements(text))).toContain('http://ministry.localhost:4000/lo/publications/series/ict/');
  });

  it('without files says so', async () => {
    expect((await get('/lo/publications/2025/03/30-issue1/')).text).toContain('ຍັງບໍ່ມີໄຟລ໌ໃຫ້ດາວໂຫຼດ.');
  });

  it('that was withdrawn says why, and stands on no shelf', async () => {
    const { status, text } = await get('/lo/publications/2026/02/02-gone01/');
    expect(status).toBe(200);
    expect(text).toContain('ມີສະບັບໃໝ່ແທນ');
    for (const path of ['/lo/publications/', '/lo/publications/2026/']) {
      expect((await get(path)).text).not.toContain('gone01');
    }
    expect((await get('/lo/publications/report/')).status).toBe(404);
  });
});
