import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Now } from './decide.ts';
import { tick, type Attempt, type DuePlan, type Ports, type Trouble } from './tick.ts';

interface Row extends DuePlan {
  state: 'waiting' | 'done' | 'stopped' | 'cancelled';
  retryAt: string | null;
  overdueAt: string | null;
  trouble: string | null;
}

interface Database {
  rows: Row[];
  entries: Record<number, Now>;
  /** ids of plans, as often as they were carried out, with the time by the clock */
  deeds: { id: number; at: number }[];
  alarms: number[];
}

const noon = Date.parse('2026-11-22T05:00:00Z');
const minute = 60_000;
const iso = (time: number) => new Date(time).toISOString();

const approved: NonNullable<Now> = { state: 'approved', version: 'v1', live: false, withdrawable: true };

/** A database with transactions and row locks, a clock that steps, and processes that die. */
function world(plans: { due: number; entry?: Now }[]) {
  const committed: Database = { rows: [], entries: {}, deeds: [], alarms: [] };
  for (const [id, { due, entry = approved }] of plans.entries()) {
    committed.rows.push({
      ...{ id, action: 'publish', version: 'v1', dueAt: iso(noon + due * minute), attempts: 0 },
      ...{ state: 'waiting', retryAt: null, overdueAt: null, trouble: null },
    });
    committed.entries[id] = entry;
  }
  const locks = new Map<number, Promise<void>>();
  const clock = { now: noon };

  /** @param dieAt after how many steps of the database the process is killed */
  function start({ dieAt = Infinity, fails = () => undefined as Error | undefined } = {}): Ports<Row> {
    let step = 0;
    async function reach(): Promise<void> {
      await new Promise<void>((resolve) => setImmediate(resolve));
      step += 1;
      if (step > dieAt) throw new Error('killed');
    }
    async function inTransaction<T>(work: (attempt: Attempt<Row>) => Promise<T>): Promise<T> {
      await reach();
      const writes: ((database: Database) => void)[] = [];
      const release: (() => void)[] = [];
      const change = (id: number, values: Partial<Row>) =>
        writes.push(({ rows }) =>
          Object.assign(
            rows.find((row) => row.id === id)!,
            values,
          ),
        );
      const attempt: Attempt<Row> = {
        async claim(id, now) {
          while (locks.has(id)) await locks.get(id);
          locks.set(id, new Promise((resolve) => release.push(() => (locks.delete(id), resolve()))));
          await reach();
          const row = committed.rows.find((one) => one.id === id);
          if (!row || row.state !== 'waiting' || row.dueAt > now.toISOString()) return undefined;
          change(id, { state: 'done' });
          return { ...row };
        },
        async situation({ id }) {
          await reach();
          return committed.entries[id] ?? null;
        },
        async take({ id }) {
          await reach();
          const error = fails();
          if (error) throw error;
          const at = clock.now;
          writes.push((database) => {
            database.deeds.push({ id, at });
            database.entries[id] = { ...approved, state: 'published', live: true };
          });
          await reach();
        },
        async end({ id }, state) {
          await reach();
          change(id, { state });
        },
        async stop({ id }, why) {
          await reach();
          change(id, { state: 'stopped', trouble: typeof why === 'string' ? why : why.en });
        },
      };
      try {
        const result = await work(attempt);
        await reach();
        for (const write of writes) write(committed);
        return result;
      } finally {
        for (const free of release) free();
      }
    }
    const waiting = () => committed.rows.filter(({ state }) => state === 'waiting');
    return {
      inTransaction,
      async now() {
        await reach();
        return new Date(clock.now);
      },
      async due(now) {
        await reach();
        const at = now.toISOString();
        return waiting()
          .filter(({ dueAt, retryAt }) => dueAt <= at && (retryAt === null || retryAt <= at))
          .map(({ id }) => id);
      },
      async late(before) {
        await reach();
        return waiting().filter(({ dueAt, overdueAt }) => dueAt < before.toISOString() && overdueAt === null);
      },
      async alarm({ id }, now) {
        await reach();
        const row = committed.rows.find((one) => one.id === id)!;
        if (row.overdueAt !== null) return;
        row.overdueAt = now.toISOString();
        committed.alarms.push(id);
      },
      async postpone(id, until, { en }) {
        await reach();
        const row = committed.rows.find((one) => one.id === id)!;
        if (row.state !== 'waiting') return;
        Object.assign(row, { attempts: row.attempts + 1, retryAt: until.toISOString(), trouble: en });
      },
      async find(id) {
        await reach();
        return waiting().find((row) => row.id === id);
      },
      troubleOf: (error): Trouble => {
        const message = error instanceof Error ? error.message : String(error);
        return { lo: message, en: message, lasting: message === 'lasting' };
      },
    };
  }
  return { committed, clock, start };
}

const killed = (error: unknown) => {
  if (!(error instanceof Error) || error.message !== 'killed') throw error;
};

test('any order of ticks, kills, clock steps and overlapping processes publishes exactly once, never early', async () => {
  const round = fc.record({
    step: fc.integer({ min: -15, max: 30 }),
    kills: fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 3,
    }),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 4 }),
      fc.array(round, { maxLength: 12 }),
      async (dues, rounds) => {
        const { committed, clock, start } = world(dues.map((due) => ({ due })));
        let failures = 0;
        for (const { step, kills, fails } of rounds) {
          clock.now += step * minute;
          const hiccup = () => (fails && failures++ < 2 ? new Error('no connection') : undefined);
          const processes = kills.map((dieAt) =>
            start({ fails: hiccup, ...(dieAt === undefined ? {} : { dieAt }) }),
          );
          await Promise.all(processes.map((ports) => tick(ports).catch(killed)));
          expect(new Set(committed.deeds.map(({ id }) => id)).size).toBe(committed.deeds.length);
        }
        for (let hour = 0; hour < 4; hour++) {
          clock.now = Math.max(clock.now, noon) + 60 * minute;
          await tick(start());
        }
        expect(committed.deeds.map(({ id }) => id).sort()).toEqual(dues.map((_, id) => id));
        for (const { id, at } of committed.deeds)
          expect(at).toBeGreaterThanOrEqual(noon + dues[id]! * minute);
        expect(committed.rows.every(({ state }) => state === 'done')).toBe(true);
        expect(new Set(committed.alarms).size).toBe(committed.alarms.length);
      },
    ),
    { numRuns: 200 },
  );
});

describe('a plan', () => {
  it('waits for its minute', async () => {
    const { committed, clock, start } = world([{ due: 1 }]);
    await tick(start());
    expect(committed.deeds).toEqual([]);
    clock.now += minute;
    await tick(start());
    expect(committed.deeds).toHaveLength(1);
  });

  it('is alarmed about once when it is more than five minutes late, and done all the same', async () => {
    const { committed, clock, start } = world([{ due: 0 }, { due: 4 }]);
    clock.now += 6 * minute;
    await tick(start());
    await tick(start());
    expect(committed.alarms).toEqual([0]);
    expect(committed.deeds.map(({ id }) => id)).toEqual([0, 1]);
  });

  it.each<[string, Now, Row['state'], string | null]>([
    ['of another version is stopped', { ...approved, version: 'v2' }, 'stopped', 'changed'],
    ['that is not approved is stopped', { ...approved, state: 'returned' }, 'stopped', 'not-approved'],
    ['of a deleted entry is forgotten', null, 'cancelled', null],
    ['that somebody carried out is done', { ...approved, state: 'published', live: true }, 'done', null],
  ])('%s, and nothing is published', async (_, entry, state, trouble) => {
    const { committed, start } = world([{ due: 0, entry }, { due: 0 }]);
    await tick(start());
    await tick(start());
    expect(committed.rows[0]).toMatchObject({ state, trouble });
    expect(committed.deeds.map(({ id }) => id)).toEqual([1]);
  });

  it('that is refused for good is stopped at once with the reason, and holds nobody up', async () => {
    const { committed, start } = world([{ due: 0 }, { due: 0 }]);
    let first = true;
    const fails = () => {
      const error = first ? new Error('lasting') : undefined;
      first = false;
      return error;
    };
    await tick(start({ fails }));
    expect(committed.rows.map(({ state }) => state)).toEqual(['stopped', 'done']);
    expect(committed.rows[0]?.trouble).toBe('lasting');
  });

  it('that does not work is tried six times, at longer and longer pauses, and then stopped', async () => {
    const { committed, clock, start } = world([{ due: 0 }]);
    let tries = 0;
    const fails = () => {
      tries += 1;
      return new Error('no connection');
    };
    for (let step = 0; step < 24 * 60; step++) {
      await tick(start({ fails }));
      clock.now += minute;
    }
    expect(tries).toBe(6);
    expect(committed.rows[0]).toMatchObject({ state: 'stopped', trouble: 'no connection' });
  });
});
