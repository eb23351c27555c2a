import { expect, test } from 'vitest';
import { entryStates } from '@sanlao/shared/editing/states';
import { decide, type Decision, type Now } from './decide.ts';

const approved: NonNullable<Now> = { state: 'approved', version: 'v1', live: false, withdrawable: true };
const live: NonNullable<Now> = { state: 'published', version: 'v1', live: true, withdrawable: true };

test.each<[string, Now, Decision]>([
  ['what was approved is published', approved, { do: 'take', step: 'publish' }],
  ['a correction of a live page too', { ...approved, live: true }, { do: 'take', step: 'publish' }],
  ['another version is not', { ...approved, version: 'v2' }, { do: 'stop', reason: 'changed' }],
  ['nor what was returned', { ...approved, state: 'returned' }, { do: 'stop', reason: 'not-approved' }],
  ['nor what waits again', { ...approved, state: 'submitted' }, { do: 'stop', reason: 'not-approved' }],
  ['what somebody published is left', live, { do: 'end', state: 'done' }],
  [
    'a newer version that is live is left, and told',
    { ...live, version: 'v2' },
    { do: 'stop', reason: 'changed' },
  ],
  ['what was deleted is forgotten', null, { do: 'end', state: 'cancelled' }],
])('publish: %s', (_, now, decision) => {
  expect(decide({ action: 'publish', version: 'v1' }, now)).toEqual(decision);
});

test.each<[string, Now, Decision]>([
  ['a page is withdrawn', live, { do: 'take', step: 'withdraw' }],
  [
    'edits since do not matter: readers do not see them',
    { ...live, version: 'v2' },
    { do: 'take', step: 'withdraw' },
  ],
  [
    'a type without reasons leaves the site',
    { ...live, withdrawable: false },
    { do: 'take', step: 'archive' },
  ],
  ['what is withdrawn stays so', { ...live, state: 'withdrawn' }, { do: 'end', state: 'done' }],
  ['what has no page is told', { ...approved }, { do: 'stop', reason: 'not-live' }],
  ['what was deleted is forgotten', null, { do: 'end', state: 'cancelled' }],
])('withdraw: %s', (_, now, decision) => {
  expect(decide({ action: 'withdraw', version: null }, now)).toEqual(decision);
});

test('only an approved entry is ever published', () => {
  for (const state of entryStates) {
    for (const isLive of [true, false]) {
      const decision = decide({ action: 'publish', version: 'v1' }, { ...approved, state, live: isLive });
      expect(decision.do === 'take').toBe(state === 'approved');
    }
  }
});
