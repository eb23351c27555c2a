import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTimer } from './timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work is never done twice at a time, and the last of it is waited for', async () => {
  const ends: (() => void)[] = [];
  const timer = startTimer(() => new Promise((resolve) => ends.push(resolve)), 1000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(ends).toHaveLength(1);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends).toHaveLength(2);
  let stopped = false;
  const stop = timer.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(5000);
  expect(stopped).toBe(false);
  ends[1]!();
  await stop;
  await vi.advanceTimersByTimeAsync(5000);
  expect(ends).toHaveLength(2);
});
