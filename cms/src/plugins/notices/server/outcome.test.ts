import { expect, test } from 'vitest';
import { pauseAfter, told } from './outcome.ts';

test('what is refused is tried again for four days, ever more rarely, and then given up', () => {
  const pauses: number[] = [];
  for (let pause = pauseAfter(0); pause !== null; pause = pauseAfter(pauses.length)) pauses.push(pause);
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000;
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(days).toBeGreaterThan(3.5);
  expect(days).toBeLessThan(5);
});

test('what a server says is one short line', () => {
  expect(told(new Error('550 no\r\nsuch\u0085user\u2028here'))).toBe('550 no such user here');
  expect(told('x'.repeat(1000))).toHaveLength(300);
});
