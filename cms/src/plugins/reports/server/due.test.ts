import { describe, expect, it } from 'vitest';
import type { Quarter } from '@sanlao/shared/reports/quarter';
import { dueDay, isLate, missingQuarters } from './due.ts';

describe('reports that are missing', () => {
  it.each<[string, string, Quarter[], string, Quarter[]]>([
    ['none while the first quarter of a site runs', '2026-08-01', [], '2026-09-30T16:59:59Z', []],
    ['one from the first instant of the next quarter', '2026-08-01', [], '2026-09-30T17:00:00Z', ['2026-Q3']],
    ['none twice', '2026-08-01', ['2026-Q3'], '2026-10-01T00:00:00Z', []],
    [
      'all that a stop has left out',
      '2025-01-01',
      ['2025-Q4'],
      '2026-11-22T00:00:00Z',
      ['2026-Q1', '2026-Q2', '2026-Q3'],
    ],
    ['none while the clock goes backwards', '2026-01-01', ['2026-Q3'], '2026-05-01T00:00:00Z', []],
    ['none of a site that comes in the future', '2027-01-01', [], '2026-05-01T00:00:00Z', []],
  ])('are %s', (_, since, drafted, now, expected) => {
    expect(missingQuarters({ code: 'attapeu', since: new Date(since), drafted }, new Date(now))).toEqual(
      expected,
    );
  });
});

describe('a report', () => {
  it('is due some days after its quarter', () => {
    expect(dueDay('2026-Q4', 15)).toBe('2027-01-15');
    expect(dueDay('2026-Q1', 0)).toBe('2026-03-31');
  });

  it.each([
    ['drafted', '2026-10-15', false],
    ['drafted', '2026-10-16', true],
    ['returned', '2026-10-16', true],
    ['submitted', '2026-10-16', false],
    ['accepted', '2027-10-16', false],
  ] as const)('that is %s on %s is late: %s', (state, today, late) => {
    expect(isLate({ state, quarter: '2026-Q3' }, 15, today)).toBe(late);
  });
});
