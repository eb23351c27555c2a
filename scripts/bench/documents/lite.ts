/**
 * How small lite copies of PDFs become, beside Ghostscript where it is installed (for comparison only):
 *
 *     node scripts/bench/documents/lite.ts --pages 40 --keep /tmp/pdfs
 *
 * A magazine and scans are generated; PDFs below /usr/share/doc are taken along. Exit code 1 when a target is missed.
 */
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { table } from '../../console/table.ts';
import { machine, machineText } from '../machine.ts';
import { type Kept, keptOf, lossBetween } from './kept.ts';
import { magazine, scannedDecree, scannedMagazine } from './pdfs.ts';
import { type Run, runMeasured } from './run-measured.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options {
  pages: number;
  keep?: string;
  json?: boolean;
}

interface Subject {
  name: string;
  path: string;
  /** most that its lite may weigh: share of the original, bytes a page */
  target?: { ratio: number; pageBytes: number };
}

interface Result {
  subject: string;
  method: string;
  outcome: string;
  megabytes: number;
  ratio: number;
  pageKilobytes: number;
  seconds: number;
  memory: number | null;
  kept: string;
  reached: boolean;
}

const options = new Command('lite')
  .description('Measures the lite copies of PDFs.')
  .option('--pages <number>', 'of the magazine; the decree has half as many', wholeNumber, 40)
  .option('--keep <folder>', 'where the PDFs stay, and are taken from the next time')
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<Options>();

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'sanlao-lite-'));
try {
  const ran = machine();
  const results = [];
  for (const subject of await subjects()) results.push(...(await measure(subject)));
  if (options.json) console.log(JSON.stringify({ machine: ran, results }, null, 2));
  else report(machineText(ran, `${options.pages} pages of magazine`), results);
  if (!results.every(({ reached }) => reached)) process.exitCode = 1;
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}

async function subjects(): Promise<Subject[]> {
  mkdirSync(folder, { recursive: true });
  const { pages } = options;
  const half = Math.ceil(pages / 2);
  return [
    {
      name: `magazine, ${pages} pages`,
      path: await made(`magazine-${pages}.pdf`, () => magazine(pages)),
      target: { ratio: 0.1, pageBytes: 80 * 1024 },
    },
    {
      name: `scanned decree, ${half} pages`,
      path: await made(`decree-${half}.pdf`, () => scannedDecree(half)),
      target: { ratio: 0.09, pageBytes: 80 * 1024 },
    },
    {
      name: `scanned magazine, ${half} pages`,
      path: await made(`scanned-magazine-${half}.pdf`, () => scannedMagazine(half)),
    },
    ...installedDocuments(),
  ];
}

/** What Debian's packages bring along, mostly typeset text: some compressed. */
function installedDocuments(): Subject[] {
  return globSync('/usr/share/doc/**/*.{pdf,pdf.gz}')
    .sort()
    .slice(0, 8)
    .map((path) => {
      const name = basename(path, '.gz');
      if (!path.endsWith('.gz')) return { name, path };
      const unpacked = join(folder, name);
      writeFileSync(unpacked, gunzipSync(readFileSync(path)));
      return { name, path: unpacked };
    });
}

async function made(name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, await make());
  return path;
}

async function measure(subject: Subject): Promise<Result[]> {
  const before = await keptOf(subject.path);
  return [
    await measureLite(subject, before),
    ...(await measureGhostscript(subject, before, 'ebook')),
    ...(await measureGhostscript(subject, before, 'screen')),
  ];
}

async function measureLite(subject: Subject, before: Kept): Promise<Result> {
  const work = mkdtempSync(join(tmpdir(), 'sanlao-lite-job-'));
  try {
    const script = fileURLToPath(new URL('./make-lite.ts', import.meta.url));
    const run = await runMeasured(process.execPath, [script, subject.path, work]);
    const { outcome } = JSON.parse(run.output) as { outcome: string };
    const lite = join(work, 'ready', documentPaths.lite);
    const result = await resultOf({
      subject,
      method: 'lite',
      outcome,
      before,
      run,
      path: outcome === 'made' ? lite : null,
    });
    const { target } = subject;
    const reached =
      !target ||
      (result.ratio <= target.ratio &&
        result.pageKilobytes * 1024 <= target.pageBytes &&
        result.kept === 'all');
    return { ...result, reached };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns nothing where it is not installed */
async function measureGhostscript(subject: Subject, before: Kept, setting: string): Promise<Result[]> {
  const path = join(folder, `gs-${setting}.pdf`);
  try {
    const run = await runMeasured('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=pdfwrite',
      `-dPDFSETTINGS=/${setting}`,
      `-sOutputFile=${path}`,
      subject.path,
    ]);
    const outcome = run.code === 0 ? 'made' : 'failed';
    return [
      await resultOf({
        subject,
        method: `gs /${setting}`,
        outcome,
        before,
        run,
        path: outcome === 'made' ? path : null,
      }),
    ];
  } catch {
    return [];
  } finally {
    rmSync(path, { force: true });
  }
}

interface Outcome {
  subject: Subject;
  method: string;
  outcome: string;
  before: Kept;
  run: Run;
  /** null where there is no new file */
  path: string | null;
}

async function resultOf({ subject, method, outcome, before, run, path }: Outcome): Promise<Result> {
  const original = statSync(subject.path).size;
  const size = statSync(path ?? subject.path).size;
  return {
    subject: subject.name,
    method,
    outcome,
    megabytes: size / 1e6,
    ratio: size / original,
    pageKilobytes: size / 1024 / before.pages,
    seconds: run.seconds,
    memory: run.megabytes,
    kept: path ? lossBetween(before, await keptOf(path)) : 'all',
    reached: true,
  };
}

function report(head: string, results: readonly Result[]): void {
  console.log(`${head}\n`);
  console.log(
    table(
      [
        'file',
        'method',
        'outcome',
        'MB',
        '% of original',
        'KB a page',
        'seconds',
        'MB of memory',
        'kept',
        '',
      ],
      results.map((result) => [
        result.subject,
        result.method,
        result.outcome,
        result.megabytes.toFixed(2),
        (result.ratio * 100).toFixed(1),
        result.pageKilobytes.toFixed(0),
        result.seconds.toFixed(1),
        result.memory?.toFixed(0) ?? '',
        result.kept,
        result.reached ? '' : 'MISSED',
      ]),
    ),
  );
}
