import { describe, expect, it } from 'vitest';
import { eventDays, eventEnd, placeOf } from './event-facts.ts';

describe('eventEnd', () => {
  const start = '2026-11-22T02:00:00.000Z';

  it.each([
    ['none', null, undefined],
    ['later', '2026-11-22T03:00:00.000Z', '2026-11-22T03:00:00.000Z'],
    ['the start itself', start, undefined],
    ['before the start', '2026-11-22T01:00:00.000Z', undefined],
  ])('%s', (_, end, expected) => {
    expect(eventEnd({ start, end })).toBe(expected);
  });

  it('is compared as a moment, whatever its zone', () => {
    expect(eventEnd({ start: '2026-11-22T09:00:00+07:00', end: '2026-11-22T03:00:00Z' })).toBeDefined();
  });
});

describe('eventDays', () => {
  it('are days in Vientiane', () => {
    const event = { start: '2026-11-22T17:00:00.000Z', end: '2026-11-23T17:00:00.000Z' };
    expect(eventDays(event)).toEqual({ first: '2026-11-23', last: '2026-11-24' });
  });
});

describe('placeOf', () => {
  it.each([
    ['ຫໍປະຊຸມ', null, 'ຫໍປະຊຸມ'],
    ['ຫໍປະຊຸມ', 'LA-AT', 'ຫໍປະຊຸມ, ອັດຕະປື'],
    ['ຫໍປະຊຸມແຂວງອັດຕະປື', 'LA-AT', 'ຫໍປະຊຸມແຂວງອັດຕະປື'],
    ['', 'LA-AT', 'ອັດຕະປື'],
    ['', null, ''],
  ] as const)('%j in %j is %j', (place, province, text) => {
    expect(placeOf({ place, province, locale: 'lo' })).toBe(text);
  });
});
