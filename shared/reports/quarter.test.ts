import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextQuarter,
  previousQuarter,
  quarterAt,
  quarterName,
  quarterOf,
  quarterSchema,
  quartersBetween,
  spanOf,
} from './quarter.ts';

const instants = fc.date({ min: new Date('2001-01-01'), max: new Date('2900-01-01'), noInvalidDate: true });

describe('a quarter', () => {
  it.each([
    ['2026-09-30T16:59:59.999Z', '2026-Q3'],
    ['2026-09-30T17:00:00.000Z', '2026-Q4'],
    ['2026-12-31T17:00:00.000Z', '2027-Q1'],
    ['2026-01-01T00:00:00.000Z', '2026-Q1'],
  ])('of %s in Vientiane is %s', (instant, quarter) => {
    expect(quarterAt(new Date(instant))).toBe(quarter);
  });

  it('begins and ends at midnight in Vientiane', () => {
    expect(spanOf('2024-Q1')).toEqual({
      from: '2024-01-01',
      to: '2024-03-31',
      start: new Date('2023-12-31T17:00:00Z'),
      end: new Date('2024-03-31T17:00:00Z'),
    });
  });

  it('holds every instant that lies in it, and no other', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { start, end } = spanOf(quarterAt(instant));
        expect(instant.getTime()).toBeGreaterThanOrEqual(start.getTime());
        expect(instant.getTime()).toBeLessThan(end.getTime());
      }),
    );
  });

  it('ends where the next one begins, and comes after the one before it', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const quarter = quarterAt(instant);
        expect(spanOf(quarter).end).toEqual(spanOf(nextQuarter(quarter)).start);
        expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
        expect(nextQuarter(quarter) > quarter).toBe(true);
      }),
    );
  });

  it('has a name in both languages', () => {
    expect(quarterName('2026-Q3', 'lo')).toBe('ໄຕມາດ 3 ປີ 2026');
    expect(quarterName('2026-Q3', 'en')).toBe('Quarter 3, 2026');
  });

  it('can be listed from one to another', () => {
    expect(quartersBetween('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersBetween('2026-Q2', '2025-Q4')).toEqual([]);
  });

  it.each(['', '2026', '2026-Q0', '2026-Q5', '2569-Q1x', '1999-Q1', ' 2026-Q1'])('is not "%s"', (text) => {
    expect(quarterSchema.safeParse(text).success).toBe(false);
  });

  it('is of no day that no calendar has', () => {
    expect(() => quarterOf('2026-06-31')).toThrow(RangeError);
  });
});
