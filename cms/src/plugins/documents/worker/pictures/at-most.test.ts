import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('no more is under way than allowed, and all of it is done in order', async () => {
  const run = atMost(2);
  let underWay = 0;
  let most = 0;
  const done: number[] = [];
  const works = Array.from({ length: 7 }, (_, number) =>
    run(async () => {
      most = Math.max(most, ++underWay);
      await delay(1);
      underWay--;
      done.push(number);
    }),
  );
  await Promise.all(works);
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('work that fails makes room for the next', async () => {
  const run = atMost(1);
  await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run(() => Promise.resolve('yes'))).toBe('yes');
});
