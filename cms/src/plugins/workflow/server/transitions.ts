/**
 * The ways of an entry from the desk to the reader: who may take it from which state to which. Everything asks here
 * before it changes a state: the buttons of the admin, Strapi's own actions, and the steps that are taken by schedule.
 */
import type { Deed } from '@sanlao/shared/people/rules';
import type { EntryState } from '@sanlao/shared/editing/states';
import { steps, type Step } from '@sanlao/shared/editing/workflow';

/** What the content manager does besides: it follows the same table. */
export type Act = Step | 'save' | 'discard' | 'unpublish' | 'delete';

export interface Situation {
  state: EntryState;
  /** whether readers have a page of it */
  live: boolean;
  /** whether the one who asks wrote any part of it since it was last published */
  own: boolean;
  /** whether the site lets people approve what they wrote */
  ownAllowed: boolean;
  /** whether its type can tell readers that it was withdrawn */
  withdrawable: boolean;
  may: (deed: Deed) => boolean;
}

export type Refusal = 'wrong-state' | 'not-allowed' | 'own-work' | 'not-live' | 'not-withdrawable';

/** Why not; null: it may be done. */
export function refusalOf(act: Act, situation: Situation): Refusal | null {
  const move = moves[act][situation.state];
  if (!move || (move.onlyLive && !situation.live)) return 'wrong-state';
  if (!deedsFor(act, move, situation).every((deed) => situation.may(deed))) return 'not-allowed';
  if (act === 'withdraw' && !situation.withdrawable) return 'not-withdrawable';
  if (onlyLive.has(act) && !situation.live) return 'not-live';
  if (move.approves && situation.own && !situation.ownAllowed) return 'own-work';
  return null;
}

/** The steps that may be taken now, in the order of `steps`. */
export function stepsFor(situation: Situation): Step[] {
  return steps.filter((step) => refusalOf(step, situation) === null);
}

/** @throws Error where the act cannot be done in this state: ask `refusalOf` first */
export function stateAfter(act: Act, state: EntryState): EntryState {
  const move = moves[act][state];
  if (!move) throw new Error(`There is no way from "${state}" by "${act}".`);
  return move.to;
}

/** Whether the act says that the entry may be read by everybody, so that somebody else must have written it. */
export function approves(act: Act, state: EntryState): boolean {
  return moves[act][state]?.approves ?? false;
}

interface Move {
  to: EntryState;
  deeds: readonly Deed[];
  approves?: true;
  /** what others wait for is answered first, unless readers have to be kept from it */
  onlyLive?: true;
}

type Moves = Partial<Record<EntryState, Move>>;

const onlyLive: ReadonlySet<Act> = new Set(['withdraw', 'unpublish', 'discard']);

const writing = { deeds: ['write'] } as const;
/** A correction of what others wait for: the state says that it is still to be approved. */
const correcting = { to: 'submitted', deeds: ['write', 'review'] } as const;
const publishing = { to: 'published', deeds: ['review', 'publish'], approves: true } as const;
const withdrawing = { to: 'withdrawn', deeds: ['withdraw'] } as const;
const archiving = { to: 'archived', deeds: ['withdraw'] } as const;
const takingOff = { ...archiving, onlyLive: true } as const;
const back = { to: 'draft', deeds: ['withdraw'] } as const;

const moves: Record<Act, Moves> = {
  submit: {
    draft: { to: 'submitted', deeds: ['submit'] },
    returned: { to: 'submitted', deeds: ['submit'] },
  },
  'take-back': { submitted: { to: 'draft', deeds: ['submit'] } },
  return: {
    submitted: { to: 'returned', deeds: ['review'] },
    approved: { to: 'returned', deeds: ['review'] },
  },
  approve: { submitted: { to: 'approved', deeds: ['review'], approves: true } },
  publish: {
    draft: publishing,
    submitted: publishing,
    // It was approved by somebody who may.
    approved: { to: 'published', deeds: ['publish'] },
  },
  withdraw: {
    draft: withdrawing,
    submitted: withdrawing,
    returned: withdrawing,
    approved: withdrawing,
    published: withdrawing,
  },
  archive: {
    draft: archiving,
    submitted: takingOff,
    returned: archiving,
    approved: takingOff,
    published: archiving,
    withdrawn: archiving,
  },
  'bring-back': { withdrawn: back, archived: back },

  save: {
    draft: { to: 'draft', ...writing },
    returned: { to: 'returned', ...writing },
    submitted: correcting,
    approved: correcting,
    published: { to: 'draft', ...writing },
    withdrawn: { to: 'draft', ...writing },
  },
  discard: {
    draft: { to: 'published', ...writing },
    returned: { to: 'published', ...writing },
    submitted: { to: 'published', deeds: ['write', 'review'] },
    approved: { to: 'published', deeds: ['write', 'review'] },
    published: { to: 'published', ...writing },
    withdrawn: { to: 'withdrawn', ...writing },
  },
  unpublish: {
    draft: back,
    submitted: back,
    returned: back,
    approved: back,
    published: back,
    withdrawn: back,
  },
  delete: {
    draft: { to: 'draft', ...writing },
    returned: { to: 'draft', ...writing },
    submitted: { to: 'draft', deeds: ['write', 'review'] },
    approved: { to: 'draft', deeds: ['write', 'review'] },
    published: back,
    withdrawn: back,
    archived: back,
  },
};

function deedsFor(act: Act, move: Move, { live }: Situation): readonly Deed[] {
  const takesAway = (act === 'delete' || act === 'archive') && live;
  return takesAway ? [...move.deeds, 'withdraw'] : move.deeds;
}
