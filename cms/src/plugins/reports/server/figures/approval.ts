import type { QuarterSpan } from '@sanlao/shared/reports/quarter';
import type { Figures } from '@sanlao/shared/reports/report';
import type { StepRow } from './rows.ts';

const minuteMilliseconds = 60_000;

/**
 * How long the entries that were published in the quarter had waited since the submission that started it: the first one
 * after the publication before. What came back and was submitted again has waited all that time.
 */
export function approvalOf(steps: readonly StepRow[], { start, end }: QuarterSpan): Figures['approval'] {
  const submittedAt = new Map<string, Date>();
  const waits: { step: StepRow; minutes: number }[] = [];
  for (const step of steps) {
    const entry = `${step.uid} ${step.documentId} ${step.locale}`;
    const since = submittedAt.get(entry);
    if (step.kind === 'submitted' && !since) submittedAt.set(entry, step.at);
    if (step.kind !== 'published') continue;
    submittedAt.delete(entry);
    if (!since || step.at < start || step.at >= end) continue;
    waits.push({ step, minutes: Math.round((step.at.getTime() - since.getTime()) / minuteMilliseconds) });
  }
  const sorted = waits.toSorted((one, other) => one.minutes - other.minutes);
  const slowest = sorted.at(-1);
  return {
    count: waits.length,
    median: medianOf(sorted.map(({ minutes }) => minutes)),
    slowest: slowest
      ? {
          uid: slowest.step.uid,
          documentId: slowest.step.documentId,
          title: slowest.step.title,
          minutes: slowest.minutes,
        }
      : null,
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
