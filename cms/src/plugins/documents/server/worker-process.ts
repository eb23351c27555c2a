/** Runs one worker and sees that it keeps to its limits. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { DocumentStep, RefusalReason } from '@sanlao/shared/documents/progress';
import {
  workerMessageSchema,
  workFolder,
  type WorkerMessage,
  type WorkOrder,
} from '@sanlao/shared/documents/worker-protocol';
import { commandOf, workerEnvironment, type Confinement } from './confinement.ts';
import { type allowanceOf, residentLimit } from './limits.ts';
import { usageOf } from './usage.ts';

export type WorkerOutcome =
  | { kind: 'made' }
  /** some steps are done: another worker goes on */
  | { kind: 'more' }
  | { kind: 'refused'; reason: RefusalReason; detail: string }
  | { kind: 'no-room'; message: string }
  /** it ended by itself, or with an error that is no refusal */
  | { kind: 'crashed'; message: string }
  /** because `signal` said so */
  | { kind: 'stopped' };

export interface WorkerOptions {
  /** path of the program */
  entry: string;
  dataDir: string;
  confinement: Confinement;
  order: WorkOrder;
  /** of the document, where an earlier try found out */
  pages: number;
  onMessage(message: WorkerMessage): void;
  onStart?(pid: number): void;
  allowance: typeof allowanceOf;
  signal: AbortSignal;
}

/** A file that was made to fill the memory takes about a gigabyte a second. */
const watchMilliseconds = 100;

/** Resolves when the process has ended; never rejects. */
export function runWorker(options: WorkerOptions): Promise<WorkerOutcome> {
  const { order, onMessage, signal } = options;
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' });
  const child = start(options);
  const lastWords = tailOf(child);
  const watch = watchLimits(child, options);
  let outcome: WorkerOutcome | undefined;

  return new Promise((resolve) => {
    const stop = () => end(child, { kind: 'stopped' });
    signal.addEventListener('abort', stop, { once: true });
    const timer = setInterval(() => {
      const broken = watch.brokenLimit();
      if (broken) end(child, broken);
    }, watchMilliseconds);

    child.on('message', (value) => {
      const message = workerMessageSchema.safeParse(value).data;
      if (!message || outcome) return;
      watch.note(message);
      onMessage(message);
      outcome = outcomeOf(message);
    });
    child.on('error', (error) => finish({ kind: 'crashed', message: error.message }));
    child.once('close', (code, killedBy) => finish(afterEnd(killedBy ?? `code ${code}`, lastWords())));
    if (child.pid !== undefined) options.onStart?.(child.pid);
    child.send?.(order, () => undefined);

    function finish(otherwise: WorkerOutcome): void {
      clearInterval(timer);
      signal.removeEventListener('abort', stop);
      resolve(outcome ?? otherwise);
    }
  });

  function end(process: ChildProcess, because: WorkerOutcome): void {
    outcome ??= because;
    killGroup(process.pid);
  }
}

function start({ entry, dataDir, confinement, order }: WorkerOptions): ChildProcess {
  const place = { dataDir, source: order.source, folder: order.folder };
  const [program, ...args] = commandOf(confinement, place, entry);
  return spawn(program, args, {
    // A group of its own, with the programs that it starts: they end together.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    cwd: '/',
    env: workerEnvironment(join(order.folder, workFolder.temporary)),
  });
}

export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function watchLimits(child: ChildProcess, { order, pages: known, allowance }: WorkerOptions) {
  let step: Exclude<DocumentStep, 'scan'> = 'inspect';
  let pages = known;
  let inspected = 0;
  let processorBefore = 0;
  let startedAt = performance.now();

  return {
    note(message: WorkerMessage): void {
      if (message.kind === 'step' && message.step !== 'scan') {
        step = message.step;
        startedAt = performance.now();
        processorBefore = use()?.processorSeconds ?? 0;
      }
      if (message.kind === 'progress' && step === 'inspect') inspected = message.done;
      if (message.kind === 'found') pages = message.found.pages ?? pages;
    },

    brokenLimit(): WorkerOutcome | undefined {
      const usage = use();
      if (usage && usage.residentBytes > residentLimit) {
        return refused('too-complex', `It used ${usage.residentBytes} bytes of memory in step ${step}.`);
      }
      const allowed = allowance(step, step === 'inspect' ? inspected : pages, order.recogniseText);
      const clock = (performance.now() - startedAt) / 1000;
      const processor = usage ? usage.processorSeconds - processorBefore : clock;
      if (processor <= allowed.processorSeconds && clock <= allowed.clockSeconds) return undefined;
      return refused('took-too-long', `Step ${step} took ${Math.round(clock)} s.`);
    },
  };

  function use() {
    return child.pid === undefined ? undefined : usageOf(child.pid);
  }
}

function outcomeOf(message: WorkerMessage): WorkerOutcome | undefined {
  if (message.kind === 'made' || message.kind === 'more' || message.kind === 'refused') return message;
  if (message.kind !== 'failed') return undefined;
  const { fault, message: text } = message;
  if (fault === 'no-room') return { kind: 'no-room', message: text };
  return fault === 'no-memory' ? refused('too-complex', text) : { kind: 'crashed', message: text };
}

const memoryWords = /out of memory|bad_alloc|allocation failed|cannot allocate memory/i;

function afterEnd(how: string, lastWords: string): WorkerOutcome {
  const message = `The worker ended with ${how}. ${lastWords}`.trim();
  return memoryWords.test(lastWords) ? refused('too-complex', message) : { kind: 'crashed', message };
}

function refused(reason: RefusalReason, detail: string): WorkerOutcome {
  return { kind: 'refused', reason, detail };
}

function tailOf(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-2000)));
  return () => text.trim();
}
