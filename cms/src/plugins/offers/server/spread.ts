/**
 * What its own site does to an entry reaches every site that shows it. The pages follow the entry by themselves; here
 * it is said in the record of each of those sites, so that its editors learn of it.
 */
import type { Core } from '@strapi/strapi';
import type { TakenBackBecause } from '@sanlao/shared/activity/offer-details';
import type { Offer } from '@sanlao/shared/editing/offer';
import type { NewActivity } from '../../activity/server/record.ts';
import { activityUid } from '../../activity/server/models.ts';
import type { OfferedEntry } from './entries.ts';
import { removeNotes } from './notes.ts';
import { recordOffer } from './record.ts';
import { forgetOffers, offersOf } from './store.ts';
import { isOffered } from './types.ts';

interface CreateEvent {
  params: { data: NewActivity };
}

/** Withdrawing goes many ways; each of them is in the record, in its transaction. Call it in `bootstrap`. */
export function spreadWithdrawals(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [activityUid],
    afterCreate: ({ params: { data } }: CreateEvent) => withdrawn(strapi, data),
  } as never);
}

async function withdrawn(strapi: Core.Strapi, activity: NewActivity): Promise<void> {
  const { kind, uid, documentId, locale = null, title = null, details = {} } = activity;
  if (kind !== 'withdrawn' || !uid || !documentId || !isOffered(uid)) return;
  const reason = typeof details['reason'] === 'string' ? details['reason'] : '';
  for (const offer of (await offersOf(strapi, { uid, documentId })).filter(isShown))
    await recordTakenBack(strapi, { uid, documentId, locale, title }, offer, { because: kind, reason });
}

/** Of an entry that has no page in any language now: where it was accepted it comes back with the next publish. */
export async function unpublished(strapi: Core.Strapi, entry: OfferedEntry): Promise<void> {
  for (const offer of (await offersOf(strapi, entry)).filter(isShown))
    await recordTakenBack(strapi, entry, offer, { because: 'unpublished', reason: '' });
}

/** Of a deleted entry: offers and notes go with it, after the sites that showed it were told. */
export async function deleted(strapi: Core.Strapi, entry: OfferedEntry): Promise<void> {
  const offers = await offersOf(strapi, entry);
  for (const offer of offers.filter((one) => isShown(one) || one.state === 'offered'))
    await recordTakenBack(strapi, entry, offer, { because: 'deleted', reason: '' });
  await forgetOffers(strapi, entry);
  await removeNotes(strapi, { entry: entry.documentId });
}

function isShown({ state }: Offer): boolean {
  return state === 'accepted';
}

async function recordTakenBack(
  strapi: Core.Strapi,
  entry: Pick<OfferedEntry, 'uid' | 'documentId' | 'locale' | 'title'>,
  { site, from }: Offer,
  { because, reason }: { because: TakenBackBecause; reason: string },
): Promise<void> {
  await recordOffer(strapi, entry, site, { kind: 'taken-back', details: { from, because, reason } });
}
