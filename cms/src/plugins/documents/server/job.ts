import type { DocumentState, DocumentStep, RefusalReason, WaitsFor } from '@sanlao/shared/documents/progress';
import { nothingFound, type Found } from '@sanlao/shared/documents/worker-protocol';

export type Scan = 'clean' | 'infected' | 'not-scanned';

/** What is known of one uploaded PDF, and what is to be done with it. */
export interface Job {
  id: number;
  sha256: string;
  /** bytes as uploaded */
  size: number;
  state: DocumentState;
  /** the one that runs, or ran last */
  step: DocumentStep | null;
  waitsFor: WaitsFor | null;
  /** a waiting job is left alone until then */
  retryAt: Date | null;
  /** tries since a step was finished */
  attempts: number;
  refusal: RefusalReason | null;
  error: string | null;
  scan: Scan | null;
  /** of the newest document that was made of it; served unless `withheld` */
  key: string | null;
  /** of all documents that were made of it */
  keys: string[];
  withheld: boolean;
  /** the version of the stages that made `key` */
  pipeline: number | null;
  /** an editor wants its text recognised */
  recognise: boolean;
  /** `key` was made with recognised text */
  recognised: boolean;
  found: Found;
  createdAt: Date;
  /** when `state` was reached */
  updatedAt: Date;
}

export function newJob(sha256: string, size: number, now: Date): Omit<Job, 'id'> {
  return {
    sha256,
    size,
    state: 'waiting',
    step: null,
    waitsFor: 'turn',
    retryAt: null,
    attempts: 0,
    refusal: null,
    error: null,
    scan: null,
    key: null,
    keys: [],
    withheld: false,
    pipeline: null,
    recognise: false,
    recognised: false,
    found: nothingFound,
    createdAt: now,
    updatedAt: now,
  };
}

export const inLine = { state: 'waiting', waitsFor: 'turn', retryAt: null } as const satisfies Partial<Job>;
