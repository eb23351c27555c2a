import type { Core } from '@strapi/strapi';
import type { OfferDetails } from '@sanlao/shared/activity/offer-details';
import { recordActivity } from '../../activity/server/record.ts';
import type { OfferedEntry } from './entries.ts';

/** Says in the record of the site that shows the entry, or is asked to, what happened; in the transaction that is open. */
export async function recordOffer<K extends keyof OfferDetails>(
  strapi: Core.Strapi,
  { uid, documentId, locale, title }: Pick<OfferedEntry, 'uid' | 'documentId' | 'locale' | 'title'>,
  site: string,
  { kind, details }: { kind: K; details: OfferDetails[K] },
): Promise<void> {
  await recordActivity(strapi, { kind, uid, documentId, locale, title, site, details: { ...details } });
}
