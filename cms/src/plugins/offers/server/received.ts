/** What is offered to the sites of a person, and what they answered: the page "Offered to us". */
import type { Core } from '@strapi/strapi';
import { answers, type Answer, type Offer, type ReceivedOffer } from '@sanlao/shared/editing/offer';
import { entryKeyText } from '@sanlao/shared/editing/states';
import { sitesFor } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { namesOfSites } from '../../../codes.ts';
import { receiptUid } from '../../change-feed/server/models.ts';
import { rightsOf } from '../../workflow/server/may.ts';
import { whyNotShown } from './answer-offer.ts';
import { findEntries, type OfferedEntry } from './entries.ts';
import { noteKey, notesOn } from './notes.ts';
import { countOffers, findOffers } from './store.ts';
import { stateAfter } from './transitions.ts';

const most = 200;

/** What waits for an answer first, then the rest; the newest first, at most 200 of each. */
export async function receivedBy(strapi: Core.Strapi, person: Person): Promise<ReceivedOffer[]> {
  const rights = await rightsOf(strapi, person);
  const readable = sitesFor(person.roles, 'read');
  const sites = readable === 'all' ? {} : { site: { $in: [...readable, ...rights.delegatedSites] } };
  const newest = (where: object) =>
    findOffers(strapi, { where: { ...sites, ...where }, orderBy: { offeredAt: 'desc' }, limit: most });
  const offers = [
    ...(await newest({ state: 'offered' })),
    ...(await newest({ state: { $in: ['accepted', 'declined', 'taken-back'] } })),
  ];
  const entries = await entriesOf(strapi, offers);
  const names = await namesOfSites(strapi);
  const notes = await notesOn(strapi, [...entries.keys()]);
  const addresses = await addressesOf(strapi, [...entries.values()]);

  return offers.flatMap((offer) => {
    const entry = entries.get(offer.documentId);
    if (!entry) return [];
    const { site, documentId } = offer;
    const answering = rights.may('publish', { site, unit: null });
    return {
      ...offer,
      // What readers do not have is a draft of another site.
      title: entry.live ? entry.title : offer.title,
      from: entry.site,
      fromName: names(entry.site),
      siteName: names(site),
      summary: entry.live ? entry.summary : '',
      address: entry.live ? (addresses.get(entryKeyText(entry)) ?? null) : null,
      live: entry.live,
      withdrawn: entry.withdrawn,
      note: notes.get(noteKey({ site, entry: documentId })) ?? { lo: '', en: '' },
      may: possible((answer) => answering && isPossible(answer, offer, entry)),
    };
  });
}

/** How many of them wait for an answer that this person may give. */
export async function countReceived(strapi: Core.Strapi, person: Person): Promise<number> {
  const own = sitesFor(person.roles, 'publish');
  if (own === 'all') return countOffers(strapi, { state: 'offered' });
  const { delegatedSites } = await rightsOf(strapi, person);
  return countOffers(strapi, { state: 'offered', site: { $in: [...own, ...delegatedSites] } });
}

function isPossible(answer: Answer, { state }: Offer, entry: OfferedEntry): boolean {
  return stateAfter(answer, state) !== null && (answer !== 'accept' || whyNotShown(entry) === null);
}

function possible(is: (answer: Answer) => boolean): Record<Answer, boolean> {
  const [accept, decline, takeBack] = answers;
  return { [accept]: is(accept), [decline]: is(decline), [takeBack]: is(takeBack) };
}

/** By documentId. */
async function entriesOf(strapi: Core.Strapi, offers: readonly Offer[]): Promise<Map<string, OfferedEntry>> {
  const found = new Map<string, OfferedEntry>();
  for (const [uid, ofType] of Map.groupBy(offers, (offer) => offer.uid)) {
    const ids = new Set(ofType.map(({ documentId }) => documentId));
    for (const [documentId, entry] of await findEntries(strapi, uid, [...ids])) found.set(documentId, entry);
  }
  return found;
}

/** Of the live pages, as the publisher reports them, by `entryKeyText`. */
async function addressesOf(
  strapi: Core.Strapi,
  entries: readonly OfferedEntry[],
): Promise<Map<string, string | null>> {
  const rows: { key: string; url: string | null }[] = await strapi.db.query(receiptUid as never).findMany({
    select: ['key', 'url'],
    where: { key: { $in: entries.map(entryKeyText) } },
  });
  return new Map(rows.map(({ key, url }) => [key, url]));
}
