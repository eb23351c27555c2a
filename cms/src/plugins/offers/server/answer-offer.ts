/** What the site does that something is offered to: show it, with a note of its own or without, or not. */
import type { Core } from '@strapi/strapi';
import type { OfferDetails } from '@sanlao/shared/activity/offer-details';
import type { Answer, LocalNoteTexts, Offer, OfferState } from '@sanlao/shared/editing/offer';
import { canon } from '@sanlao/shared/lao/canon';
import type { Person } from '../../../actor.ts';
import { mayNow } from '../../workflow/server/may.ts';
import { findEntry, type OfferedEntry } from './entries.ts';
import { removeNotes, setNote } from './notes.ts';
import { recordOffer } from './record.ts';
import { refuse, type Refusal } from './refusals.ts';
import { findOffers, keepAnswer, lockOffers, showWhereAccepted } from './store.ts';
import { stateAfter } from './transitions.ts';

export interface AnswerRequest {
  answer: Answer;
  /** of a decline, which needs one, or of what is taken back */
  reason: string;
  /** of an acceptance; empty for none */
  note: LocalNoteTexts;
}

/** @throws errors with reasons in both languages: not allowed, gone, changed meanwhile, not live, withdrawn, no reason */
export async function answerOffer(
  strapi: Core.Strapi,
  person: Person,
  id: number,
  request: AnswerRequest,
): Promise<OfferState> {
  const reason = canon(request.reason).trim();
  const note = { lo: canon(request.note.lo).trim(), en: request.note.en.trim() };
  return strapi.db.transaction(async () => {
    const { site } = await offerBy(strapi, id);
    if (!(await mayNow(strapi, person, 'publish', { site, unit: null }))) throw refuse('not-allowed');
    await lockOffers(strapi, await offerBy(strapi, id));
    const offer = await offerBy(strapi, id);
    const entry = await findEntry(strapi, offer);
    if (!entry) throw refuse('gone');
    const state = stateAfter(request.answer, offer.state);
    if (state === null) throw refuse('changed');
    const refusal = request.answer === 'accept' ? whyNotShown(entry) : null;
    if (refusal) throw refuse(refusal);
    await keepAnswer(strapi, offer, { state, reason: request.answer === 'accept' ? '' : reason });
    await effects[request.answer](strapi, { offer, entry, reason, note });
    await showWhereAccepted(strapi, entry);
    return state;
  });
}

/** Why a site cannot begin to show it; null: it can. */
export function whyNotShown({ live, withdrawn }: OfferedEntry): Refusal | null {
  if (withdrawn) return 'withdrawn';
  return live ? null : 'not-live';
}

interface Given {
  offer: Offer;
  entry: OfferedEntry;
  reason: string;
  note: LocalNoteTexts;
}

const effects: Record<Answer, (strapi: Core.Strapi, given: Given) => Promise<void>> = {
  async accept(strapi, { offer: { site }, entry, note }) {
    if (note.lo === '' && note.en !== '') throw refuse('note-in-lao');
    if (note.lo !== '') await setNote(strapi, { site, entry: entry.documentId }, note);
    const details: OfferDetails['accepted'] = { from: entry.site, note: note.lo };
    await recordOffer(strapi, entry, site, { kind: 'accepted', details });
  },

  async decline(strapi, { offer: { site }, entry, reason }) {
    if (reason === '') throw refuse('no-reason');
    await recordOffer(strapi, entry, site, { kind: 'declined', details: { from: entry.site, reason } });
  },

  async 'take-back'(strapi, { offer: { site }, entry, reason }) {
    await removeNotes(strapi, { site, entry: entry.documentId });
    const details: OfferDetails['taken-back'] = { from: entry.site, because: 'receiver', reason };
    await recordOffer(strapi, entry, site, { kind: 'taken-back', details });
  },
};

async function offerBy(strapi: Core.Strapi, id: number): Promise<Offer> {
  const [offer] = await findOffers(strapi, { where: { id } });
  if (!offer) throw refuse('gone');
  return offer;
}
