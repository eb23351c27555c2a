import { expect, test } from 'vitest';
import { createBatch } from './batch.ts';

test('asks once for what is asked at the same moment, and anew later', async () => {
  const asked: string[][] = [];
  const ask = createBatch((ids) => {
    asked.push(ids);
    return Promise.resolve(
      Object.fromEntries(ids.filter((id) => id !== 'x').map((id) => [id, id.toUpperCase()])),
    );
  });
  expect(await Promise.all([ask('a'), ask('b'), ask('x'), ask('a')])).toEqual(['A', 'B', undefined, 'A']);
  expect(await ask('c')).toBe('C');
  expect(asked).toEqual([['a', 'b', 'x'], ['c']]);
});

test('tells everybody who asked that it failed, and tries again', async () => {
  let fails = true;
  const ask = createBatch(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve({ a: 1 })));
  await expect(Promise.all([ask('a'), ask('b')])).rejects.toThrow('no');
  fails = false;
  expect(await ask('a')).toBe(1);
});
