/** What is known of each link of an entry. */
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Body } from './body.ts';
import { innerState } from './links/inner-links.ts';
import { openLinkCache } from './links/link-cache.ts';
import type { LinkState } from './links/link-state.ts';
import { linksOf } from './links/links-of.ts';
import { createOuterLinks, mostLinks, type OuterLinks } from './links/outer-links.ts';
import { placeOf, type SiteHosts } from './links/places.ts';
import { createProbe } from './links/probe.ts';
import type { CheckedLink } from './subject.ts';

let outer: OuterLinks | undefined;

export function startLinks(strapi: Core.Strapi): void {
  outer = createOuterLinks({
    cache: openLinkCache(strapi),
    probe: createProbe(),
    onError: (error) => strapi.log.error(`Links could not be checked: ${String(error)}`),
  });
}

export function stopLinks(): void {
  outer?.stop();
  outer = undefined;
}

/** An author waits for this when submitting. */
const patienceMilliseconds = 1500;

interface Question {
  type: DocumentType;
  entry: Readonly<Record<string, unknown>>;
  body: Body;
}

export async function statesOf(strapi: Core.Strapi, { type, entry, body }: Question): Promise<CheckedLink[]> {
  const links = linksOf(type, entry, body);
  if (links.length === 0) return [];
  const sites = await publishedSites(strapi);
  const placed = links.map((link) => ({
    ...link,
    place: placeOf(link.address, String(entry['site']), sites),
  }));
  const outside = placed.flatMap(({ place }) => (place.kind === 'outer' ? [place.address] : []));
  const answers = (await outer?.statesOf(outside, patienceMilliseconds)) ?? new Map<string, LinkState>();
  const checked: CheckedLink[] = [];
  for (const { field, address, place } of placed) {
    const state = await stateOf(place);
    checked.push({ field, address, state });
  }
  return checked;

  async function stateOf(place: ReturnType<typeof placeOf>): Promise<LinkState> {
    switch (place.kind) {
      case 'malformed':
        return { kind: 'malformed' };
      case 'none':
        return { kind: 'answers' };
      case 'outer':
        return answers.get(place.address) ?? { kind: 'unknown' };
      case 'inner':
        // So many are a list that somebody else keeps.
        return checked.length < mostLinks ? innerState(strapi, place) : { kind: 'unknown' };
    }
  }
}

async function publishedSites(strapi: Core.Strapi): Promise<SiteHosts[]> {
  const rows = await strapi.db
    .query('api::site.site')
    .findMany({ select: ['code', 'hosts'], where: { publishedAt: { $notNull: true } } });
  return rows.map(({ code, hosts }) => ({
    code: String(code),
    hosts: String(hosts ?? '')
      .split(/\s+/)
      .filter(Boolean),
  }));
}
