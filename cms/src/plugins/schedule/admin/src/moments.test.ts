import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  instantOf,
  localMinute,
  proposedMinute,
  shiftedMonth,
  shownState,
  spanOf,
  weeksOf,
} from './moments.ts';

test('a minute in Vientiane is the same instant everywhere', () => {
  expect(instantOf('2026-11-24T09:00')).toBe('2026-11-24T02:00:00.000Z');
  expect(localMinute('2026-11-23T18:30:00.000Z')).toBe('2026-11-24T01:30');
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (date) => {
        const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        expect(instantOf(localMinute(instant))).toBe(instant);
      },
    ),
  );
});

test.each(['', '2026-11-24', '2026-13-24T09:00', 'ມື້ອື່ນ', '2026-11-24T09:00Z'])('"%s" is no minute', (text) => {
  expect(instantOf(text)).toBeUndefined();
});

test.each([
  ['2026-11-22T02:00:00.000Z', '2026-11-22T11:00'],
  ['2026-11-22T02:59:59.999Z', '2026-11-22T11:00'],
  ['2026-12-31T16:10:00.000Z', '2027-01-01T01:00'],
])('at %s the minute %s is proposed', (now, minute) => {
  expect(proposedMinute(now)).toBe(minute);
});

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', -23, '2024-12'],
])('from %s, %d months on, is %s', (month, by, shifted) => {
  expect(shiftedMonth(month, by)).toBe(shifted);
});

test('a month spans from its first minute in Vientiane to that of the next', () => {
  expect(spanOf('2026-12')).toEqual({ from: '2026-11-30T17:00:00.000Z', until: '2026-12-31T17:00:00.000Z' });
});

test('the days of a month stand in weeks from Monday', () => {
  expect(weeksOf('2026-11').map((week) => week.map((day) => day?.slice(8) ?? '--').join(' '))).toEqual([
    '-- -- -- -- -- -- 01',
    '02 03 04 05 06 07 08',
    '09 10 11 12 13 14 15',
    '16 17 18 19 20 21 22',
    '23 24 25 26 27 28 29',
    '30 -- -- -- -- -- --',
  ]);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test.each([
  ['waiting', '2026-11-22T02:00:00Z', null, 'waiting'],
  ['waiting', '2026-11-22T01:56:00Z', null, 'waiting'],
  ['waiting', '2026-11-22T01:54:00Z', null, 'late'],
  ['waiting', '2026-11-22T02:30:00Z', '2026-11-22T02:00:00Z', 'late'],
  ['stopped', '2026-11-22T01:54:00Z', null, 'stopped'],
  ['done', '2026-11-22T01:54:00Z', '2026-11-22T02:00:00Z', 'done'],
] as const)(
  'a plan that is %s for %s, noticed late at %s, is shown as %s',
  (state, dueAt, overdueAt, shown) => {
    expect(shownState({ state, dueAt, overdueAt, changed: false }, '2026-11-22T02:00:00Z')).toBe(shown);
  },
);

test.each([
  ['waiting', 'changed'],
  ['done', 'done'],
  ['stopped', 'stopped'],
] as const)('a plan that is %s, of what was changed since, is shown as %s', (state, shown) => {
  const plan = { state, dueAt: '2026-12-24T02:00:00Z', overdueAt: null, changed: true };
  expect(shownState(plan, '2026-11-22T02:00:00Z')).toBe(shown);
});
