import { expect, test } from 'vitest';
import { steps } from '@sanlao/shared/editing/workflow';
import { entryStates } from '@sanlao/shared/editing/states';
import { labelOf, mainStep } from './steps.ts';
import { texts } from './texts.ts';

test('every step has a name in every state', () => {
  for (const step of steps)
    for (const state of entryStates) expect(texts).toHaveProperty([labelOf(step, state)]);
});

test.each([
  [['submit', 'publish', 'archive'], 'publish'],
  [['submit'], 'submit'],
  [['take-back'], undefined],
  [[], undefined],
] as const)('of %j the button beside "Save" is %s', (possible, expected) => {
  expect(mainStep({ steps: [...possible] })).toBe(expected);
});

test('every text has Lao letters in Lao, and none in English', () => {
  for (const [key, { lo, en }] of Object.entries(texts)) {
    expect(lo, key).toMatch(/\p{Script=Lao}/u);
    expect(lo, key).not.toMatch(/\u0ECD\u0EB2/u);
    expect(en, key).not.toMatch(/\p{Script=Lao}/u);
  }
});
