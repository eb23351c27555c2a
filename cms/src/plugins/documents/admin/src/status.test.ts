import { expect, test } from 'vitest';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { canRetry, percentOf, pollInterval, stepsOf } from './status.ts';

const progress = (some: Partial<DocumentProgress>) =>
  ({
    state: 'ready',
    step: null,
    recognition: 'not-needed',
    refusal: null,
    retryAt: null,
    ...some,
  }) as DocumentProgress;

test.each([
  [{ state: 'running' }, 1500],
  [{ state: 'waiting' }, 3000],
  [{ state: 'ready', recognition: 'asked' }, 3000],
  [{ state: 'ready' }, 30_000],
  [{ state: 'refused' }, 30_000],
] as const)('%o is asked for again after %i ms', (some, interval) => {
  expect(pollInterval(progress(some))).toBe(interval);
});

test('steps before the one that runs are done', () => {
  const states = stepsOf('text').map(({ state }) => state);
  expect(states).toEqual(['done', 'done', 'done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(stepsOf(null).every(({ state }) => state === 'ahead')).toBe(true);
});

test.each([
  [null, 0, 0, 0],
  ['scan', 0, 0, 0],
  ['pictures', 0, 0, 50],
  ['pictures', 20, 40, 56],
  ['manifest', 1, 1, 100],
] as const)('at step %s, page %i of %i, %i %% are done', (step, done, total, percent) => {
  expect(percentOf({ step, done, total })).toBe(percent);
});

test.each([
  [{ state: 'failed' }, true],
  [{ state: 'waiting', retryAt: '2026-11-22T10:00:00Z' }, true],
  [{ state: 'refused', refusal: 'took-too-long' }, true],
  [{ state: 'refused', refusal: 'infected' }, true],
  [{ state: 'refused', refusal: 'password' }, false],
  [{ state: 'waiting' }, false],
  [{ state: 'ready' }, false],
] as const)('whether %o can be tried again is %s', (some, can) => {
  expect(canRetry(progress(some))).toBe(can);
});
