/** Runs the jobs one after the other, or a few at a time, beside everything else that the CMS does. */
import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentStep } from '@sanlao/shared/documents/progress';
import type { WorkerMessage } from '@sanlao/shared/documents/worker-protocol';
import { after } from './after.ts';
import type { Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import type { Outcome, Run } from './prepare.ts';

export interface QueueOptions {
  jobs: Pick<Jobs, 'next' | 'nextRetry' | 'update'>;
  prepare(job: Job, run: Run): Promise<Outcome>;
  /** Writes what becomes of the job, and lets everybody who serves it know. */
  settle(job: Job, change: Partial<Job>): Promise<void>;
  /** jobs at the same time */
  workers: number;
  hasScanner: boolean;
  onError(error: Error): void;
}

/** Where a running job is. */
export interface Position {
  step: DocumentStep;
  done: number;
  total: number;
}

export interface Queue {
  /** There may be something to do. */
  poke(): void;
  position(sha256: string): Position | undefined;
  /** Ends the workers; their jobs go on with the next start. */
  stop(): Promise<void>;
}

const longestRest = 30_000;
const restAfterError = 5000;

export function startQueue(options: QueueOptions): Queue {
  const { jobs, workers, onError } = options;
  const stopping = new AbortController();
  const running = new Map<string, { position: Position; ended: Promise<void> }>();
  const bell = createBell();
  const ended = loop();

  /** Not started by a poke: those come from requests, whose transactions are none of the queue's business. */
  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await fill();
        await bell.wait(await restUntilNext());
      } catch (error) {
        onError(error as Error);
        await delay(restAfterError, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    await Promise.all([...running.values()].map(({ ended }) => ended));
  }

  async function fill(): Promise<void> {
    while (running.size < workers && !stopping.signal.aborted) {
      const job = await jobs.next(new Date(), [...running.keys()]);
      if (!job) return;
      const position: Position = { step: 'scan', done: 0, total: 0 };
      const run = runJob(job, position, { ...options, signal: stopping.signal });
      const ended = run.catch(onError).then(() => {
        running.delete(job.sha256);
        bell.ring();
      });
      running.set(job.sha256, { position, ended });
    }
  }

  async function restUntilNext(): Promise<number> {
    const now = new Date();
    const next = running.size < workers ? await jobs.nextRetry(now) : undefined;
    return Math.min(longestRest, next ? next.getTime() - now.getTime() : longestRest);
  }

  return {
    poke: () => bell.ring(),
    position: (sha256) => running.get(sha256)?.position,
    async stop() {
      stopping.abort();
      bell.ring();
      await ended;
    },
  };
}

async function runJob(
  found: Job,
  position: Position,
  { jobs, prepare, settle, hasScanner, onError, signal }: QueueOptions & { signal: AbortSignal },
): Promise<void> {
  const job = { ...found, attempts: found.attempts + 1 };
  let finished = 0;
  // What is told meanwhile is written in order.
  let written = note({
    state: 'running',
    step: 'scan',
    waitsFor: null,
    retryAt: null,
    attempts: job.attempts,
  });

  const outcome = await written.then(() => prepare(job, { signal, onMessage }));
  await written;
  await settle(job, after(outcome, job, { now: new Date(), hasScanner }));

  function onMessage(message: WorkerMessage): void {
    if (message.kind === 'progress') Object.assign(position, { done: message.done, total: message.total });
    if (message.kind === 'step') {
      Object.assign(position, { step: message.step, done: 0, total: 0 });
      // The one before it is done: what comes is tried for the first time.
      if (finished++ > 0) job.attempts = 1;
      keep({ step: message.step, attempts: job.attempts });
    }
    if (message.kind === 'found') {
      job.found = message.found;
      keep({ found: message.found });
    }
  }

  function keep(change: Partial<Job>): void {
    written = written.then(() => note(change));
  }

  /** A note that is lost costs the editor a look, not the document. */
  function note(change: Partial<Job>): Promise<void> {
    return jobs.update(job.sha256, change).catch(onError);
  }
}

function createBell() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring(): void {
      rung = true;
      wake?.();
    },
    async wait(milliseconds: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = undefined;
    },
  };
}
