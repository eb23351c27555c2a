/**
 * From the answer to an upload until every stage is done, with a real CMS: how long, with how much memory, and what the
 * CMS's other requests feel of it:
 *
 *     node scripts/bench/documents/upload.ts
 *
 * A file of 60 pages and 80 MB, half of them printed with photographs and half scanned. Exit code 1 when it takes more than 60 s, a
 * worker more than 500 MB, or the 95th percentile of other requests doubles. Memory is read from /proc: Linux only.
 */
import { globSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { PDFDocument } from 'pdf-lib';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { table } from '../../console/table.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { machine, machineText, percentile } from '../machine.ts';
import { magazine, scannedMagazine } from './pdfs.ts';

const MB = 1_048_576;
const pages = 60;
const target = { seconds: 60, memory: 500 * MB, slower: 2 };

const ran = machine();
const bytes = await assemble(await magazine(pages / 2, 97), await scannedMagazine(pages / 2, 92));
const product = await startProduct();
try {
  const idle = await answersDuring(product, delay(10_000));
  const began = performance.now();
  const file = await product.editor.upload({ bytes, name: 'issue.pdf', mime: 'application/pdf' });
  const uploaded = performance.now();
  const memory = watchMemory(product);
  const steps = new Map<string, number>();
  const prepared = untilPrepared(product, file, steps);
  const busy = await answersDuring(product, prepared);
  const facts = (await prepared).facts;
  report({
    upload: (uploaded - began) / 1000,
    seconds: (performance.now() - uploaded) / 1000,
    steps,
    memory: memory.peak(),
    lite: facts.lite?.size ?? 0,
    idle,
    busy,
  });
} finally {
  await product.stop();
}

interface Result {
  /** seconds that the upload itself took, and the stages after it */
  upload: number;
  seconds: number;
  /** seconds of each */
  steps: ReadonlyMap<string, number>;
  /** bytes, of the worker */
  memory: number;
  lite: number;
  /** milliseconds of each answer */
  idle: number[];
  busy: number[];
}

async function assemble(...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await PDFDocument.create();
  for (const part of parts) {
    const source = await PDFDocument.load(part);
    for (const page of await whole.copyPages(source, source.getPageIndices())) whole.addPage(page);
  }
  return new Uint8Array(await whole.save());
}

/** What a list of entries takes in the admin, asked for again and again until the work is done. */
async function answersDuring(product: Product, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    const asked = performance.now();
    await product.admin('GET', '/content-manager/collection-types/api::article.article?page=1&pageSize=10');
    times.push(performance.now() - asked);
    await delay(50);
  }
  return times;
}

/** @param steps gets what each step took */
async function untilPrepared(
  product: Product,
  file: number,
  steps: Map<string, number>,
): Promise<DocumentProgress> {
  for (let before = performance.now(); ;) {
    const progress: DocumentProgress = await product.admin('GET', `/documents/files/${file}`);
    const now = performance.now();
    const step = progress.step ?? 'waiting';
    steps.set(step, (steps.get(step) ?? 0) + (now - before) / 1000);
    before = now;
    if (progress.state === 'ready') return progress;
    if (progress.state === 'failed' || progress.state === 'refused')
      throw new Error(`It was not prepared: ${progress.refusal ?? progress.error}`);
    await delay(250);
  }
}

/** The most that any process of the workers held at a time. */
function watchMemory(product: Product) {
  let peak = 0;
  const timer = setInterval(() => {
    for (const folder of globSync('/proc/[0-9]*')) {
      const command = read(`${folder}/cmdline`);
      if (!command.includes('documents/worker/main') || !read(`${folder}/environ`).includes(product.dataDir))
        continue;
      const kilobytes = /^VmHWM:\s+(\d+)/m.exec(read(`${folder}/status`))?.[1];
      peak = Math.max(peak, Number(kilobytes ?? 0) * 1024);
    }
  }, 200);
  return {
    peak(): number {
      clearInterval(timer);
      return peak;
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
}

function report({ upload, seconds, steps, memory, lite, idle, busy }: Result): void {
  const [before, during] = [percentile(idle, 0.95), percentile(busy, 0.95)];
  console.log(machineText(ran, `${pages} pages, ${(bytes.length / MB).toFixed(1)} MB`));
  console.log(
    `\n${table(
      ['what', 'measured', 'must reach'],
      [
        ['taken by the CMS', `${upload.toFixed(1)} s`, ''],
        ['then all stages', `${seconds.toFixed(1)} s`, `${target.seconds} s`],
        ...[...steps].map(([step, took]) => [`  ${step}`, `${took.toFixed(1)} s`, '']),
        ['memory of the worker', `${Math.round(memory / MB)} MB`, `${target.memory / MB} MB`],
        ['lite copy', `${(lite / MB).toFixed(1)} MB, ${((lite / bytes.length) * 100).toFixed(1)} %`, ''],
        [
          'other answers of the CMS, p95',
          `${before.toFixed(0)} ms idle, ${during.toFixed(0)} ms meanwhile`,
          `${target.slower} times`,
        ],
      ],
    )}`,
  );
  const missed =
    seconds > target.seconds || memory > target.memory || memory === 0 || during > before * target.slower;
  process.exitCode = missed ? 1 : 0;
}
