/** Counts the downloads in the logs that the operator gives: every file below `access-logs/` in the data folder. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { createCounter, type Counted } from './counter.ts';
import { readLog, type LogPart } from './log-file.ts';
import { parseLogLine } from './log-line.ts';
import { accessLogModel, downloadModel } from './models.ts';

/** @returns reads what is new; one at a time */
export function createLogReader(strapi: Core.Strapi, folder: string): () => Promise<void> {
  let counter = createCounter();
  /** what a file was when it was read last */
  const known = new Map<string, string>();

  return async function readLogs() {
    const troubles: unknown[] = [];
    for (const path of await logsIn(folder)) await readOnce(path).catch((error) => troubles.push(error));
    if (troubles.length > 0) throw new Error(troubles.map(String).join('; '), { cause: troubles[0] });
  };

  async function readOnce(path: string): Promise<void> {
    const { size, mtimeMs } = await stat(path);
    const look = `${size} ${mtimeMs}`;
    if (known.get(path) === look) return;
    try {
      await readOne(path);
    } catch (error) {
      // The lines are read again, and by whom they were is counted anew.
      counter = createCounter();
      throw new Error(`${path}: ${String(error)}`, { cause: error });
    }
    known.set(path, look);
  }

  async function readOne(path: string): Promise<void> {
    const part = await readLog(path, offsetOf, (line) => {
      const parsed = parseLogLine(line);
      if (parsed) counter.add(parsed);
    });
    if (part) await keep(part, counter.take());
  }

  async function offsetOf(fingerprint: string): Promise<number> {
    const row = await strapi.db.query(accessLogModel.uid as never).findOne({ where: { fingerprint } });
    return row?.readTo ?? 0;
  }

  /** Together: a line counts once, whenever the CMS stops, and whichever of its processes was the first to read it. */
  async function keep({ fingerprint, from, end }: LogPart, counted: readonly Counted[]): Promise<void> {
    if (end <= from) return;
    await strapi.db.transaction(async ({ trx }) => {
      const logs = () => trx(accessLogModel.tableName);
      await logs().insert({ fingerprint, read_to: 0 }).onConflict('fingerprint').ignore();
      const taken = await logs().where({ fingerprint, read_to: from }).update({ read_to: end });
      if (taken === 0) return;
      const downloads = downloadModel.tableName;
      for (const { day, file, count } of counted)
        await trx(downloads)
          .insert({ day, file, count })
          .onConflict(['day', 'file'])
          .merge({ count: trx.raw('?? + excluded.count', [`${downloads}.count`]) });
    });
  }
}

/** Oldest first; none where nobody gives any. */
async function logsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => {
        const path = join(folder, name);
        const file = await stat(path).catch(() => undefined);
        return file?.isFile() ? { path, at: file.mtimeMs } : undefined;
      }),
  );
  return found
    .filter((file) => file !== undefined)
    .toSorted((one, other) => one.at - other.at)
    .map(({ path }) => path);
}
