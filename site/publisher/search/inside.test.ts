import { afterEach, describe, expect, it } from 'vitest';
import type { Publication } from '@sanlao/shared/content/types';
import { laoTokenizer } from '@sanlao/shared/search/lao';
import { parseQuery } from '@sanlao/shared/search/query';
import { openSearch } from '@sanlao/shared/search/reader';
import { insideTiers } from '@sanlao/shared/search/tiers';
import { type Given, preparedDocuments, sha256 } from '../../test/prepared-document.ts';
import { pdf } from '../../test/documents.ts';
import { samplePublication } from '../testing/sample-documents.ts';
import { openSearchWorld, type SearchWorld } from './testing.ts';

const today = '2026-11-22';
const [first, second] = [sha256('a'), sha256('b')];
const filler = 'ພະແນກໄດ້ລາຍງານຄວາມຄືບໜ້າຂອງວຽກງານປະຈຳໄຕມາດ.';
const sentence = 'ຊາວກະສິກອນຢູ່ບ້ານດົງ ໄດ້ຮັບສັນຍານໂທລະສັບເປັນຄັ້ງທຳອິດ';
const given: Record<string, Given> = {
  [first]: { text: Array.from({ length: 120 }, (_, page) => (page === 6 ? sentence : `${filler} ${page}`)) },
  [second]: { text: [filler, '', sentence] },
};
let world: SearchWorld | undefined;

afterEach(() => {
  world?.close();
  world = undefined;
});

function open(): SearchWorld {
  world = openSearchWorld(':memory:', preparedDocuments(given));
  return world;
}

function issue(key: string | null, over: Partial<Publication> = {}): Publication {
  return samplePublication({
    documentId: 'issue',
    site: 'attapeu',
    alsoOn: ['sekong'],
    urlId: 'issue1',
    urlDate: '2026-09-30',
    date: '2026-09-30',
    title: 'ວາລະສານ',
    files: [pdf('c', { document: key === null ? null : { key, replaced: [] } })],
    ...over,
  });
}

/** Paths that are found inside publications. */
async function found(world: SearchWorld, typed: string, site = 'attapeu') {
  const search = openSearch(world.files.manifest(site, 'lo'), world.load(site, 'lo'));
  const query = parseQuery(typed, { synonyms: [], variants: [], stopWords: [] }, laoTokenizer);
  const { hits, partial } = await search.find(query, insideTiers);
  const entries = await search.entries(hits.map(({ document }) => document));
  return partial ? [] : entries.map((entry) => entry![2]);
}

const pageOf = (number: number) => `/lo/publications/2026/09/30-issue1/file-1/page-${number}/`;

describe('a sentence inside a publication', () => {
  it.each(['attapeu', 'portal'])('is found on its page, in the search of %s', async (site) => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    world.settle(today);
    expect(await found(world, 'ສັນຍານໂທລະສັບເປັນຄັ້ງທຳອິດ', site)).toEqual([pageOf(7)]);
  });

  it('is not found on a site that only shows the publication: its pages are not there', async () => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    world.settle(today);
    expect(await found(world, sentence, 'sekong')).toEqual([]);
  });

  it('is found where it stands in a file that took the place of another', async () => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    world.settle(today);
    world.publish(issue(second));
    world.settle(today);
    expect(await found(world, sentence)).toEqual([pageOf(3)]);
    expect(await found(world, filler)).toEqual([pageOf(1)]);
  });

  it.each([
    ['withdrawn', issue(first, { withdrawal: { date: today, reason: '' } })],
    ['without its file', issue(first, { files: [] })],
    ['of a file that is prepared again', issue(null)],
  ])('is found no more in a publication %s', async (_, changed) => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    world.settle(today);
    world.publish(changed);
    world.settle(today);
    expect(await found(world, sentence)).toEqual([]);
    expect(world.files.pages().filter(({ path }) => path.includes('entries/p'))).toEqual([]);
  });

  it('is found in both, where the lists of what is found by itself do without it', async () => {
    const world = open();
    world.publish(issue(second));
    await world.index.ensure(today);
    const search = openSearch(world.files.manifest('attapeu', 'lo'), world.load('attapeu', 'lo'));
    const query = parseQuery(sentence, { synonyms: [], variants: [], stopWords: [] }, laoTokenizer);
    expect((await search.find(query)).hits).toEqual([]);
  });
});

describe('the index of pages', () => {
  const versions = [
    issue(first),
    issue(second),
    issue(null),
    issue(second, { date: '2025-10-01', site: 'sekong', alsoOn: [] }),
  ];

  it('holds what follows from the documents alone, whatever the way there and wherever it was interrupted', async () => {
    const world = open();
    await world.index.ensure(today);
    for (const before of versions) {
      for (const after of versions) {
        world.publish(before);
        // A part of what waits; the next publish comes before the rest.
        world.settleOnce(today);
        world.settleOnce(today);
        world.publish(after);
        world.settle(today);
        const incremental = world.tree();
        await world.index.rebuild(today);
        expect(incremental).toEqual(world.tree());
      }
    }
  });

  it('is the same after a year as one made anew', async () => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    world.settle(today);
    world.settle('2027-02-01');
    expect(await found(world, sentence)).toEqual([pageOf(7)]);
    const incremental = world.tree();
    await world.index.rebuild('2027-02-01');
    expect(incremental).toEqual(world.tree());
  });

  it('brings in few pages at once, so that a publish does not wait for hundreds', async () => {
    const world = open();
    await world.index.ensure(today);
    world.publish(issue(first));
    const turns: number[] = [];
    for (let part = world.settleOnce(today); part; part = world.settleOnce(today))
      turns.push(part.pages.length);
    expect(turns.length).toBeGreaterThanOrEqual(4);
  });
});
