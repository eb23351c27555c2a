import type { Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import type { Library } from './library.ts';
import { placeInMedia, removeFromMedia } from './media-copy.ts';
import { withhold, type Folders } from './ready.ts';

export interface Settling {
  jobs: Pick<Jobs, 'update'>;
  library: Pick<Library, 'point'>;
  folders: Folders & { media: string };
  atomically(work: () => Promise<void>): Promise<void>;
}

/** The job and the files that name its document change in one transaction; an infected one is out of reach before it. */
export async function settle(
  { jobs, library, folders, atomically }: Settling,
  job: Job,
  change: Partial<Job>,
) {
  if (change.withheld === true) {
    await withhold(folders, job.keys);
    await removeFromMedia(folders, job.sha256);
  }
  if (change.withheld === false && change.key) await placeInMedia(folders, job.sha256, change.key);
  await atomically(async () => {
    await jobs.update(job.sha256, change);
    if (change.withheld !== undefined) await library.point(job.sha256, change.key ?? null);
  });
}
