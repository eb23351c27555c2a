/** The tables in files that are attached to publications: each file is read once and kept by its SHA-256. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Media } from '@sanlao/shared/content/media';
import { z } from 'zod';
import { limits, sheetFaults, type SheetsReading, tableEndings } from './sheets.ts';

export interface TablesFolders {
  /** `<sha256>/original.xlsx` */
  media: string;
  /** for what was read; can be lost */
  tables: string;
}

/** @returns null for files that are no tables, or are not there */
export type FindTables = (media: Pick<Media, 'sha256' | 'ext'>) => Promise<SheetsReading | null>;

/** Raise it when files are read in another way. */
const reading = 1;
const longestMilliseconds = 20_000;

const cell = z.union([z.string(), z.number(), z.null()]);
const keptSchema = z.union([
  z.object({ fault: z.enum(sheetFaults) }),
  z.object({
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(z.array(cell)),
        allRows: z.number(),
        allColumns: z.number(),
      }),
    ),
    more: z.boolean(),
  }),
]);

/** @param folders undefined: there are none */
export function openTables(folders: TablesFolders | undefined): FindTables {
  return async ({ sha256, ext }) => {
    if (!folders || !tableEndings.includes(ext)) return null;
    const file = join(folders.media, sha256, `original${ext}`);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return null;
    if (size > limits.file) return { fault: 'too-large' };
    const keptFile = join(folders.tables, `${sha256}-${reading}.json`);
    const kept = readKept(keptFile);
    if (kept) return kept;
    const found = await inWorker(file);
    mkdirSync(folders.tables, { recursive: true });
    writeFileSync(`${keptFile}.partial`, JSON.stringify(found));
    renameSync(`${keptFile}.partial`, keptFile);
    return found;
  };
}

function readKept(file: string): SheetsReading | null {
  try {
    return keptSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** A small file can ask for more memory or time than there is: then the thread ends, and nothing else. */
function inWorker(file: string): Promise<SheetsReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    const timer = setTimeout(() => end({ fault: 'too-large' }), longestMilliseconds);
    const end = (found: SheetsReading) => {
      clearTimeout(timer);
      resolve(found);
      void worker.terminate();
    };
    worker.on('message', end);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged' }),
    );
    worker.on('exit', () => end({ fault: 'damaged' }));
  });
}
