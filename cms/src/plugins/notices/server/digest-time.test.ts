import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDigest } from './digest-time.ts';

test.each([
  ['before the hour, the same day', '2026-11-23T00:59:00Z', 8, '2026-11-23T01:00:00.000Z'],
  ['at the hour, the next day', '2026-11-23T01:00:00Z', 8, '2026-11-24T01:00:00.000Z'],
  ['after the hour of a Friday, on Monday', '2026-11-27T01:00:01Z', 8, '2026-11-30T01:00:00.000Z'],
  ['on a Saturday, on Monday', '2026-11-28T05:00:00Z', 8, '2026-11-30T01:00:00.000Z'],
  [
    'on Sunday evening in Europe, which is Monday in Vientiane',
    '2026-11-29T20:00:00Z',
    8,
    '2026-11-30T01:00:00.000Z',
  ],
  ['at midnight', '2026-11-23T10:00:00Z', 0, '2026-11-23T17:00:00.000Z'],
])('%s', (_, now, hour, expected) => {
  expect(nextDigest(new Date(now), hour).toISOString()).toBe(expected);
});

test('it is always later, within three days and an hour, on a working day, at that hour', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 23 }), (now, hour) => {
      const next = nextDigest(now, hour);
      const local = new Date(next.getTime() + 7 * 3_600_000);
      expect(next > now).toBe(true);
      expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(3 * 86_400_000);
      expect(local.getUTCHours()).toBe(hour);
      expect([1, 2, 3, 4, 5]).toContain(local.getUTCDay());
    }),
  );
});
