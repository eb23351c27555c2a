/** What offers mean for the sites that an entry names. Pure. */
import type { OfferState } from '@sanlao/shared/editing/offer';

/** Of the sites of an entry: where it appears by an offer, and where the answer was another. Others are as they were chosen. */
export function sitesAfter(
  chosen: readonly string[],
  offers: readonly { site: string; state: OfferState }[],
): string[] {
  const known = new Map(offers.map(({ site, state }) => [site, state === 'accepted']));
  const kept = chosen.filter((site) => known.get(site) ?? true);
  const added = [...known].flatMap(([site, shown]) => (shown && !kept.includes(site) ? [site] : []));
  return [...kept, ...added];
}
