/**
 * Publishing through the compiled app against `astro build` of the same pages, side by side:
 *
 *     node scripts/bench/against-astro-build.ts --articles 10000
 *
 * Exit code 1 when the pages are not the same, byte for byte, or (from 10,000 articles on, for which they are set)
 * when a target is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Article } from '@sanlao/shared/content/types';
import { Failure } from '../console/failure.ts';
import { startProgress } from '../launch/progress.mjs';
import { buildStatically, compileApp, copySources } from './astro-project/build.ts';
import { comparePages } from './astro-project/compare.ts';
import { openPublisher, type Publisher } from './astro-project/publisher.ts';
import { isSame, type Result, reportText, targetSize, targetsOf } from './astro-project/report.ts';
import { benchmarkSurroundings, generateArticles } from './lao-articles.ts';
import { machine } from './machine.ts';
import { wholeNumber } from './whole-number.ts';

interface Options {
  articles: number;
  publishes: number;
  seed: number;
  /** minutes */
  limit: number;
  json?: boolean;
}

const options = new Command('against-astro-build')
  .description('Compares publishing through the compiled app with astro build of the same pages.')
  .option('--articles <number>', 'articles on the site', wholeNumber, targetSize)
  .option('--publishes <number>', 'changed articles to publish one by one', wholeNumber, 50)
  .option('--seed <number>', 'of the generated texts', wholeNumber, 1)
  .option('--limit <minutes>', 'the most that one build may take', wholeNumber, 20)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<Options>();

const folder = mkdtempSync(join(tmpdir(), 'sanlao-against-astro-build-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

try {
  report(await measure(options), options);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function measure({ articles: count, publishes, seed, limit }: Options): Promise<Result> {
  const limits = { time: limit * 60_000 };
  const ran = machine();
  const sources = copySources(folder);
  const app = await during('Compiling the app', () => compileApp(sources, limits));
  const articles = generateArticles(count, seed);
  const publisher = await during(`Filling the replica with ${count} articles`, () =>
    openPublisher(folder, app.dist, [...benchmarkSurroundings(), ...articles]),
  );
  const publisherSeconds = await renderWholeSite(publisher);
  const build = (incremental: boolean) =>
    buildStatically(sources, publisher.replicaPath, { ...limits, incremental });
  const incrementalFirst = await during('astro build, incremental, first', () => build(true));

  const changed = spread(articles, publishes).map(edited);
  const [newest, ...others] = changed;
  const first = await publisher.publish(newest!);
  const astroBuild = await during('astro build after one changed article', () => build(false));
  const incrementalAgain = await during('astro build, incremental, after one changed article', () =>
    build(true),
  );
  const pages = publisher.pages();
  const comparisons = {
    astroBuild: comparePages(pages, publisher.fileOf, astroBuild.dist),
    incremental: comparePages(pages, publisher.fileOf, incrementalAgain.dist),
  };

  const published = [first];
  for (const article of others) published.push(await publisher.publish(article));
  publisher.close();
  return {
    machine: ran,
    articles: count,
    pages: pages.length,
    compileSeconds: app.seconds,
    publisherSeconds,
    astroBuild,
    incrementalFirst,
    incrementalAgain,
    publishes: published,
    comparisons,
  };
}

async function renderWholeSite(publisher: Publisher): Promise<number> {
  const progress = startProgress('The publisher renders the whole site');
  const seconds = await publisher.renderWholeSite(({ done, total }) =>
    progress.update(`${done} of ${total} pages`),
  );
  progress.end('done');
  return seconds;
}

async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  const progress = startProgress(what);
  try {
    const result = await work();
    progress.end('done');
    return result;
  } catch (error) {
    progress.end('failed');
    throw error;
  }
}

/** So many articles of all ages, the newest first. */
function spread(articles: readonly Article[], count: number): Article[] {
  const wanted = Math.min(count, articles.length);
  return Array.from(
    { length: wanted },
    (_, index) => articles[Math.floor((index * articles.length) / wanted)]!,
  );
}

/** As an editor corrects an article: title, text and the instant of publishing change. */
function edited(article: Article): Article {
  return {
    ...article,
    publishedAt: new Date(Date.parse(article.publishedAt) + 3_600_000).toISOString(),
    title: `${article.title} (ສະບັບປັບປຸງ)`,
    body: `${article.body}\n<p>ຂໍ້ມູນໄດ້ປັບປຸງຄືນແລ້ວ.</p>`,
  };
}

function report(result: Result, { json }: Options): void {
  const targets = targetsOf(result);
  const same =
    isSame(result, result.comparisons.astroBuild) && isSame(result, result.comparisons.incremental);
  const missed = targets.filter(({ least, measured }) => measured < least);
  if (json) console.log(JSON.stringify({ ...result, targets, same }, null, 2));
  else console.log(reportText(result, targets));
  if (!same || (missed.length > 0 && result.articles >= targetSize)) process.exitCode = 1;
}
