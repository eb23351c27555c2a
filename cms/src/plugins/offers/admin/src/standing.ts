/** The sites that an entry has to do with, as the panel lists them. Pure. */
import type { EntryOffers, Offer, OfferState } from '@sanlao/shared/editing/offer';

export interface Standing {
  site: EntryOffers['sites'][number];
  state: OfferState;
  /** undefined: a program chose the site */
  offer: Offer | undefined;
}

/** In the order of the sites; where nothing stands is left out. */
export function standingOf({ sites, alsoOn, offers }: EntryOffers): Standing[] {
  return sites.flatMap((site): Standing[] => {
    const offer = offers.find((candidate) => candidate.site === site.code);
    if (offer) return [{ site, state: offer.state, offer }];
    return alsoOn.includes(site.code) ? [{ site, state: 'accepted', offer }] : [];
  });
}

/** To whom it may be offered: everybody who is neither asked nor shows it; atOnce: who is asked as well. */
export function sitesToOffer(overview: EntryOffers, atOnce: boolean): EntryOffers['sites'] {
  const states = new Map(standingOf(overview).map(({ site, state }) => [site.code, state]));
  return overview.sites.filter(({ code }) => {
    const state = states.get(code);
    return state !== 'accepted' && (atOnce || state !== 'offered');
  });
}
