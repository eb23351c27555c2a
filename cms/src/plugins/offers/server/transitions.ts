/** Where an offer stands after what somebody does about it. Pure. */
import type { Answer, OfferState } from '@sanlao/shared/editing/offer';

/** offer, show: by who offers it, asking or without asking; cancel: wants it shown there no longer */
export type Act = 'offer' | 'show' | 'cancel' | Answer;

const from: Record<Act, { states: readonly (OfferState | null)[]; to: OfferState }> = {
  offer: { states: [null, 'declined', 'taken-back', 'cancelled'], to: 'offered' },
  show: { states: [null, 'offered', 'declined', 'taken-back', 'cancelled'], to: 'accepted' },
  cancel: { states: ['offered', 'accepted'], to: 'cancelled' },
  // Who declined may think again: the offer still stands.
  accept: { states: ['offered', 'declined', 'taken-back'], to: 'accepted' },
  decline: { states: ['offered'], to: 'declined' },
  'take-back': { states: ['accepted'], to: 'taken-back' },
};

/** @param state null: it was never offered there; @returns null where the act is not possible */
export function stateAfter(act: Act, state: OfferState | null): OfferState | null {
  const { states, to } = from[act];
  return states.includes(state) ? to : null;
}
