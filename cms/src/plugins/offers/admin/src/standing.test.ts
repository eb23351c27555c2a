import { expect, it } from 'vitest';
import type { EntryOffers, Offer } from '@sanlao/shared/editing/offer';
import { sitesToOffer, standingOf } from './standing.ts';

const site = (code: string) => ({ code, nameLo: code, nameEn: code });
const offer = (of: string, state: Offer['state']): Offer => ({
  ...{ id: 1, uid: 'api::article.article', documentId: 'a', title: null, from: 'ministry', site: of, state },
  ...{ atOnce: false, message: '', offeredBy: null, offeredAt: '2026-11-22T00:00:00.000Z' },
  ...{ reason: '', answeredBy: null, answeredAt: null },
});
const overview: EntryOffers = {
  live: true,
  withdrawn: false,
  may: { offer: true, atOnce: true, cancel: true },
  sites: ['attapeu', 'bokeo', 'champasak', 'phongsaly', 'sekong'].map(site),
  alsoOn: ['attapeu', 'bokeo'],
  offers: [offer('bokeo', 'accepted'), offer('champasak', 'offered'), offer('sekong', 'declined')],
};

it('a site that a program chose stands among those with an offer, in the order of the sites', () => {
  expect(
    standingOf(overview).map(({ site, state, offer }) => [site.code, state, offer !== undefined]),
  ).toEqual([
    ['attapeu', 'accepted', false],
    ['bokeo', 'accepted', true],
    ['champasak', 'offered', true],
    ['sekong', 'declined', true],
  ]);
});

it.each([
  ['asking, those that neither have the offer nor show it', false, ['phongsaly', 'sekong']],
  ['at once, those that are asked as well', true, ['champasak', 'phongsaly', 'sekong']],
])('it may be offered: %s', (_, atOnce, expected) => {
  expect(sitesToOffer(overview, atOnce).map(({ code }) => code)).toEqual(expected);
});
