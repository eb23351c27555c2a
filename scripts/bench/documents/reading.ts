/**
 * When the first page of a journal can be read on a slow link, and what it and the whole issue weigh, beside the PDF:
 *
 *     node scripts/bench/documents/reading.ts --rounds 5
 *
 * A magazine of 40 pages with photographs, a cold cache and a phone each time. Exit code 1 when a target is missed.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataPaths } from '@sanlao/shared/config/paths';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { urls } from '@sanlao/shared/urls';
import { table } from '../../console/table.ts';
import { type Browser, launchBrowser } from '../../testing/browser.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { machine, machineText, percentile } from '../machine.ts';
import { type Link, measureReading, type Moments } from '../reader/readable.ts';
import { magazine } from './pdfs.ts';
import { wholeNumber } from '../whole-number.ts';

const KB = 1024;
const host = 'attapeu.localhost';
const link: Link = { name: '2G', rate: 280, latency: 800 };
const target = { readable: 1500, picture: 3500, text: 4 * KB, page: 64 * KB, issue: 1.5 * KB * KB };
const pages = 40;

const { rounds } = new Command('reading')
  .description('Measures the page reader on a slow link.')
  .option('--rounds <number>', 'the median counts', wholeNumber, 5)
  .parse()
  .opts<{ rounds: number }>();

const ran = machine();
const pdf = new Uint8Array(await magazine(pages));
const product = await startProduct();
const browser = await launchBrowser();
try {
  const { path, key } = await publish(product);
  report(await read(browser, product, path), weigh(product, path, key));
} finally {
  await browser.close();
  await product.stop();
}

interface Published {
  /** of the first page in the page reader */
  path: string;
  /** of the prepared document */
  key: string;
}

async function publish({ editor, admin, waitFor }: Product): Promise<Published> {
  await editor.create(
    'site',
    { status: 'published' },
    { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu', order: 1 },
  );
  const file = await editor.upload({ bytes: pdf, name: 'issue.pdf', mime: 'application/pdf' });
  const stored = await editor.create(
    'publication',
    { locale: 'lo', status: 'published' },
    { title: 'ວາລະສານ ໄອຊີທີ', site: 'attapeu', kind: 'journal', date: '2026-11-20', files: [file] },
  );
  let progress: DocumentProgress;
  do {
    await delay(500);
    progress = await admin('GET', `/documents/files/${file}`);
  } while (progress.state === 'waiting' || progress.state === 'running');
  if (progress.key === null) throw new Error(`It was not prepared: ${progress.refusal ?? progress.error}`);
  const path = urls.documentPage(
    { locale: 'lo', urlDate: String(stored['urlDate']), urlId: String(stored['urlId']) },
    1,
    1,
  );
  await waitFor(host, path, ({ status }) => status === 200, 60);
  return { path, key: progress.key };
}

async function read(browser: Browser, { ports }: Product, path: string) {
  const moments: Moments[] = [];
  for (let round = 0; round < rounds; round++)
    moments.push(await measureReading(browser, `http://${host}:${ports.site}${path}`, link));
  const median = (of: keyof Moments) =>
    percentile(
      moments.map((each) => each[of]),
      0.5,
    );
  return { firstPaint: median('firstPaint'), readable: median('readable'), picture: median('picture') };
}

/** Bytes as they are sent, of pages with Brotli. */
function weigh({ dataDir }: Product, path: string, key: string) {
  const { liveCurrent, documents } = dataPaths(dataDir);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const texts = numbers.map(
    (number) =>
      statSync(join(liveCurrent, 'attapeu', path.replace('page-1/', `page-${number}/`), 'index.html.br'))
        .size,
  );
  const pictures = numbers.map(
    (number) => statSync(join(documents, key, documentPaths.picture(number, 900, 'avif'))).size,
  );
  return { text: Math.max(...texts), picture: Math.max(...pictures), issue: sum(texts) + sum(pictures) };
}

function report(moments: Awaited<ReturnType<typeof read>>, sizes: ReturnType<typeof weigh>): void {
  const wholeFile = link.latency + (pdf.length * 8) / link.rate;
  console.log(machineText(ran, `${pages} pages, a PDF of ${kilobytes(pdf.length)}, median of ${rounds}`));
  console.log(
    `\n${table(
      ['what', 'measured', 'must reach'],
      [
        ['text of the first page on 2G', milliseconds(moments.readable), milliseconds(target.readable)],
        ['its picture', milliseconds(moments.picture), milliseconds(target.picture)],
        ['the PDF itself, by its bytes', milliseconds(wholeFile), ''],
        ['largest page, text', kilobytes(sizes.text), kilobytes(target.text)],
        ['largest page, picture', kilobytes(sizes.picture), kilobytes(target.page)],
        ['the whole issue, page by page', kilobytes(sizes.issue), kilobytes(target.issue)],
      ],
    )}`,
  );
  const missed =
    !(moments.readable <= target.readable) ||
    !(moments.picture <= target.picture) ||
    sizes.text > target.text ||
    sizes.picture > target.page ||
    sizes.issue > target.issue;
  process.exitCode = missed ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}
