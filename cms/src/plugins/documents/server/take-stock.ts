/** At the start: what the tables and folders say is brought together, whatever happened before. */
import { stat } from 'node:fs/promises';
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { inLine, type Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import type { Library, PdfFile } from './library.ts';
import type { PreparationFolders } from './prepare.ts';
import { mediaPlace, placeInMediaAgain, removeFromMedia } from './media-copy.ts';
import { isReady, withhold } from './ready.ts';
import { exists, placeCopy, sourcePlace } from './sources.ts';

export interface Stock {
  jobs: Jobs;
  library: Library;
  folders: PreparationFolders & { media: string };
  hasScanner: boolean;
  unscanned: 'serve' | 'hold';
  warn(message: string): void;
}

/** Asks the tables in parts, not once for each document: the CMS answers nobody before it is done. */
export async function takeStock(stock: Stock): Promise<void> {
  const named = await namedDocuments(stock.library);
  const known = new Set<string>();
  for await (const job of stock.jobs.all()) {
    known.add(job.sha256);
    await goOn(stock, job, named.get(job.sha256) ?? new Set());
  }
  for await (const file of stock.library.all()) if (!known.has(file.hash)) await takeOver(stock, file);
}

type Named = ReadonlySet<string | undefined>;

/** By the SHA-256 of their bytes: the keys of the documents that files name; undefined where one names none. */
async function namedDocuments(library: Library): Promise<Map<string, Named>> {
  const named = new Map<string, Set<string | undefined>>();
  for await (const { hash, provider_metadata } of library.all()) {
    if (!provider_metadata) continue;
    const keys = named.get(hash) ?? new Set();
    named.set(hash, keys.add(provider_metadata.document?.key));
  }
  return named;
}

/** What is to be done with a job that is known. */
async function goOn(stock: Stock, job: Job, named: Named): Promise<void> {
  const { jobs, folders, library } = stock;
  if (mustBeHeld(stock, job)) {
    await withhold(folders, job.keys);
    await removeFromMedia(folders, job.sha256);
    await library.point(job.sha256, null);
    return jobs.update(job.sha256, { ...inLine, waitsFor: 'scanner', withheld: true });
  }
  if (job.state === 'running') return jobs.update(job.sha256, inLine);
  if (job.waitsFor === 'scanner' || job.waitsFor === 'room-on-disk') {
    return jobs.update(job.sha256, { retryAt: null });
  }
  if (job.state !== 'ready' || job.key === null) return;
  const isWhole = await isReady(folders, job.key);
  const wantsScan = stock.hasScanner && job.scan !== 'clean';
  if (isWhole) await placeInMediaAgain(folders, job.sha256, job.key);
  if (isWhole && job.pipeline === pipelineVersion && !wantsScan) {
    if ([...named].some((key) => key !== job.key)) await library.point(job.sha256, job.key);
    return;
  }
  // What is not there is named by nobody: when it is made again, with the same key, that is a change.
  if (!isWhole) await library.point(job.sha256, null);
  await jobs.update(job.sha256, { ...inLine, attempts: 0, ...(!isWhole && { key: null }) });
}

/** The operator has a scanner now and wants its word before anything is served. */
function mustBeHeld({ hasScanner, unscanned }: Stock, { key, scan, withheld }: Job): boolean {
  return hasScanner && unscanned === 'hold' && key !== null && scan !== 'clean' && !withheld;
}

/** A PDF without a job: uploaded before there were documents, or just before everything ended. */
async function takeOver(stock: Stock, file: PdfFile): Promise<void> {
  const { jobs, folders, warn } = stock;
  if (await jobs.find(file.hash)) return;
  const source = sourcePlace(folders.documentSources, file.hash);
  const former = mediaPlace(folders, file.hash);
  if (!(await exists(source))) {
    if (!(await exists(former))) {
      return warn(
        `The file "${file.name}" of the media library is missing: ${former}. Restore it from a backup.`,
      );
    }
    await placeCopy(former, source);
  }
  if (stock.hasScanner && stock.unscanned === 'hold') {
    await removeFromMedia(folders, file.hash);
    await stock.library.point(file.hash, null);
  }
  await jobs.ensure(file.hash, (await stat(source)).size);
}
