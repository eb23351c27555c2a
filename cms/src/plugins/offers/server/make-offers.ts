/** What the ministry does: offer an entry to other sites, show it there without asking, want it there no longer. */
import type { Core } from '@strapi/strapi';
import type { Offer, OfferState } from '@sanlao/shared/editing/offer';
import { canon } from '@sanlao/shared/lao/canon';
import { may, type Deed } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { publishedCodes } from '../../../codes.ts';
import { whyNotShown } from './answer-offer.ts';
import { findEntry, type DocumentKey, type OfferedEntry } from './entries.ts';
import { removeNotes } from './notes.ts';
import { recordOffer } from './record.ts';
import { refuse } from './refusals.ts';
import { keepOffer, lockOffers, offersOf, showWhereAccepted } from './store.ts';
import { stateAfter } from './transitions.ts';

export interface NewOffers {
  /** codes; `all`: every published site that has not answered already */
  sites: readonly string[] | 'all';
  /** without asking */
  atOnce: boolean;
  message: string;
}

/** @throws errors with reasons in both languages: not allowed, gone, not live, withdrawn, no site */
export async function makeOffers(
  strapi: Core.Strapi,
  person: Person,
  key: DocumentKey,
  { sites, atOnce, message: said }: NewOffers,
): Promise<void> {
  const message = canon(said).trim();
  await changing(strapi, key, async (entry, offers) => {
    const act = atOnce ? 'show' : 'offer';
    const chosen = await chosenSites(strapi, entry, offers, sites);
    insistOn(person, 'offer', chosen);
    if (atOnce) insistOn(person, 'publish', chosen);
    const refusal = whyNotShown(entry);
    if (refusal) throw refuse(refusal);
    const possible = chosen.filter((site) => stateAfter(act, stateOf(entry, offers, site)) !== null);
    if (possible.length === 0) throw refuse('no-site');
    for (const site of possible) {
      await keepOffer(strapi, entry, site, { state: atOnce ? 'accepted' : 'offered', atOnce, message });
      const details = { from: entry.site, message, atOnce };
      await recordOffer(strapi, entry, site, { kind: 'offered', details });
    }
  });
}

/** What is offered is no longer, and what is shown disappears there. Sites where neither is so are left as they are. */
export async function cancelOffers(
  strapi: Core.Strapi,
  person: Person,
  key: DocumentKey,
  sites: readonly string[],
): Promise<void> {
  await changing(strapi, key, async (entry, offers) => {
    insistOn(person, 'offer', sites);
    for (const site of new Set(sites)) {
      const state = stateAfter('cancel', stateOf(entry, offers, site));
      if (state === null) continue;
      await keepOffer(strapi, entry, site, { state });
      await removeNotes(strapi, { site, entry: entry.documentId });
      const details = { from: entry.site, because: 'offerer' as const, reason: '' };
      await recordOffer(strapi, entry, site, { kind: 'taken-back', details });
    }
  });
}

async function changing(
  strapi: Core.Strapi,
  key: DocumentKey,
  change: (entry: OfferedEntry, offers: readonly Offer[]) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockOffers(strapi, key);
    const entry = await findEntry(strapi, key);
    if (!entry) throw refuse('gone');
    await change(entry, await offersOf(strapi, key));
    await showWhereAccepted(strapi, entry);
  });
}

/** Who has said no is asked again by name only. */
async function chosenSites(
  strapi: Core.Strapi,
  entry: OfferedEntry,
  offers: readonly Offer[],
  sites: NewOffers['sites'],
): Promise<string[]> {
  const codes = (await publishedCodes(strapi, 'site')).map(({ code }) => code);
  const others = codes.filter((code) => code !== entry.site);
  if (sites === 'all') return others.filter((site) => !refused.has(stateOf(entry, offers, site)));
  if (sites.some((site) => !others.includes(site))) throw refuse('unknown-site');
  return [...new Set(sites)];
}

const refused: ReadonlySet<OfferState | null> = new Set(['declined', 'taken-back']);

/** Where it appears without an offer, it was chosen by a program: as if it were accepted. */
function stateOf({ alsoOn }: OfferedEntry, offers: readonly Offer[], site: string): OfferState | null {
  const offer = offers.find((candidate) => candidate.site === site);
  return offer?.state ?? (alsoOn.includes(site) ? 'accepted' : null);
}

function insistOn({ roles }: Person, deed: Deed, sites: readonly string[]): void {
  const places = sites.length > 0 ? sites : [null];
  if (!places.every((site) => may(roles, deed, { site, unit: null }))) throw refuse('not-allowed');
}
