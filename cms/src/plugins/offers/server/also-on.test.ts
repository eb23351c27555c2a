import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerStates } from '@sanlao/shared/editing/offer';
import { sitesAfter } from './also-on.ts';

describe('the sites that an entry appears on', () => {
  it.each([
    ['are those that were chosen', ['attapeu'], [], ['attapeu']],
    ['begin to include one that accepts', [], [{ site: 'attapeu', state: 'accepted' }], ['attapeu']],
    [
      'still include one that accepted when a form does not know of it',
      ['bokeo'],
      [{ site: 'attapeu', state: 'accepted' }],
      ['bokeo', 'attapeu'],
    ],
    [
      'leave out one that took it back when a form still names it',
      ['attapeu', 'bokeo'],
      [{ site: 'attapeu', state: 'taken-back' }],
      ['bokeo'],
    ],
    ['leave out one that is only asked', ['attapeu'], [{ site: 'attapeu', state: 'offered' }], []],
  ] as const)('%s', (_, chosen, offers, expected) => {
    expect(sitesAfter(chosen, offers)).toEqual(expected);
  });

  it('follow the offers whatever was chosen, once each, and asking again changes nothing', () => {
    const site = fc.constantFrom('a', 'b', 'c', 'd');
    const offers = fc.uniqueArray(fc.record({ site, state: fc.constantFrom(...offerStates) }), {
      selector: ({ site }) => site,
    });
    fc.assert(
      fc.property(fc.uniqueArray(site), offers, (chosen, given) => {
        const sites = sitesAfter(chosen, given);
        for (const { site, state } of given) expect(sites.includes(site)).toBe(state === 'accepted');
        expect(new Set(sites).size).toBe(sites.length);
        expect(sitesAfter(sites, given)).toEqual(sites);
      }),
    );
  });
});
