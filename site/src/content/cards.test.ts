import { describe, expect, it } from 'vitest';
import { eventTime } from './cards.ts';

describe('eventTime', () => {
  it.each([
    ['one moment', '2026-11-22T01:30:00.000Z', null, '22 ພະຈິກ 2026, 08:30'],
    ['part of a day', '2026-11-22T01:30:00.000Z', '2026-11-22T09:00:00.000Z', '22 ພະຈິກ 2026, 08:30–16:00'],
    ['days', '2026-11-22T01:30:00.000Z', '2026-11-24T09:00:00.000Z', '22-24 ພະຈິກ 2026, 08:30'],
    ['a night', '2026-11-22T16:00:00.000Z', '2026-11-22T18:00:00.000Z', '22-23 ພະຈິກ 2026, 23:00'],
    [
      'an end on an earlier day',
      '2026-11-22T01:30:00.000Z',
      '2026-11-20T09:00:00.000Z',
      '22 ພະຈິກ 2026, 08:30',
    ],
    [
      'an end at an earlier hour',
      '2026-11-22T03:00:00.000Z',
      '2026-11-22T02:00:00.000Z',
      '22 ພະຈິກ 2026, 10:00',
    ],
  ])('of %s', (_, start, end, text) => {
    expect(eventTime({ start, end, locale: 'lo' })).toBe(text);
  });
});
