/** Everything that decides what the one who asks may do with an entry now. */
import type { Core } from '@strapi/strapi';
import type { Approval } from '@sanlao/shared/activity/workflow-details';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentActor, currentPerson } from '../../../actor.ts';
import { draftOf, has, isLive, type Draft } from './content.ts';
import { entryOf, type WorkflowEntry } from './entries.ts';
import { rightsOf, type Rights } from './may.ts';
import { refuse, refuseAct, refuseWaiting } from './refusals.ts';
import { mayApproveOwn } from './settings.ts';
import { approves, refusalOf, type Act, type Situation } from './transitions.ts';

export interface Case {
  entry: WorkflowEntry;
  draft: Draft;
  situation: Situation;
  rights: Rights;
}

/** @throws NotFoundError where there is no such entry in this language */
export async function caseOf(strapi: Core.Strapi, key: EntryKey): Promise<Case> {
  const draft = await draftOf(strapi, key);
  if (!draft) throw refuse('gone');
  const person = currentPerson(strapi);
  const actor = currentActor(strapi);
  const entry = await entryOf(strapi, key);
  const rights = await rightsOf(strapi, person);
  const situation: Situation = {
    state: entry.state,
    live: await isLive(strapi, key),
    own: person !== null && actor !== null && entry.writers.includes(actor),
    ownAllowed: await mayApproveOwn(strapi, draft.site),
    withdrawable: has(strapi, key.uid, 'withdrawal'),
    may: (deed) => rights.may(deed, draft),
  };
  return { entry, draft, situation, rights };
}

/** @throws an error with the reason in both languages where it may not be done */
export function insist(act: Act, { situation, draft }: Case): void {
  const refusal = refusalOf(act, situation);
  if (!refusal) return;
  const { state } = situation;
  const waits = state === 'submitted' || state === 'approved';
  if (refusal === 'not-allowed' && waits && (act === 'save' || act === 'discard') && situation.may('write'))
    throw refuseWaiting(state, draft.title);
  throw refuseAct(refusal, act, state, draft.title);
}

/** What the record says beside that it was approved; null where the act approves nothing. */
export function approvalOf(act: Act, { situation, draft, rights }: Case): Approval | null {
  if (!approves(act, situation.state)) return null;
  return { own: situation.own, onBehalfOf: rights.onBehalfOf('review', draft) };
}
