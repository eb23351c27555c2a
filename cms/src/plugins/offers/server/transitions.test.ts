import { expect, it } from 'vitest';
import { offerStates } from '@sanlao/shared/editing/offer';
import { stateAfter, type Act } from './transitions.ts';

const possible: Record<Act, Partial<Record<string, string>>> = {
  offer: { none: 'offered', declined: 'offered', 'taken-back': 'offered', cancelled: 'offered' },
  show: {
    none: 'accepted',
    offered: 'accepted',
    declined: 'accepted',
    'taken-back': 'accepted',
    cancelled: 'accepted',
  },
  cancel: { offered: 'cancelled', accepted: 'cancelled' },
  accept: { offered: 'accepted', declined: 'accepted', 'taken-back': 'accepted' },
  decline: { offered: 'declined' },
  'take-back': { accepted: 'taken-back' },
};

it.each(Object.keys(possible) as Act[])('%s is possible from just the states it makes sense in', (act) => {
  for (const state of [null, ...offerStates]) {
    expect(stateAfter(act, state), state ?? 'none').toBe(possible[act][state ?? 'none'] ?? null);
  }
});

it('lets no answer bring back what its own site no longer offers', () => {
  for (const act of ['accept', 'decline', 'take-back'] as const)
    expect(stateAfter(act, 'cancelled')).toBeNull();
});
