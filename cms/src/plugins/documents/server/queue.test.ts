import { setTimeout as delay } from 'node:timers/promises';
import { nothingFound } from '@sanlao/shared/documents/worker-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newJob, type Job } from './job.ts';
import type { Outcome, Run } from './prepare.ts';
import { startQueue, type Queue } from './queue.ts';

const key = 'a'.repeat(64);
const done: Outcome = { kind: 'ready', key, scan: 'not-scanned', recognised: false };
const onError = vi.fn();
let queue: Queue;
afterEach(async () => {
  await queue.stop();
  expect(onError).not.toHaveBeenCalled();
});

/** Jobs in memory; the clock of the database is that of the test. */
function world(names: string[]) {
  const rows = names.map((name, index): Job => ({ id: index, ...newJob(name, 1, new Date()) }));
  const find = (sha256: string) => rows.find((row) => row.sha256 === sha256)!;
  const jobs = {
    next: async (now: Date, except: readonly string[]) =>
      rows.find(
        ({ state, retryAt, sha256 }) =>
          state === 'waiting' && (retryAt === null || retryAt <= now) && !except.includes(sha256),
      ),
    nextRetry: async (now: Date) =>
      rows.flatMap(({ retryAt }) => (retryAt && retryAt > now ? [retryAt] : [])).sort((a, b) => +a - +b)[0],
    update: async (sha256: string, change: Partial<Job>) => void Object.assign(find(sha256), change),
  };
  return { rows, find, jobs };
}

interface Options {
  workers?: number;
  hasScanner?: boolean;
}

function start(
  { jobs }: ReturnType<typeof world>,
  prepare: (job: Job, run: Run) => Promise<Outcome>,
  { workers = 1, hasScanner = false }: Options = {},
): void {
  const settle = (job: Job, change: Partial<Job>) => jobs.update(job.sha256, change);
  queue = startQueue({ jobs, prepare, settle, workers, hasScanner, onError });
}

describe('the queue', () => {
  it.each([1, 2])('runs every job once, %i at a time', async (workers) => {
    const all = world(['a', 'b', 'c', 'd', 'e']);
    const seen: string[] = [];
    let atOnce = 0;
    let most = 0;
    start(
      all,
      async ({ sha256 }) => {
        most = Math.max(most, ++atOnce);
        seen.push(sha256);
        await delay(5);
        atOnce--;
        return done;
      },
      { workers },
    );
    await expect.poll(() => all.rows.every(({ state }) => state === 'ready')).toBe(true);
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(most).toBe(workers);
  });

  it('hears of a new job while it rests', async () => {
    const all = world([]);
    start(all, async () => done);
    await delay(20);
    all.rows.push({ id: 9, ...newJob('new', 1, new Date()) });
    queue.poke();
    await expect.poll(() => all.find('new').state).toBe('ready');
  });

  it('says where a job is, and keeps what was found', async () => {
    const all = world(['a']);
    let finish: (outcome: Outcome) => void = () => undefined;
    start(all, (_, { onMessage }) => {
      onMessage({ kind: 'step', step: 'text' });
      onMessage({ kind: 'progress', done: 3, total: 9 });
      onMessage({ kind: 'found', found: { ...nothingFound, pages: 9 } });
      return new Promise((resolve) => (finish = resolve));
    });
    await expect.poll(() => all.find('a').found.pages).toBe(9);
    expect(queue.position('a')).toEqual({ step: 'text', done: 3, total: 9 });
    expect(all.find('a')).toMatchObject({ state: 'running', step: 'text' });
    finish(done);
    await expect.poll(() => queue.position('a')).toBeUndefined();
  });

  it('leaves a job alone until it is to be tried again, and runs the others', async () => {
    const all = world(['a', 'b']);
    all.rows[0]!.retryAt = new Date(Date.now() + 300);
    const seen: string[] = [];
    start(all, async ({ sha256 }) => {
      seen.push(sha256);
      return done;
    });
    await expect.poll(() => seen).toEqual(['b', 'a']);
  });

  it('gives its jobs back when it is stopped', async () => {
    const all = world(['a', 'b']);
    start(
      all,
      (_, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' }))),
    );
    await expect.poll(() => all.find('a').state).toBe('running');
    await queue.stop();
    expect(all.rows.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 0],
      ['waiting', 0],
    ]);
  });

  it('gives up what crashes three times in one step, and not what comes forward', async () => {
    const all = world(['stuck', 'slow']);
    let turn = 0;
    start(all, async ({ sha256 }, { onMessage }) => {
      if (sha256 === 'slow') {
        // One step further with each try.
        onMessage({ kind: 'step', step: 'text' });
        onMessage({ kind: 'step', step: 'pictures' });
        if (++turn === 6) return done;
      }
      return { kind: 'crashed', message: 'it fell over' };
    });
    const again = setInterval(() => {
      for (const row of all.rows) row.retryAt = null;
      queue.poke();
    }, 5);
    await expect.poll(() => all.find('slow').state).toBe('ready');
    await expect.poll(() => all.find('stuck').state).toBe('failed');
    clearInterval(again);
    expect(all.find('stuck')).toMatchObject({ attempts: 3, error: 'it fell over' });
  });
});
