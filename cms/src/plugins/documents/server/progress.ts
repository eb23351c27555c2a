/** What an editor is told of a job. Pure. */
import type { DocumentProgress, DocumentState } from '@sanlao/shared/documents/progress';
import type { Job } from './job.ts';
import type { Position } from './queue.ts';

interface Circumstances {
  fileId: number;
  ahead: number;
  position: Position | undefined;
}

export function progressOf(job: Job, { fileId, ahead, position }: Circumstances): DocumentProgress {
  const { sha256, size, scan, withheld } = job;
  const { suggested, ...found } = job.found;
  const state = shownState(job);
  const waits = state === 'waiting';
  return {
    fileId,
    state,
    step: position?.step ?? job.step,
    done: position?.done ?? 0,
    total: position?.total ?? 0,
    waitsFor: waits ? (job.waitsFor ?? 'turn') : null,
    ahead: waits ? ahead : 0,
    retryAt: waits ? (job.retryAt?.toISOString() ?? null) : null,
    refusal: job.refusal,
    error: job.error,
    key: withheld ? null : job.key,
    facts: { ...found, sha256, size, scan },
    suggested,
    recognition: recognitionOf(job),
    at: job.updatedAt.toISOString(),
  };
}

/** What is served and only waits to be scanned is ready for its editor. */
function shownState({ state, waitsFor, key, withheld }: Job): DocumentState {
  return state === 'waiting' && waitsFor === 'scanner' && key !== null && !withheld ? 'ready' : state;
}

function recognitionOf({ recognise, recognised, found, state }: Job): DocumentProgress['recognition'] {
  if (recognise && !recognised && state !== 'failed' && state !== 'refused') return 'asked';
  if (recognised || found.pageTexts?.includes('machine-read')) return 'done';
  return found.pageTexts?.includes('none') ? 'offered' : 'not-needed';
}
