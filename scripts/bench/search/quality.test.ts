import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchWorld, type SearchWorld } from '../../../site/publisher/search/testing.ts';
import { benchmarkSite, benchmarkSurroundings, newestDay } from '../lao-articles.ts';
import { naturalArticles, sampleTexts } from './corpus.ts';
import { measureQueries, type QueryResult } from './quality.ts';
import { queries } from './queries.ts';

let world: SearchWorld;
let results: QueryResult[];

beforeAll(async () => {
  const texts = sampleTexts();
  const articles = naturalArticles(texts.length, texts);
  world = openSearchWorld();
  world.publish(...benchmarkSurroundings(), ...articles);
  await world.index.rebuild(newestDay);
  results = await measureQueries(world, { site: benchmarkSite.code, articles, queries });
}, 60_000);

afterAll(() => world.close());

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('over the sample content, what people ask', () => {
  it('is found, and little else', () => {
    expect(results.length).toBeGreaterThanOrEqual(80);
    expect(results.filter(({ expected }) => expected > 0).length).toBeGreaterThanOrEqual(60);
    expect(mean(results.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.99);
    expect(mean(results.map(({ precision }) => precision))).toBeGreaterThanOrEqual(0.9);
  });

  it('misses nothing of a question with a single word', () => {
    const missed = results.filter(({ query, recall }) => !query.includes(' ') && recall < 1);
    expect(missed.map(({ query }) => query)).toEqual([]);
  });

  it('takes few bytes of the index', () => {
    const bytes = results.map(({ shards, entries }) => shards.bytes + entries.bytes);
    expect(mean(bytes)).toBeLessThanOrEqual(32 * 1024);
  });
});
