import { expect, test } from 'vitest';
import { afterFall } from './backoff.ts';

test.each([
  ['the first fall', { ran: 10, inARow: 1, wasReady: true }, { restartIn: 1000, inARow: 1 }],
  ['the third in a row', { ran: 10, inARow: 3, wasReady: true }, { restartIn: 4000, inARow: 3 }],
  ['many in a row', { ran: 10, inARow: 40, wasReady: true }, { restartIn: 30_000, inARow: 40 }],
  ['one after a long run', { ran: 90_000, inARow: 9, wasReady: true }, { restartIn: 1000, inARow: 1 }],
  ['the second of one never ready', { ran: 10, inARow: 2, wasReady: false }, { restartIn: 2000, inARow: 2 }],
  ['the third of one never ready', { ran: 10, inARow: 3, wasReady: false }, 'give up'],
] as const)('%s', (_, fall, verdict) => {
  expect(afterFall(fall)).toEqual(verdict);
});
