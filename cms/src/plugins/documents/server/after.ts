/** What becomes of a job after a try. Pure. */
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import type { WaitsFor } from '@sanlao/shared/documents/progress';
import { inLine, type Job } from './job.ts';
import type { Outcome } from './prepare.ts';

/** Tries of one step before it is given up. */
const mostAttempts = 3;

/** Seconds until a job is tried again. */
const waits: Record<Exclude<WaitsFor, 'turn'>, number> = {
  'room-on-disk': 60,
  scanner: 60,
  'another-try': 15,
};

/** @param hasScanner whether the operator wants files scanned */
export function after(outcome: Outcome, job: Job, { now, hasScanner }: { now: Date; hasScanner: boolean }) {
  switch (outcome.kind) {
    case 'ready': {
      const { key, scan, recognised } = outcome;
      return {
        ...settled,
        // It is served, but the scanner has not said its word.
        ...(hasScanner && scan === 'not-scanned' ? waiting('scanner', now) : { state: 'ready' as const }),
        key,
        keys: [...new Set([...job.keys, key])],
        scan,
        withheld: false,
        pipeline: pipelineVersion,
        recognise: recognised,
        recognised,
        attempts: 0,
      } satisfies Partial<Job>;
    }
    case 'refused':
      if (outcome.reason !== 'infected' && job.key !== null) return stays(job, outcome.detail);
      return {
        ...settled,
        state: 'refused',
        refusal: outcome.reason,
        error: outcome.detail,
        ...(outcome.scan && { scan: outcome.scan }),
        ...(outcome.reason === 'infected' && { key: null, withheld: true }),
      } satisfies Partial<Job>;
    case 'no-scanner':
      return { ...waiting('scanner', now), error: outcome.message, attempts: 0 } satisfies Partial<Job>;
    case 'no-room':
      return { ...waiting('room-on-disk', now), error: outcome.message, attempts: 0 } satisfies Partial<Job>;
    case 'crashed':
      if (job.attempts < mostAttempts)
        return { ...waiting('another-try', now, job.attempts), error: outcome.message };
      // A new start of the CMS tries again.
      if (job.key !== null) return { ...stays(job, outcome.message), pipeline: job.pipeline };
      return { ...settled, state: 'failed', error: outcome.message } satisfies Partial<Job>;
    case 'stopped':
      return { ...inLine, attempts: Math.max(0, job.attempts - 1) } satisfies Partial<Job>;
  }
}

const settled = { waitsFor: null, retryAt: null, refusal: null, error: null } as const;

/** What was there before stays served; what was asked for could not be done. */
function stays(job: Job, error: string): Partial<Job> {
  return { ...settled, state: 'ready', error, recognise: job.recognised, pipeline: pipelineVersion };
}

function waiting(waitsFor: keyof typeof waits, now: Date, times = 1): Partial<Job> {
  return { state: 'waiting', waitsFor, retryAt: new Date(now.getTime() + waits[waitsFor] * times * 1000) };
}
