/**
 * Keys and texts of rows that were written before there were any, or past Strapi's events. Goes through the rows in the
 * order of their ids, a few at a time beside everything else, and keeps how far it came: a start looks at newer rows
 * alone, however many there are.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Listed } from './listed.ts';
import { keyNameOf, setKeys } from './order.ts';
import { createSearchTexts } from './search-texts.ts';

type Row = Record<string, unknown> & { id: number };

export interface Filling {
  /** Resolves when the rows that are looked at are done; the next start goes on after them. */
  stop(): Promise<void>;
}

const perStep = 100;
const restAfterError = 5000;
/** At least half of the time is left to everything else. */
const shortestRest = 10;

const positionSchema = z.object({
  /** id of the last row that was looked at */
  after: z.number().int(),
  /** the sorted fields of then: a new one has no keys yet */
  sorted: z.array(z.string()),
});

/** Call it in `bootstrap`: it begins when all plugins are ready. */
export function startFilling(strapi: Core.Strapi, types: ReadonlyMap<string, Listed>): Filling {
  const texts = createSearchTexts(strapi, types);
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = run();

  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };

  async function run(): Promise<void> {
    while (!strapi.isLoaded && !signal.aborted) await rest(shortestRest);
    for (const [uid, listed] of types) {
      for (let isDone = false; !isDone && !signal.aborted;) {
        const began = performance.now();
        isDone = await strapi.db.transaction(() => step(uid, listed)).catch(troubled);
        if (!isDone) await rest(Math.max(shortestRest, performance.now() - began));
      }
    }
  }

  async function rest(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  }

  async function troubled(error: unknown): Promise<boolean> {
    strapi.log.error(`What lists and search need of older entries could not be added: ${String(error)}`);
    await rest(restAfterError);
    return false;
  }

  /** @returns whether there are no more rows */
  async function step(uid: string, listed: Listed): Promise<boolean> {
    const position = strapi.store({ type: 'plugin', name: 'lao-lists', key: `filled ${uid}` });
    const after = afterIn(await position.get({}), listed);
    const rows = await rowsAfter(uid, listed, after);
    const last = rows.at(-1);
    if (!last) return true;
    for (const row of rows) await addKeys(uid, listed, row);
    await texts.add(
      uid,
      rows.map(({ id }) => id),
    );
    await position.set({ value: { after: last.id, sorted: listed.sorted } });
    return rows.length < perStep;
  }

  function rowsAfter(uid: string, { sorted }: Listed, after: number): Promise<Row[]> {
    return strapi.db
      .queryBuilder(uid as never)
      .select(['id', ...sorted, ...sorted.map(keyNameOf)])
      .where({ id: { $gt: after } })
      .orderBy({ id: 'asc' })
      .limit(perStep)
      .execute<Row[]>();
  }

  async function addKeys(uid: string, { sorted }: Listed, row: Row): Promise<void> {
    for (const field of sorted) {
      const key = keyNameOf(field);
      if (typeof row[field] !== 'string' || typeof row[key] === 'string') continue;
      const data: Record<string, unknown> = { [field]: row[field] };
      setKeys(data, { sorted: [field], searched: [] });
      // Not an event of the entry: nothing of it changed. Who saved it meanwhile has written the key of the newer text.
      await strapi.db
        .queryBuilder(uid as never)
        .where({ id: row.id, [key]: null })
        .update({ [key]: data[key] })
        .execute();
    }
  }
}

function afterIn(stored: unknown, { sorted }: Listed): number {
  const { success, data } = positionSchema.safeParse(stored);
  return success && sorted.every((field) => data.sorted.includes(field)) ? data.after : 0;
}
