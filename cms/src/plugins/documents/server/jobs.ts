/** The jobs in the database of the CMS. */
import type { Core } from '@strapi/strapi';
import { nothingFound } from '@sanlao/shared/documents/worker-protocol';
import { newJob, type Job } from './job.ts';
import { jobUid } from './models.ts';

export interface Jobs {
  find(sha256: string): Promise<Job | undefined>;
  /** Makes a job in line where there is none. @returns false where there was one */
  ensure(sha256: string, size: number): Promise<boolean>;
  update(sha256: string, change: Partial<Omit<Job, 'id' | 'sha256'>>): Promise<void>;
  /** The next one to be run at this moment: new documents before those that are prepared again. */
  next(now: Date, except: readonly string[]): Promise<Job | undefined>;
  /** When the first of those that are left alone for a while is due. */
  nextRetry(now: Date): Promise<Date | undefined>;
  /** How many are run before this one. */
  ahead(job: Job): Promise<number>;
  /** Every job, in parts. */
  all(): AsyncGenerator<Job>;
}

const partSize = 200;

export function openJobs(strapi: Core.Strapi): Jobs {
  const query = () => strapi.db.query(jobUid as never);
  const due = (now: Date) => ({
    state: 'waiting',
    $or: [{ retryAt: null }, { retryAt: { $lte: now } }],
  });

  async function find(sha256: string): Promise<Job | undefined> {
    const row = await query().findOne({ where: { sha256 } });
    return row ? jobOf(row) : undefined;
  }

  return {
    find,

    async ensure(sha256, size) {
      if (await find(sha256)) return false;
      await query().create({ data: newJob(sha256, size, new Date()) });
      return true;
    },

    async update(sha256, change) {
      const data = change.state === undefined ? change : { ...change, updatedAt: new Date() };
      await query().update({ where: { sha256 }, data });
    },

    async next(now, except) {
      for (const key of [{ key: null }, { key: { $notNull: true } }]) {
        const where = { $and: [due(now), key, { sha256: { $notIn: [...except, ''] } }] };
        const [row] = await query().findMany({ where, orderBy: { id: 'asc' }, limit: 1 });
        if (row) return jobOf(row);
      }
      return undefined;
    },

    async nextRetry(now) {
      const where = { state: 'waiting', retryAt: { $gt: now } };
      const [row] = await query().findMany({ where, orderBy: { retryAt: 'asc' }, limit: 1 });
      return row ? new Date(row.retryAt) : undefined;
    },

    async ahead({ id, key }) {
      const running = await query().count({ where: { state: 'running' } });
      const before =
        key === null ? { key: null, id: { $lt: id } } : { $or: [{ key: null }, { id: { $lt: id } }] };
      return running + (await query().count({ where: { $and: [due(new Date()), before] } }));
    },

    async *all() {
      for (let after = 0; ;) {
        const rows = await query().findMany({
          where: { id: { $gt: after } },
          orderBy: { id: 'asc' },
          limit: partSize,
        });
        for (const row of rows) yield jobOf(row);
        if (rows.length < partSize) return;
        after = rows.at(-1).id;
      }
    },
  };
}

type Row = Omit<Job, 'retryAt' | 'createdAt' | 'updatedAt' | 'found' | 'keys'> & {
  retryAt: string | number | null;
  createdAt: string | number;
  updatedAt: string | number;
  found: Partial<Job['found']> | null;
  keys: string[] | null;
};

function jobOf(row: Row): Job {
  return {
    ...row,
    retryAt: row.retryAt === null ? null : new Date(row.retryAt),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    keys: row.keys ?? [],
    // Facts that an older version did not look for are not known.
    found: { ...nothingFound, ...row.found },
  };
}
