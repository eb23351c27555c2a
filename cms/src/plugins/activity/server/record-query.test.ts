import { expect, test } from 'vitest';
import { filterSchema, whereOf } from './record-query.ts';

test('who reads the record of one site sees nothing else, whatever is asked for', () => {
  expect(whereOf({ site: 'champasak' }, ['attapeu'])).toEqual({
    $and: [{ site: { $in: ['attapeu'] } }, { site: 'champasak' }],
  });
});

test('days begin and end in Vientiane', () => {
  expect(whereOf({ from: '2026-11-22', to: '2026-11-22' }, 'all')).toEqual({
    $and: [
      { at: { $gte: new Date('2026-11-21T17:00:00.000Z') } },
      { at: { $lte: new Date('2026-11-22T16:59:59.999Z') } },
    ],
  });
});

test.each([
  { from: '22/11/2026' },
  { to: '2026-13-01' },
  { kind: 'x' },
  { site: '' },
  { actor: { $ne: 'x' } },
])('%j is refused', (query) => {
  expect(filterSchema.safeParse(query).success).toBe(false);
});
