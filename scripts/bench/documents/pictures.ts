/**
 * Pages drawn a second, their bytes by width and format, and the memory of the worker, over generated PDFs:
 *
 *     node scripts/bench/documents/pictures.ts --pages 40
 *
 * Exit code 1 when fewer than 3 pages a second are drawn, a page of 900 pixels takes more than 64 KB, 40 pages take more
 * than 1.5 MB as AVIF of 900 pixels, or the worker more than 500 MB.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { documentPaths, pageWidths } from '@sanlao/shared/documents/manifest';
import { table } from '../../console/table.ts';
import { startProgress } from '../../launch/progress.mjs';
import { machine, machineText } from '../machine.ts';
import { magazine, scannedDecree, scannedMagazine } from './pdfs.ts';
import type { Drawn } from './pictures/draw.ts';
import { wholeNumber } from '../whole-number.ts';

interface Row extends Drawn {
  name: string;
  /** bytes of the PDF */
  size: number;
}

const KB = 1024;
const target = { rate: 3, page: 64 * KB, issue: 1.5 * KB * KB, issuePages: 40, memory: 500 * KB * KB };

const options = new Command('pictures')
  .description('Measures the drawing of pages.')
  .option('--pages <number>', 'of each PDF', wholeNumber, 40)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<{ pages: number; json?: boolean }>();

const kinds = {
  magazine: magazine,
  'scanned magazine': scannedMagazine,
  'scanned decree': scannedDecree,
};

const ran = machine();
const rows: Row[] = [];
for (const [name, make] of Object.entries(kinds)) {
  const progress = startProgress(name);
  rows.push(await measure(name, await make(options.pages)));
  progress.end(`${rateOf(rows.at(-1)!).toFixed(1)} pages a second`);
}
report();

async function measure(name: string, pdf: Uint8Array): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'sanlao-pictures-'));
  try {
    writeFileSync(join(folder, documentPaths.original), pdf);
    return { name, size: pdf.length, ...(await drawn(folder)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the CMS starts a worker: with two arenas of memory for all threads. */
function drawn(folder: string): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'pictures/draw.ts'), [folder], {
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    });
    child.once('message', (message) => resolve(message as Drawn));
    child.once('exit', (code) => reject(new Error(`The drawing process ended with code ${code}.`)));
  });
}

function report(): void {
  if (options.json) console.log(JSON.stringify({ machine: ran, ...options, rows }, null, 2));
  else {
    console.log(`\n${machineText(ran, `${options.pages} pages each`)}\n`);
    console.log(`${speeds()}\n\n${sizes()}`);
  }
  process.exitCode = rows.every(isReached) ? 0 : 1;
}

function speeds(): string {
  return table(
    ['what', 'PDF', 'pages/s', 'processor a page', 'memory', 'blank pages'],
    rows.map((row) => [
      row.name,
      `${(row.size / KB / KB).toFixed(1)} MB`,
      rateOf(row).toFixed(1),
      `${Math.round((row.processorSeconds * 1000) / row.pages.length)} ms`,
      `${Math.round(row.memory / KB / KB)} MB`,
      row.blankPages.length,
    ]),
  );
}

function sizes(): string {
  const formats = ['avif', 'webp'] as const;
  const cells = rows.flatMap((row) =>
    formats.flatMap((format) =>
      pageWidths.map((width) => {
        const bytes = bytesOf(row, width, format);
        return [
          row.name,
          format,
          width,
          `${(sum(bytes) / bytes.length / KB).toFixed(1)} KB`,
          `${(Math.max(...bytes) / KB).toFixed(1)} KB`,
          `${(sum(bytes) / KB / KB).toFixed(2)} MB`,
        ];
      }),
    ),
  );
  return table(['what', 'format', 'width', 'mean page', 'largest page', 'all pages'], cells);
}

function isReached(row: Row): boolean {
  const avif = bytesOf(row, 900, 'avif');
  const largest = Math.max(...avif, ...bytesOf(row, 900, 'webp'));
  return (
    rateOf(row) >= target.rate &&
    largest <= target.page &&
    (sum(avif) / avif.length) * target.issuePages <= target.issue &&
    row.memory <= target.memory
  );
}

function bytesOf({ pages }: Row, width: (typeof pageWidths)[number], format: 'avif' | 'webp'): number[] {
  return pages.flatMap(({ pictures }) => pictures[width]?.[format] ?? []);
}

function rateOf({ pages, seconds }: Row): number {
  return pages.length / seconds;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
