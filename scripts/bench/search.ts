/**
 * What search costs and finds at an archive of many articles: what a first search loads, recall and precision over a
 * table of queries, what a publish adds to the publisher's work, and the size of another library's index beside it.
 *
 *     node scripts/bench/search.ts --articles 10000 --texts <folder of real articles as .txt>
 *
 * The articles are made of the sentences of the texts, else of the sample content. Exit code 1 when a target is missed.
 */
import { Command } from 'commander';
import MiniSearch from 'minisearch';
import type { Article } from '@sanlao/shared/content/types';
import { table } from '../console/table.ts';
import { benchmarkSite, benchmarkSurroundings, newestDay } from './lao-articles.ts';
import { machine, machineText, percentile } from './machine.ts';
import { naturalArticles, sampleTexts, textsIn } from './search/corpus.ts';
import { measurePage } from './search/page-weight.ts';
import { brotliSize, measureQueries } from './search/quality.ts';
import { queries } from './search/queries.ts';
import { openSearchWorld, type SearchWorld } from '../../site/publisher/search/testing.ts';

interface Options {
  articles: number;
  texts?: string;
  publishes: number;
  json?: boolean;
}

const options = new Command('search')
  .description('Measures what search loads, finds and adds to a publish.')
  .option('--articles <number>', 'in the archive', Number, 10_000)
  .option('--texts <folder>', 'real articles, one in each .txt file; default: the sample content alone')
  .option('--publishes <number>', 'to measure', Number, 60)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<Options>();

const site = benchmarkSite.code;
const texts = [...(options.texts ? textsIn(options.texts) : []), ...sampleTexts()];
const articles = naturalArticles(options.articles, texts);
const world = openSearchWorld();
world.publish(...benchmarkSurroundings(), ...articles);
const started = performance.now();
await world.index.rebuild(newestDay);
const rebuildSeconds = (performance.now() - started) / 1000;

const results = await measureQueries(world, { site, articles, queries });
const page = await measurePage(world.reader, benchmarkSite);
const pageBytes = page ? page.scripts + page.data : 0;
const first = results.map(({ shards, entries }) => pageBytes + shards.bytes + entries.bytes);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const found = {
  queries: results.length,
  recall: mean(results.map(({ recall }) => recall)),
  precision: mean(results.map(({ precision }) => precision)),
};
const bytes = {
  scripts: page?.scripts ?? null,
  data: page?.data ?? null,
  shards: mean(results.map(({ shards }) => shards.bytes)),
  entries: mean(results.map(({ entries }) => entries.bytes)),
  mean: mean(first),
  p95: percentile(first, 0.95),
  files: mean(results.map(({ shards, entries }) => shards.files + entries.files)),
};
const index = {
  manifest: world.files.manifest(site, 'lo'),
  files: world.files.pages(site).length,
  bytes: world.files
    .pages(site)
    .reduce(
      (sum, { path }) => sum + world.files.file(site, 'lo', path.slice('/lo/search/'.length))!.length,
      0,
    ),
  rebuildSeconds,
};
const other = miniSearchBytes(articles);
const work = measureWork(world);

const targets: [name: string, measured: number, met: boolean][] = [
  ['first search, mean ≤ 40 KB', bytes.mean / 1024, bytes.mean <= 40 * 1024],
  ['first search, p95 ≤ 60 KB', bytes.p95 / 1024, bytes.p95 <= 60 * 1024],
  ['recall ≥ 99 %', found.recall * 100, found.recall >= 0.99],
  ['precision ≥ 90 %', found.precision * 100, found.precision >= 0.9],
  ['work added to a publish, p95 ≤ 30 ms', work.total.p95, work.total.p95 <= 30],
  ['files of a publish ≤ 25', work.files, work.files <= 25],
];

if (options.json) {
  console.log(JSON.stringify({ machine: machine(), found, bytes, index, work, miniSearch: other, results }));
} else {
  console.log(
    machineText(
      machine(),
      `${options.articles} articles of ${texts.length} texts, ${queries.length} queries`,
    ),
  );
  if (!page) console.log('\nThe sites are not compiled: the scripts and data of the page are not counted.');
  const kilobytes = (value: number | null) => (value === null ? '–' : (value / 1024).toFixed(1));
  console.log(
    `\nA first search, Brotli KB: scripts ${kilobytes(bytes.scripts)}, data ${kilobytes(bytes.data)}, shards ${kilobytes(bytes.shards)}, entries ${kilobytes(bytes.entries)}; all: mean ${kilobytes(bytes.mean)}, p95 ${kilobytes(bytes.p95)}, ${bytes.files.toFixed(0)} files`,
  );
  console.log(
    `Index of the site: ${index.files} files, ${(index.bytes / 1024 ** 2).toFixed(1)} MB, shards ${JSON.stringify(index.manifest)}, built in ${rebuildSeconds.toFixed(1)} s with the portal's`,
  );
  console.log(
    `MiniSearch, the whole index, Brotli: ${(other / 1024).toFixed(0)} KB, ${(other / bytes.mean).toFixed(0)} times a first search`,
  );
  console.log(
    `A publish, processor time: noted in ${work.note.p50.toFixed(1)} ms, settled after it is live in p50 ${work.settle.p50.toFixed(1)} ms, p95 ${work.settle.p95.toFixed(1)} ms; at most ${work.files} files, site and portal`,
  );
  console.log(
    `\n${table(
      ['target', 'measured', ''],
      targets.map(([name, measured, met]) => [name, measured.toFixed(1), met ? 'met' : 'MISSED']),
    )}`,
  );
}
if (targets.some(([, , met]) => !met)) process.exitCode = 1;

/** Milliseconds of this process: what else the machine does is left out. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** New articles of the last two weeks, one publish each, in an index of the site and one of the portal. */
function measureWork(world: SearchWorld) {
  const note: number[] = [];
  const settle: number[] = [];
  let files = 0;
  const fresh = naturalArticles(options.publishes + 10, texts);
  fresh.forEach((article, turn) => {
    const date = new Date(Date.parse(newestDay) - (turn % 13) * 86_400_000).toISOString().slice(0, 10);
    const urlId = `z${String(turn).padStart(5, '0')}`;
    const document: Article = { ...article, documentId: `fresh${turn}`, urlId, date, urlDate: date };
    const before = processorTime();
    world.publish(document);
    const noted = processorTime();
    const { pages } = world.settle(newestDay);
    const settled = processorTime();
    // Gone again, so that the archive stays as large as it is said to be.
    world.unpublish(document);
    world.settle(newestDay);
    // The first ten warm up.
    if (turn < 10) return;
    note.push(noted - before);
    settle.push(settled - noted);
    files = Math.max(files, pages.length);
  });
  const of = (values: number[]) => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
  return {
    note: of(note),
    settle: of(settle),
    total: of(settle.map((value, at) => value + note[at]!)),
    files,
  };
}

/** As its documentation builds it, for all articles: a browser loads it whole. */
function miniSearchBytes(articles: readonly Article[]): number {
  const index = new MiniSearch({
    fields: ['title', 'summary', 'body'],
    storeFields: ['title', 'urlId', 'date'],
  });
  index.addAll(
    articles.map(({ documentId: id, title, summary, body, urlId, date }) => ({
      id,
      title,
      summary,
      body: body.replace(/<[^>]*>/g, ' '),
      urlId,
      date,
    })),
  );
  return brotliSize(Buffer.from(JSON.stringify(index)));
}
