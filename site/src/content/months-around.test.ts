import { describe, expect, it } from 'vitest';
import { monthsAround } from './months-around.ts';

function around(month: string, ...existing: string[]) {
  const asked: string[] = [];
  const found = monthsAround(month, (near) => (asked.push(near), existing.includes(near)));
  return { ...found, asked };
}

describe('monthsAround', () => {
  it('leads over the turn of the year', () => {
    expect(around('2026-12', '2026-11', '2027-01')).toMatchObject({ earlier: '2026-11', later: '2027-01' });
  });

  it('leaps over months without anything', () => {
    expect(around('2026-06', '2026-01', '2027-06')).toMatchObject({ earlier: '2026-01', later: '2027-06' });
  });

  it('asks about no month beyond the nearest', () => {
    expect(around('2026-06', '2026-05', '2026-04', '2026-07').asked).toEqual(['2026-05', '2026-07']);
  });

  it('gives up after a year', () => {
    const { earlier, later, asked } = around('2026-06', '2025-05', '2027-07');
    expect([earlier, later]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(24);
  });
});
