import { expect, test } from 'vitest';
import { afterWorkingDays } from './working-days.ts';

test.each([
  ['a Monday', '2026-11-23T03:00:00Z', 2, '2026-11-25T03:00:00.000Z'],
  ['a Thursday', '2026-11-19T03:00:00Z', 2, '2026-11-23T03:00:00.000Z'],
  ['a Friday', '2026-11-20T03:00:00Z', 1, '2026-11-23T03:00:00.000Z'],
  ['a Saturday', '2026-11-21T03:00:00Z', 1, '2026-11-23T03:00:00.000Z'],
  ['a Friday evening that is Saturday in Vientiane', '2026-11-20T18:00:00Z', 1, '2026-11-22T18:00:00.000Z'],
  ['any day, none later', '2026-11-20T03:00:00Z', 0, '2026-11-20T03:00:00.000Z'],
])('from %s', (_, from, days, to) => {
  expect(afterWorkingDays(new Date(from), days).toISOString()).toBe(to);
});
