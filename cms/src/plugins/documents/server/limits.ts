/** How long a worker may compute before its file is taken for one that was made to keep it busy. */
import type { DocumentStep } from '@sanlao/shared/documents/progress';

interface Bound {
  /** seconds of processor time */
  base: number;
  /** seconds for each page */
  page: number;
}

const bounds: Record<Exclude<DocumentStep, 'scan'>, Bound> = {
  inspect: { base: 20, page: 0.5 },
  sanitise: { base: 20, page: 0.5 },
  text: { base: 20, page: 2 },
  pictures: { base: 20, page: 6 },
  lite: { base: 20, page: 8 },
  articles: { base: 20, page: 2 },
  manifest: { base: 60, page: 0.5 },
};

const recognition: Bound = { base: 60, page: 40 };

/** A worker has the lowest priority: on a busy machine a second of its processor time takes several by the clock. */
const clockFactor = 4;

export interface Allowance {
  /** of processor time, by all threads and programs of the worker */
  processorSeconds: number;
  clockSeconds: number;
}

/**
 * @param pages of the document; while it is inspected, those that were looked at: nobody knows yet whether the others
 *   are there
 */
export function allowanceOf(step: DocumentStep, pages: number, recogniseText: boolean): Allowance {
  if (step === 'scan') throw new Error('The worker does not scan.');
  const { base, page } = step === 'text' && recogniseText ? recognition : bounds[step];
  const processorSeconds = base + page * pages;
  return { processorSeconds, clockSeconds: processorSeconds * clockFactor };
}

/** Bytes of memory in use above which a worker is ended. */
export const residentLimit = 700 * 1024 * 1024;
/**
 * Bytes that a worker may set aside beside what a bare Node does, where prlimit is present: the wall behind the other
 * limit. Most of what is set aside is never used: each thread reserves half a gigabyte for compiled code.
 */
export const dataLimit = 4 * 1024 * 1024 * 1024;
/** Megabytes for what JavaScript itself keeps. */
export const heapLimit = 384;
/** Seconds of processor time of a worker that lost its parent. */
export const orphanSeconds = 2 * 60 * 60;
