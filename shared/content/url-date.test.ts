import { describe, expect, it } from 'vitest';
import { urlDateOf } from './url-date.ts';

const now = new Date('2026-11-22T18:30:00Z');

describe('the day of an address', () => {
  it.each([
    ['the date of an article', { date: '2024-06-28' }, '2024-06-28'],
    ['the day in Vientiane on which an event starts', { start: '2024-06-11T20:00:00.000Z' }, '2024-06-12'],
    ['the same, from a Date', { start: new Date('2024-06-12T02:00:00Z') }, '2024-06-12'],
    ['today in Vientiane where there is none', {}, '2026-11-23'],
    ['today where the date was emptied', { date: null, start: null }, '2026-11-23'],
  ])('is %s', (_name, entry, day) => {
    expect(urlDateOf(entry, now)).toBe(day);
  });
});
