/**
 * What readers on slow links wait for, and Lighthouse's opinion:
 *
 *     node scripts/bench/reader.ts --rounds 5
 *
 * A real product with the sample content and the bytes that it serves, a cold cache and a phone each time; beside it the
 * same pages with their style in a file of its own. Exit code 1 when a target is missed.
 */
import { statSync } from 'node:fs';
import { Command } from 'commander';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';
import { table } from '../console/table.ts';
import { type Category, runLighthouse } from '../integration/reader/lighthouse.ts';
import { pageCases } from '../integration/reader/page-types.ts';
import { openWorld } from '../integration/reader/world.ts';
import { launchBrowser } from '../testing/browser.ts';
import { readerProduct, startReaderProduct } from '../testing/reader/setup.ts';
import { machine, machineText, percentile } from './machine.ts';
import { type Link, measureReading } from './reader/readable.ts';
import { serveStylesheetApart } from './reader/stylesheet-apart.ts';
import { wholeNumber } from './whole-number.ts';

interface Options {
  rounds: number;
  json?: boolean;
}

const links: readonly (Link & { /** milliseconds until text is readable */ target: number })[] = [
  { name: '2G', rate: 50, latency: 500, target: 4000 },
  { name: 'slow 3G', rate: 400, latency: 400, target: 1500 },
];
const read: readonly string[] = ['home', 'article', 'search', 'portal'];
const judged: readonly string[] = ['home', 'news', 'article', 'event', 'publication', 'search'];
const categories: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];

const options = new Command('reader')
  .description('Measures when text can be read on slow links, and lets Lighthouse judge.')
  .option('--rounds <number>', 'of each measurement; the median counts', wholeNumber, 5)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<Options>();

const product = await startReaderProduct();
const apart = await serveStylesheetApart(product.ports.site);
const port = await freePort();
const browser = await launchBrowser({ debuggingPort: port });
try {
  const ran = machine();
  report(ran, await measureLinks(), await askLighthouse());
} finally {
  apart.stop();
  await browser.close();
  await product.stop();
}

interface Reading {
  page: string;
  link: string;
  bytes: number;
  firstPaint: number;
  readable: number;
  /** the same page with its style in a file of its own */
  readableApart: number;
  target: number;
}

async function measureLinks(): Promise<Reading[]> {
  const world = openWorld(readerProduct(product));
  const rows: Reading[] = [];
  for (const { name, find, locale } of casesNamed(read)) {
    const url = world.urlOf(find(world, locale));
    const urlApart = url.replace(`:${product.ports.site}/`, `:${apart.port}/`);
    for (const link of links) {
      const [inside, outside] = [[], []] as [number[], number[]];
      const painted: number[] = [];
      for (let round = 0; round < options.rounds; round++) {
        const moments = await measureReading(browser, url, link);
        inside.push(moments.readable);
        painted.push(moments.firstPaint);
        outside.push((await measureReading(browser, urlApart, link)).readable);
      }
      rows.push({
        page: name,
        link: link.name,
        bytes: statSync(world.sentFile(url)).size,
        firstPaint: percentile(painted, 0.5),
        readable: percentile(inside, 0.5),
        readableApart: percentile(outside, 0.5),
        target: link.target,
      });
    }
  }
  return rows;
}

interface Judgement {
  page: string;
  scores: Partial<Record<Category, number>>;
  faults: string[];
  timings: Record<string, number>;
}

/** The median of the performance; the other categories are the same each time. */
async function askLighthouse(): Promise<Judgement[]> {
  const world = openWorld(readerProduct(product));
  const rows: Judgement[] = [];
  for (const { name, find, locale } of casesNamed(judged)) {
    const rounds = [];
    for (let round = 0; round < Math.min(options.rounds, 3); round++)
      rounds.push(await runLighthouse(world.urlOf(find(world, locale)), { port, categories }));
    rounds.sort((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0));
    rows.push({ page: name, ...rounds[Math.floor(rounds.length / 2)]! });
  }
  return rows;
}

function casesNamed(names: readonly string[]) {
  return names.map((name) =>
    pageCases.find((pageCase) => pageCase.name === name && pageCase.locale === 'lo')!,
  );
}

function report(ran: ReturnType<typeof machine>, readings: Reading[], judgements: Judgement[]): void {
  const missed =
    readings.some(({ readable, target }) => !(readable <= target)) ||
    judgements.some(({ scores }) => categories.some((category) => scores[category] !== 100));
  process.exitCode = missed ? 1 : 0;
  if (options.json) return console.log(JSON.stringify({ machine: ran, readings, judgements }));
  console.log(machineText(ran, `the sample content, median of ${options.rounds}`));
  console.log(
    `\n${table(
      ['page', 'link', 'bytes', 'first paint', 'readable', 'style apart', 'target'],
      readings.map((row) => [
        row.page,
        row.link,
        String(row.bytes),
        ...[row.firstPaint, row.readable, row.readableApart, row.target].map(milliseconds),
      ]),
    )}`,
  );
  console.log(
    `\n${table(
      ['Lighthouse', ...categories, 'LCP', 'blocking'],
      judgements.map(({ page, scores, timings }) => [
        page,
        ...categories.map((category) => String(scores[category] ?? '–')),
        milliseconds(timings['largest-contentful-paint'] ?? Number.NaN),
        milliseconds(timings['total-blocking-time'] ?? Number.NaN),
      ]),
    )}`,
  );
  for (const { page, faults } of judgements) for (const fault of faults) console.log(`${page}: ${fault}`);
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
