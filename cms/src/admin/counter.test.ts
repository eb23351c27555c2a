import { expect, test } from 'vitest';
import { createCounter } from './counter.ts';

/** Each answer is given by hand; `at` turns the clock. */
function world() {
  const answers: { resolve: (value: number) => void; reject: () => void }[] = [];
  const seen: (number | undefined)[] = [];
  let clock = 0;
  let onSign: (() => void) | undefined;
  const counter = createCounter({
    ask: () => new Promise((resolve, reject) => answers.push({ resolve, reject: () => reject(new Error()) })),
    now: () => clock,
    watch: (listener) => {
      onSign = listener;
      return () => (onSign = undefined);
    },
  });
  return {
    ...{ counter, answers, seen },
    listen: () => counter.subscribe(() => seen.push(counter.value())),
    sign: (seconds: number) => {
      clock = seconds * 1000;
      onSign?.();
    },
    isWatching: () => onSign !== undefined,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('asks when somebody listens, and at signs of somebody no more than once a minute', async () => {
  const { answers, seen, listen, sign } = world();
  listen();
  listen();
  answers[0]!.resolve(3);
  await settled();
  for (const seconds of [1, 20, 59]) sign(seconds);
  expect(answers).toHaveLength(1);
  sign(60);
  answers[1]!.resolve(4);
  await settled();
  sign(61);
  expect(answers).toHaveLength(2);
  expect(seen).toEqual([3, 3, 4, 4]);
});

test('asks for nothing while there is no sign of anybody', async () => {
  const { answers, listen, sign } = world();
  listen();
  await settled();
  expect(answers).toHaveLength(1);
  sign(86_400);
  expect(answers).toHaveLength(2);
});

test('keeps the number where asking fails, and asks again after a minute', async () => {
  const { counter, answers, listen, sign } = world();
  listen();
  answers[0]!.resolve(3);
  await settled();
  sign(60);
  answers[1]!.reject();
  await settled();
  sign(119);
  expect([counter.value(), answers.length]).toEqual([3, 2]);
  sign(120);
  expect(answers).toHaveLength(3);
});

test('takes what a page knows, asks no more for a minute, and drops an answer that is older', async () => {
  const { counter, answers, listen, sign } = world();
  listen();
  sign(5);
  counter.tell(7);
  answers[0]!.resolve(3);
  await settled();
  sign(64);
  expect([counter.value(), answers.length]).toEqual([7, 1]);
  sign(65);
  expect(answers).toHaveLength(2);
});

test('asks at once after something was done, and drops what was asked for before', async () => {
  const { counter, answers, listen } = world();
  listen();
  counter.doubt();
  answers[1]!.resolve(2);
  answers[0]!.resolve(3);
  await settled();
  expect(counter.value()).toBe(2);
});

test('a menu that is drawn anew keeps the number and asks for nothing', async () => {
  const { counter, answers, listen } = world();
  const stop = listen();
  answers[0]!.resolve(3);
  await settled();
  stop();
  listen();
  await settled();
  expect([counter.value(), answers.length]).toEqual([3, 1]);
});

test('who signs in next is told nothing of who was there before', async () => {
  const { counter, answers, listen, isWatching } = world();
  const stop = listen();
  stop();
  await settled();
  answers[0]!.resolve(3);
  await settled();
  expect([counter.value(), isWatching()]).toEqual([undefined, false]);
  counter.doubt();
  expect(answers).toHaveLength(1);
  listen();
  expect([answers.length, isWatching()]).toEqual([2, true]);
});
