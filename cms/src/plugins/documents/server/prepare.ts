/** What is done with one job: scanned, worked on, put in its place. */
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { documentSteps, type RefusalReason } from '@sanlao/shared/documents/progress';
import { workFolder, type WorkerMessage, type WorkOrder } from '@sanlao/shared/documents/worker-protocol';
import type { Job, Scan } from './job.ts';
import type { WorkerOutcome } from './worker-process.ts';
import { isReady, placeReady, placeRescanned, release, type Folders } from './ready.ts';
import type { Scan as Scanner } from './scanner/scanner.ts';
import { exists, sourcePlace } from './sources.ts';

export type Outcome =
  | { kind: 'ready'; key: string; scan: 'clean' | 'not-scanned'; recognised: boolean }
  | { kind: 'refused'; reason: RefusalReason; detail: string; scan?: Scan }
  /** the scanner does not say, and the operator wants its word first */
  | { kind: 'no-scanner'; message: string }
  | { kind: 'no-room'; message: string }
  /** not the file's fault, as far as one can tell */
  | { kind: 'crashed'; message: string }
  | { kind: 'stopped' };

export interface PreparationFolders extends Folders {
  documentSources: string;
  documentWork: string;
}

export interface Preparation {
  folders: PreparationFolders;
  scanner: Scanner | undefined;
  /** what is done with a file that the scanner does not speak about */
  unscanned: 'serve' | 'hold';
  /** Runs one worker, for a step or more. */
  work(order: WorkOrder, job: Job, run: Run): Promise<WorkerOutcome>;
}

export interface Run {
  signal: AbortSignal;
  onMessage(message: WorkerMessage): void;
}

/** Room that is left to everything else, and what a document takes in the worst case. */
const spareBytes = 200_000_000;
const growth = 4;

/** Never rejects: what cannot be done is an outcome. */
export async function prepare(preparation: Preparation, job: Job, run: Run): Promise<Outcome> {
  try {
    return await tryToPrepare(preparation, job, run);
  } catch (error) {
    const { code = '', message, stack } = error as NodeJS.ErrnoException;
    if (run.signal.aborted) return { kind: 'stopped' };
    return /ENOSPC|EDQUOT/.test(code)
      ? { kind: 'no-room', message }
      : { kind: 'crashed', message: stack ?? message };
  }
}

async function tryToPrepare(preparation: Preparation, job: Job, run: Run): Promise<Outcome> {
  const { folders } = preparation;
  const source = sourcePlace(folders.documentSources, job.sha256);
  if (!(await exists(source))) {
    return {
      kind: 'crashed',
      message: `${source} is missing. Restore it from a backup, or upload the file again.`,
    };
  }
  const scan = await scanned(preparation, job, source);
  if (typeof scan === 'object') return scan;
  if (run.signal.aborted) return { kind: 'stopped' };

  const folder = join(folders.documentWork, job.sha256);
  if (await isCurrent(folders, job)) {
    const key = await placeRescanned(folders, job.key!, scan, join(folder, 'rescanned'));
    await rm(folder, { recursive: true, force: true });
    return { kind: 'ready', key, scan, recognised: job.recognised };
  }
  return make(preparation, job, { ...run, source, folder, scan });
}

async function scanned(
  { scanner, unscanned }: Preparation,
  job: Job,
  source: string,
): Promise<'clean' | 'not-scanned' | Outcome> {
  if (job.scan === 'clean') return 'clean';
  if (!scanner)
    return job.scan === 'infected' ? infected('found before, and there is no scanner now') : 'not-scanned';
  const answer = await scanner(source);
  switch (answer.verdict) {
    case 'clean':
      return 'clean';
    case 'infected':
      return infected(answer.signature);
    case 'unknown':
      return unscanned === 'hold' || job.scan === 'infected'
        ? { kind: 'no-scanner', message: answer.reason }
        : 'not-scanned';
  }
}

function infected(detail: string): Outcome {
  return { kind: 'refused', reason: 'infected', detail, scan: 'infected' };
}

/** Whether its document is as good as it gets, but perhaps for the scanner's word. */
async function isCurrent(folders: Folders, job: Job): Promise<boolean> {
  if (job.key === null || job.pipeline !== pipelineVersion || job.recognise !== job.recognised) return false;
  await release(folders, [job.key]);
  return isReady(folders, job.key);
}

interface Making extends Run {
  source: string;
  folder: string;
  scan: 'clean' | 'not-scanned';
}

async function make({ folders, work }: Preparation, job: Job, making: Making): Promise<Outcome> {
  const { source, folder, scan } = making;
  await mkdir(join(folder, workFolder.temporary), { recursive: true });
  const missing = job.size * growth + spareBytes - (await freeBytes(folder));
  if (missing > 0) {
    return {
      kind: 'no-room',
      message: `Free ${Math.ceil(missing / 1_000_000)} MB on the disk of ${folder}.`,
    };
  }
  const order: WorkOrder = {
    source,
    sha256: job.sha256,
    folder,
    recogniseText: job.recognise,
    pipeline: pipelineVersion,
    scan,
  };
  const outcome = await workToEnd(() => work(order, job, making));
  if (outcome.kind === 'refused') await rm(folder, { recursive: true, force: true });
  if (outcome.kind !== 'made') return outcome;
  const key = await placeReady(folders, join(folder, workFolder.ready));
  await rm(folder, { recursive: true, force: true });
  return { kind: 'ready', key, scan, recognised: job.recognise };
}

/** No more workers than there are steps, whatever they say. */
async function workToEnd(
  work: () => Promise<WorkerOutcome>,
): Promise<Exclude<WorkerOutcome, { kind: 'more' }>> {
  for (let workers = 0; workers < documentSteps.length; workers++) {
    const outcome = await work();
    if (outcome.kind !== 'more') return outcome;
  }
  return { kind: 'crashed', message: 'The workers came to no end.' };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
