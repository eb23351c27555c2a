/** The rows of offers, one for each entry and site. */
import type { Core } from '@strapi/strapi';
import { offerStates, type Offer, type OfferState } from '@sanlao/shared/editing/offer';
import { currentPerson, nameOf } from '../../../actor.ts';
import { isDuplicate } from '../../../duplicate.ts';
import { sitesAfter } from './also-on.ts';
import type { DocumentKey, OfferedEntry } from './entries.ts';
import { offerUid } from './models.ts';
import { refuse } from './refusals.ts';

export async function offersOf(strapi: Core.Strapi, { uid, documentId }: DocumentKey): Promise<Offer[]> {
  return findOffers(strapi, { where: { uid, documentId }, orderBy: { id: 'asc' } });
}

export async function findOffers(
  strapi: Core.Strapi,
  params: { where: Record<string, unknown>; orderBy?: Record<string, 'asc' | 'desc'>; limit?: number },
): Promise<Offer[]> {
  return (await query(strapi).findMany(params)).map(offerFrom);
}

export async function countOffers(strapi: Core.Strapi, where: Record<string, unknown>): Promise<number> {
  return query(strapi).count({ where });
}

/**
 * Until the transaction ends nobody else changes what stands about this entry: two answers at once would lose one. The
 * entry itself is locked, because of its first offers there is no row yet; SQLite has one transaction at a time anyway.
 */
export async function lockOffers(strapi: Core.Strapi, { uid, documentId }: DocumentKey): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uid);
  await strapi.db.transaction(({ trx }) =>
    trx(tableName).select('id').where({ document_id: documentId }).orderBy('id').forUpdate(),
  );
}

export type OfferChange = Pick<Offer, 'state'> & Partial<Pick<Offer, 'atOnce' | 'message' | 'reason'>>;

/** By who offers it. @throws ApplicationError "changed" where somebody else was faster */
export async function keepOffer(
  strapi: Core.Strapi,
  entry: OfferedEntry,
  site: string,
  change: OfferChange,
): Promise<void> {
  const { uid, documentId, title, site: from } = entry;
  const key = `${documentId} ${site}`;
  const by = { offeredBy: currentName(strapi), offeredAt: new Date(), answeredBy: null, answeredAt: null };
  const data = { title, from, atOnce: false, message: '', reason: '', ...by, ...change };
  const { count } = await query(strapi).updateMany({ where: { key }, data });
  if (count > 0) return;
  try {
    await query(strapi).create({ data: { key, uid, documentId, site, ...data } });
  } catch (error) {
    throw isDuplicate(error) ? refuse('changed') : error;
  }
}

/** By the site that it is offered to. @throws ApplicationError "changed" where somebody else was faster */
export async function keepAnswer(
  strapi: Core.Strapi,
  { id, state: before }: Offer,
  change: OfferChange,
): Promise<void> {
  const data = { ...change, answeredBy: currentName(strapi), answeredAt: new Date() };
  const { count } = await query(strapi).updateMany({ where: { id, state: before }, data });
  if (count !== 1) throw refuse('changed');
}

export async function forgetOffers(strapi: Core.Strapi, { uid, documentId }: DocumentKey): Promise<void> {
  await query(strapi).deleteMany({ where: { uid, documentId } });
}

/**
 * Makes the entry appear where its offers say, in all its versions: the feed sees the published ones. Past the document
 * service, which publishes nothing but the draft, and past the time of the last change, which says whether a draft
 * differs from what is published.
 */
export async function showWhereAccepted(strapi: Core.Strapi, entry: OfferedEntry): Promise<void> {
  const { uid, documentId, alsoOn: before } = entry;
  const alsoOn = sitesAfter(before, await offersOf(strapi, entry));
  if (alsoOn.length === before.length && alsoOn.every((site) => before.includes(site))) return;
  await strapi.db
    .query(uid as never)
    .updateMany({ where: { documentId } as never, data: { alsoOn } as never });
}

function currentName(strapi: Core.Strapi): string | null {
  const person = currentPerson(strapi);
  return person && nameOf(person);
}

interface Row extends Omit<Offer, 'state' | 'atOnce' | 'offeredAt' | 'answeredAt'> {
  state: string;
  atOnce: boolean | number;
  offeredAt: string | number;
  answeredAt: string | number | null;
}

function offerFrom({ offeredAt, answeredAt, state, atOnce, ...row }: Row): Offer {
  const { id, uid, documentId, title, from, site, message, offeredBy, reason, answeredBy } = row;
  return {
    ...{ id, uid, documentId, title, from, site, message, offeredBy, reason, answeredBy },
    state: stateFrom(state),
    atOnce: Boolean(atOnce),
    offeredAt: new Date(offeredAt).toISOString(),
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
  };
}

/** @throws Error for a state that the platform does not know: the row was not written by it */
function stateFrom(value: string): OfferState {
  const state = offerStates.find((known) => known === value);
  if (!state) throw new Error(`Offers know no state "${value}": correct the row in the table sanlao_offers.`);
  return state;
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(offerUid as never);
}
