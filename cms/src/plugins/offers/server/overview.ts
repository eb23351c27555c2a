/** What the panel on an entry shows: on which sites it appears, and what became of each offer. */
import type { Core } from '@strapi/strapi';
import type { EntryOffers } from '@sanlao/shared/editing/offer';
import { sitesFor } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { publishedCodes } from '../../../codes.ts';
import { mayNow } from '../../workflow/server/may.ts';
import { whyNotShown } from './answer-offer.ts';
import { findEntry, type DocumentKey } from './entries.ts';
import { refuse } from './refusals.ts';
import { offersOf } from './store.ts';

/** @throws NotFoundError; PolicyError for who may not read the entry */
export async function overviewOf(
  strapi: Core.Strapi,
  person: Person,
  key: DocumentKey,
): Promise<EntryOffers> {
  const entry = await findEntry(strapi, key);
  if (!entry) throw refuse('gone');
  if (!(await mayNow(strapi, person, 'read', entry))) throw refuse('not-allowed');
  const sites = await publishedCodes(strapi, 'site');
  const offer = sitesFor(person.roles, 'offer') === 'all';
  return {
    live: entry.live,
    withdrawn: entry.withdrawn,
    may: {
      offer: offer && whyNotShown(entry) === null,
      atOnce: offer && sitesFor(person.roles, 'publish') === 'all',
      cancel: offer,
    },
    sites: sites.filter(({ code }) => code !== entry.site),
    alsoOn: entry.alsoOn,
    offers: await offersOf(strapi, key),
  };
}
