/** How far a PDF is, and when to ask again. Values in, values out. */
import { documentSteps, type DocumentProgress, type DocumentStep } from '@sanlao/shared/documents/progress';

/** Milliseconds until the progress is worth asking for again. */
export function pollInterval(progress: DocumentProgress | undefined): number {
  if (progress?.state === 'running') return 1500;
  if (progress?.state === 'waiting' || progress?.recognition === 'asked') return 3000;
  return 30_000;
}

export type StepState = 'done' | 'now' | 'ahead';

/** All steps, in order, and how far each is. @param current the step that runs, or ran last */
export function stepsOf(current: DocumentStep | null): { step: DocumentStep; state: StepState }[] {
  const position = current === null ? -1 : documentSteps.indexOf(current);
  return documentSteps.map((step, index) => ({
    step,
    state: index < position ? 'done' : index === position ? 'now' : 'ahead',
  }));
}

/** Of the whole work, 0 to 100; a step that counts pages moves it page by page. */
export function percentOf({ step, done, total }: Pick<DocumentProgress, 'step' | 'done' | 'total'>): number {
  if (step === null) return 0;
  const within = total > 0 ? Math.min(1, done / total) : 0;
  return Math.round(((documentSteps.indexOf(step) + within) / documentSteps.length) * 100);
}

/** An operator or another try can help; a file that cannot be taken must be replaced. */
export function canRetry({ state, refusal, retryAt }: DocumentProgress): boolean {
  if (state === 'refused')
    return refusal === 'took-too-long' || refusal === 'too-complex' || refusal === 'infected';
  return state === 'failed' || (state === 'waiting' && retryAt !== null);
}
