/** The plugin's parts, put together for the running CMS. */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { environment, paths } from '../../../runtime.ts';
import { findConfinement, type Confinement } from './confinement.ts';
import type { Job } from './job.ts';
import { openJobs, type Jobs } from './jobs.ts';
import { openLibrary, type Library } from './library.ts';
import { allowanceOf } from './limits.ts';
import { endOrphan, notePid } from './orphans.ts';
import { pagePictures, type PagePicture } from './page-picture.ts';
import { prepare, type Preparation } from './prepare.ts';
import { progressOf } from './progress.ts';
import { startQueue, type Queue } from './queue.ts';
import { scannerOf } from './scanner/scanner.ts';
import { settle } from './settle.ts';
import { takeStock } from './take-stock.ts';
import { runWorker } from './worker-process.ts';

export interface Service {
  jobs: Jobs;
  library: Library;
  queue: Queue;
  folders: typeof paths;
  picture: PagePicture;
  progress(fileId: number, job: Job): Promise<DocumentProgress>;
}

let running: Service | undefined;

/** @throws Error before the plugin was started */
export function service(): Service {
  if (!running) throw new Error('Plugin documents has not been started.');
  return running;
}

export async function startService(strapi: Core.Strapi): Promise<void> {
  const jobs = openJobs(strapi);
  const library = openLibrary(strapi);
  const workers = join(strapi.dirs.app.src, 'plugins/documents/worker');
  const scanner = scannerOf(environment.clamd);
  const confinement = await findConfinement(paths.root);
  // Of a CMS that was ended while somebody looked at a page.
  await rm(join(paths.temporary, 'documents'), { recursive: true, force: true });
  await takeStock({
    jobs,
    library,
    folders: paths,
    hasScanner: scanner !== undefined,
    unscanned: environment.unscanned,
    warn: (message) => strapi.log.warn(message),
  });
  const preparation: Preparation = {
    folders: paths,
    scanner,
    unscanned: environment.unscanned,
    work: workIn(join(workers, 'main.ts'), confinement),
  };
  const queue = startQueue({
    jobs,
    prepare: (job, run) => prepare(preparation, job, run),
    settle: (job, change) => {
      if (change.error) strapi.log.warn(`PDF ${job.sha256} is ${change.state}: ${change.error}`);
      const atomically = async (work: () => Promise<void>) => void (await strapi.db.transaction(work));
      return settle({ jobs, library, folders: paths, atomically }, job, change);
    },
    workers: environment.documentWorkers ?? Math.max(1, Math.floor(availableParallelism() / 2)),
    hasScanner: scanner !== undefined,
    onError: (error) => strapi.log.error(`The queue of documents: ${error.stack ?? error.message}`),
  });
  running = {
    jobs,
    library,
    queue,
    folders: paths,
    picture: pagePictures({
      documents: paths.documents,
      temporary: join(paths.temporary, 'documents'),
      dataDir: paths.root,
      confinement,
      entry: join(workers, 'draw-page.ts'),
    }),
    progress: async (fileId, job) =>
      progressOf(job, {
        fileId,
        ahead: job.state === 'waiting' ? await jobs.ahead(job) : 0,
        position: queue.position(job.sha256),
      }),
  };
}

export async function stopService(): Promise<void> {
  await running?.queue.stop();
  running = undefined;
}

function workIn(entry: string, confinement: Confinement): Preparation['work'] {
  return async (order, job, { signal, onMessage }) => {
    await endOrphan(order.folder);
    return runWorker({
      entry,
      dataDir: paths.root,
      confinement,
      order,
      pages: job.found.pages ?? 0,
      onMessage,
      allowance: allowanceOf,
      onStart: (pid) => void notePid(order.folder, pid).catch(() => undefined),
      signal,
    });
  };
}
