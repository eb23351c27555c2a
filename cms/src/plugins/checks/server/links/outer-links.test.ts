import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import type { KnownLink } from './link-cache.ts';
import type { LinkState } from './link-state.ts';
import { createOuterLinks } from './outer-links.ts';

const long = 60_000;
const there: LinkState = { kind: 'answers' };
const gone: LinkState = { kind: 'gone', status: 404 };

function world(probe: (address: string) => Promise<LinkState>) {
  const rows = new Map<string, KnownLink>();
  const asked: string[] = [];
  const errors: unknown[] = [];
  const clock = { now: Date.parse('2026-11-22T02:00:00Z') };
  let most = 0;
  let running = 0;
  const links = createOuterLinks({
    cache: {
      find: (addresses) =>
        Promise.resolve(new Map([...rows].filter(([address]) => addresses.includes(address)))),
      save: (address, known) => Promise.resolve(void rows.set(address, known)),
    },
    probe: async (address) => {
      asked.push(address);
      most = Math.max(most, ++running);
      try {
        return await probe(address);
      } finally {
        running -= 1;
      }
    },
    now: () => new Date(clock.now),
    onError: (error) => errors.push(error),
  });
  return { links, rows, asked, errors, clock, most: () => most };
}

test('an answer is remembered: for a day where the page is there, for half an hour where it is not', async () => {
  const { links, asked, clock } = world((address) => Promise.resolve(address === 'a' ? there : gone));
  expect(Object.fromEntries(await links.statesOf(['a', 'b', 'a'], long))).toEqual({ a: there, b: gone });
  await links.statesOf(['a', 'b'], long);
  expect(asked).toEqual(['a', 'b']);
  clock.now += 40 * 60_000;
  await links.statesOf(['a', 'b'], long);
  expect(asked).toEqual(['a', 'b', 'b']);
  clock.now += 24 * 3_600_000;
  await links.statesOf(['a'], long);
  expect(asked).toEqual(['a', 'b', 'b', 'a']);
});

test('what takes too long is not known, goes on in the background, and is asked once for all', async () => {
  let answer: (state: LinkState) => void = () => {};
  const { links, asked, rows } = world(() => new Promise((resolve) => (answer = resolve)));
  expect(await links.statesOf(['a'], 1)).toEqual(new Map([['a', { kind: 'unknown' }]]));
  expect(await links.statesOf(['a'], 1)).toEqual(new Map([['a', { kind: 'unknown' }]]));
  const third = links.statesOf(['a'], long);
  answer(there);
  expect(await third).toEqual(new Map([['a', there]]));
  expect(asked).toEqual(['a']);
  expect(rows.size).toBe(1);
});

test('a stale answer stands until there is a new one', async () => {
  const { links, clock, rows } = world(() => new Promise(() => {}));
  rows.set('a', { state: gone, checkedAt: new Date(clock.now - 48 * 3_600_000) });
  expect(await links.statesOf(['a'], 1)).toEqual(new Map([['a', gone]]));
});

test('a few are asked at a time, and of one entry a hundred at most', async () => {
  const { links, asked, most } = world(() => new Promise((resolve) => setImmediate(() => resolve(there))));
  const many = Array.from({ length: 150 }, (_, index) => `a${index}`);
  expect((await links.statesOf(many, long)).size).toBe(100);
  expect(asked).toHaveLength(100);
  expect(most()).toBe(4);
});

test('an unknown answer is asked for again, and a broken cache stops nobody', async () => {
  const { links, asked } = world(() => Promise.resolve({ kind: 'unknown' }));
  await links.statesOf(['a'], long);
  await links.statesOf(['a'], long);
  expect(asked).toEqual(['a', 'a']);

  const broken = world(() => Promise.resolve(there));
  broken.rows.set = () => {
    throw new Error('disk full');
  };
  expect(await broken.links.statesOf(['a'], long)).toEqual(new Map([['a', there]]));
  expect(broken.errors).toHaveLength(1);
});

test('what goes on in the background is outside of the transaction in which it was asked for', async () => {
  const transaction = new AsyncLocalStorage<true>();
  const seen: unknown[] = [];
  const { links } = world(() => {
    seen.push(transaction.getStore());
    return Promise.resolve(there);
  });
  await transaction.run(true, () => links.statesOf(['a', 'b', 'c', 'd', 'e', 'f'], long));
  expect(seen).toEqual(Array.from({ length: 6 }));
});
