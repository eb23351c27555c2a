/** How much of what a query should find it finds, how much of what it finds it should, and how many bytes that takes. */
import { synonymTerms } from '@sanlao/shared/content/synonyms';
import type { Article } from '@sanlao/shared/content/types';
import { unfoldedVariants } from '@sanlao/shared/lao/spelling';
import { laoTokenizer, stopWordsOf } from '@sanlao/shared/search/lao';
import { longestQuery, parseQuery, type Vocabulary } from '@sanlao/shared/search/query';
import { openSearch } from '@sanlao/shared/search/reader';
import { brotliCompressSync, constants } from 'node:zlib';
import { readSample } from '../../sample/read.ts';
import { searchableOf } from '../../../site/publisher/search/searchable.ts';
import type { SearchWorld } from '../../../site/publisher/search/testing.ts';
import { foldedText, matcherOf } from './truth.ts';

export interface QueryResult {
  query: string;
  /** documents that it should find */
  expected: number;
  found: number;
  recall: number;
  precision: number;
  /** Brotli, of the index files that its first ten results take */
  shards: { files: number; bytes: number };
  entries: { files: number; bytes: number };
}

const resultsOfPage = 10;

/** The synonyms of the sample content, and what search knows by itself. */
function vocabulary(): Vocabulary {
  const synonyms = readSample().entries.flatMap(({ type, versions }) =>
    type === 'synonym' ? [synonymTerms(String(versions[0]?.data.terms))] : [],
  );
  return { synonyms, variants: unfoldedVariants(), stopWords: stopWordsOf('lo') };
}

/** @param articles in Lao, of one site whose index the world has */
export async function measureQueries(
  world: SearchWorld,
  { site, articles, queries }: { site: string; articles: readonly Article[]; queries: readonly string[] },
): Promise<QueryResult[]> {
  const words = vocabulary();
  const folded = new Map(
    articles.map((article) => {
      const { titles, texts, entry } = searchableOf(article, 'lo');
      return [entry[2], foldedText([...titles, ...texts].join('\n\n'))];
    }),
  );
  const results: QueryResult[] = [];
  for (const query of queries) {
    const loaded = new Map<string, number>();
    const load = world.load(site, 'lo');
    const search = openSearch(world.files.manifest(site, 'lo'), async (name) => {
      const bytes = await load(name);
      if (bytes) loaded.set(name, brotliSize(bytes));
      return bytes;
    });
    const { hits, partial } = await search.find(
      parseQuery(query.slice(0, longestQuery), words, laoTokenizer),
    );
    await search.entries(hits.slice(0, resultsOfPage).map(({ document }) => document));
    const [shards, entries] = [sizeOf(loaded, '.bin'), sizeOf(loaded, '.json')];
    const all = await search.entries(hits.map(({ document }) => document));
    const found = new Set(partial ? [] : all.flatMap((entry) => (entry ? [entry[2]] : [])));
    const matches = matcherOf(query, words.synonyms);
    const expected = [...folded].filter(([, text]) => matches(text)).map(([path]) => path);
    const both = expected.filter((path) => found.has(path)).length;
    results.push({
      query,
      expected: expected.length,
      found: found.size,
      recall: expected.length === 0 ? 1 : both / expected.length,
      precision: found.size === 0 ? 1 : both / found.size,
      shards,
      entries,
    });
  }
  return results;
}

function sizeOf(loaded: ReadonlyMap<string, number>, ending: string): { files: number; bytes: number } {
  const sizes = [...loaded].filter(([name]) => name.endsWith(ending)).map(([, bytes]) => bytes);
  return { files: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

/** As the store writes it: the compressed form where it is smaller. */
export function brotliSize(bytes: Uint8Array): number {
  const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return Math.min(bytes.length, compressed.length);
}
