import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '@sanlao/shared/content/types';
import { laoTokenizer } from '@sanlao/shared/search/lao';
import { parseQuery } from '@sanlao/shared/search/query';
import { openSearch } from '@sanlao/shared/search/reader';
import * as sample from '../testing/sample-documents.ts';
import { openSearchWorld, type SearchWorld } from './testing.ts';

const today = '2026-11-22';
let worlds: SearchWorld[] = [];

async function open(...documents: Document[]): Promise<SearchWorld> {
  const world = openSearchWorld();
  worlds.push(world);
  world.publish(...documents);
  await world.index.ensure(today);
  return world;
}

afterEach(() => {
  for (const world of worlds) world.close();
  worlds = [];
});

/** Paths that a search of a site finds. */
async function found(world: SearchWorld, typed: string, site = 'attapeu', locale: 'lo' | 'en' = 'lo') {
  const search = openSearch(world.files.manifest(site, locale), world.load(site, locale));
  const vocabulary = { synonyms: [], variants: [], stopWords: [] };
  const { hits, partial } = await search.find(parseQuery(typed, vocabulary, laoTokenizer));
  if (partial) return [];
  const entries = await search.entries(hits.map(({ document }) => document));
  return entries.map((entry) => entry![2]);
}

const syllables = laoTokenizer
  .tokens('ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ຈັດກອງປະຊຸມຝຶກອົບຮົມພະນັກງານຂັ້ນເມືອງ ກ່ຽວກັບລະບົບຫ້ອງການທັນສະໄໝ')
  .map(({ exact }) => exact);
const words = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
/** Long enough that some dozens of them fill several shards. */
const body = fc
  .tuple(words, fc.integer({ min: 0, max: 30 }))
  .map(([text, from]) =>
    Array.from(
      { length: 300 },
      (_, index) => `${text}${syllables[(index * from) % syllables.length]} ${index * from}`,
    ).join(' '),
  );
const day = fc
  .integer({ min: 0, max: 420 })
  .map((days) => new Date(Date.UTC(2025, 11, 1 + days)).toISOString().slice(0, 10));
const site = fc.constantFrom('attapeu', 'sekong');
const number = fc.integer({ min: 1, max: 9 });

const article = fc
  .record({ number, site, date: day, title: words, body, withdrawn: fc.integer({ min: 0, max: 5 }) })
  .map(({ number, withdrawn, ...over }) =>
    sample.sampleArticle({
      ...over,
      documentId: `article-${number}`,
      urlId: `aaaaa${number}`,
      withdrawal: withdrawn === 0 ? { date: today, reason: '' } : null,
    }),
  );
const service = fc
  .record({ number, site, name: words, national: fc.boolean() })
  .map(({ number, ...over }) =>
    sample.sampleService({ ...over, documentId: `service-${number}`, code: `s${number}` }),
  );
const unit = fc
  .record({ number, site, nameLo: words })
  .map(({ number, ...over }) => sample.sampleUnit(`unit-${number}`, over));
const document: fc.Arbitrary<Document> = fc.oneof(
  { weight: 5, arbitrary: article },
  { weight: 1, arbitrary: service },
  { weight: 1, arbitrary: unit },
  { weight: 1, arbitrary: site.map((code) => sample.sampleSite(code)) },
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      documents: fc.array(document, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('unpublish' as const),
      documents: fc.array(document, { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('day' as const), day }) },
);

describe('any sequence of changes', () => {
  it(
    'gives the files that the documents alone give, and tells all that change',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
          const world = openSearchWorld();
          let now = today;
          await world.index.ensure(now);
          let before = world.tree();
          for (const step of steps) {
            if (step.do === 'day') now = step.day;
            else world[step.do](...step.documents);
            const told = new Set(world.settle(now).pages.map(({ site, path }) => site + path));
            const after = world.tree();
            for (const name of new Set([...before.keys(), ...after.keys()]))
              if (before.get(name) !== after.get(name)) expect(told).toContain(name);
            before = after;
          }
          await world.index.rebuild(now);
          expect(world.tree()).toEqual(before);
          world.close();
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a document', () => {
  it('is found on its sites and on the portal in its language, until it is withdrawn or unpublished', async () => {
    const article = sample.sampleArticle({ alsoOn: ['sekong'] });
    const path = '/lo/news/2026/11/20-aaaaa2/';
    const world = await open(sample.sampleSite('attapeu'), article);
    for (const site of ['attapeu', 'sekong', 'portal'])
      expect(await found(world, 'ຝຶກອົບຮົມ', site)).toEqual([path]);
    expect(await found(world, 'ຝຶກອົບຮົມ', 'attapeu', 'en')).toEqual([]);
    expect(await found(world, 'ຝຶກອົບຮົມ', 'ministry')).toEqual([]);
    world.publish({ ...article, withdrawal: { date: today, reason: 'ຜິດພາດ' } });
    world.settle(today);
    expect(await found(world, 'ຝຶກອົບຮົມ')).toEqual([]);
    world.publish(article);
    world.settle(today);
    expect(await found(world, 'ຝຶກອົບຮົມ')).toEqual([path]);
    world.unpublish(article);
    world.settle(today);
    expect(await found(world, 'ຝຶກອົບຮົມ')).toEqual([]);
    expect(world.tree().size).toBe(0);
  });

  it.each([
    ['an article by its picture', 'ສະໜາມບິນ', sample.sampleArticle({ coverCaption: 'ສະໜາມບິນ' })],
    [
      'an article by its text, without the tags',
      'ສະໜາມບິນ',
      sample.sampleArticle({ body: '<p>ສະ<b>ໜາມ</b>ບິນ</p>' }),
    ],
    ['an event by its agenda', 'ພິທີເປີດ', sample.sampleEvent({ agenda: [{ time: '08:30', item: 'ພິທີເປີດ' }] })],
    ['a publication by its number', '300/ລບ', sample.samplePublication({ documentNumber: '300/ລບ' })],
    [
      'a publication by its contents',
      'ພາກສະເໜີ',
      sample.samplePublication({ contents: [{ title: 'ພາກສະເໜີ', page: 3 }] }),
    ],
    ['a service by its text', 'ພະນັກງານລັດ', sample.sampleService({ site: 'attapeu', audience: 'ພະນັກງານລັດ' })],
    ['a page by its title', 'ກ່ຽວກັບພວກເຮົາ', sample.samplePage()],
    [
      'figures by their rows',
      'ຈຳນວນບ້ານ',
      sample.sampleDataset({ site: 'attapeu', table: 'ປີ,ຈຳນວນບ້ານ\n2026,140' }),
    ],
    ['an office by its name', 'ພະແນກໄປສະນີ', sample.sampleUnit('post', { nameLo: 'ພະແນກໄປສະນີ' })],
    ['a spelling that few use by the usual one', 'ອິນເຕີເນັດ', sample.sampleArticle({ body: '<p>ອິນເຕີແນັດ</p>' })],
  ])('finds %s', async (_, typed, document) => {
    expect(await found(await open(sample.sampleSite('attapeu'), document), typed)).toHaveLength(1);
  });

  it('does not join the last word of one text to the first of the next', async () => {
    const world = await open(sample.sampleArticle({ summary: 'ຈຸດກອງ', body: '<p>ປະຊຸມ</p><p>ໃຫຍ່</p>' }));
    expect(await found(world, 'ກອງປະຊຸມ')).toEqual([]);
    expect(await found(world, 'ປະຊຸມໃຫຍ່')).toEqual([]);
  });

  it('of the whole country is found on every site, also on one that comes later or goes', async () => {
    const world = await open(sample.sampleSite('attapeu'), sample.sampleService());
    const path = '/lo/services/e-office/';
    expect(await found(world, 'ຫ້ອງການ')).toEqual([path]);
    expect(await found(world, 'ຫ້ອງການ', 'sekong')).toEqual([]);
    world.publish(sample.sampleSite('sekong'));
    world.settle(today);
    expect(await found(world, 'ຫ້ອງການ', 'sekong')).toEqual([path]);
    world.unpublish(sample.sampleSite('attapeu'));
    world.settle(today);
    expect(await found(world, 'ຫ້ອງການ')).toEqual([]);
    world.unpublish(sample.sampleService());
    world.settle(today);
    expect(await found(world, 'ຫ້ອງການ', 'portal')).toEqual([]);
  });
});

describe('the files that a publish changes', () => {
  const archive = Array.from({ length: 60 }, (_, index) =>
    sample.sampleArticle({
      documentId: `article-${String(index).padStart(2, '0')}`,
      urlId: `a000${String(index).padStart(2, '0')}`,
      date: new Date(Date.UTC(2026, 10, 22 - index * 9)).toISOString().slice(0, 10),
      body: `<p>${syllables.map((syllable) => syllable + index).join(' ')} ${syllables.slice(index % 9).join('')}</p>`,
    }),
  );

  it('are those of the newest documents and of its day, on the site and on the portal', async () => {
    const world = await open(sample.sampleSite('attapeu'), ...archive);
    world.publish(sample.sampleArticle({ documentId: 'new', urlId: 'nnnnnn', date: today }));
    const { pages, touched } = world.settle(today);
    expect(pages.length).toBeLessThanOrEqual(18);
    expect(touched).toEqual([]);
    for (const { path } of pages)
      expect(path).toMatch(/^\/lo\/search\/(live\/\d\.bin|entries\/2026-11-22\.json)$/);
  });

  it('of an old document that is corrected are few', async () => {
    const world = await open(sample.sampleSite('attapeu'), ...archive);
    world.publish({ ...archive[50]!, body: `${archive[50]!.body}<p>ຄຳໃໝ່</p>` });
    expect(world.settle(today).pages.length).toBeLessThanOrEqual(12);
  });

  it('are none where nothing is searched', async () => {
    const world = await open(sample.sampleSite('attapeu'), ...archive);
    world.publish(sample.sampleNotice(), { ...archive[3]!, publishedAt: '2026-11-22T01:00:00.000Z' });
    expect(world.settle(today)).toEqual({ pages: [], touched: [] });
  });

  it('move by themselves when a week has passed', async () => {
    const world = await open(sample.sampleSite('attapeu'), ...archive);
    expect(world.settle('2026-11-22').pages).toEqual([]);
    expect(world.settle('2026-11-23').pages.length).toBeGreaterThan(0);
    expect(world.settle('2026-11-24').pages).toEqual([]);
  });
});
