import { provinces } from '@sanlao/shared/content/provinces';
import type { Site } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { nameOf, type Localised } from './localised.ts';

const siteGroups = ['ministry', 'capital', 'north', 'central', 'south', 'other'] as const;

export type SiteGroup = (typeof siteGroups)[number];

/** Regions of the provinces by ISO 3166-2 code, as the Lao Statistics Bureau draws them. */
const regions: Record<string, SiteGroup> = {
  ...Object.fromEntries(['PH', 'LM', 'OU', 'BK', 'LP', 'HO', 'XA'].map((code) => [`LA-${code}`, 'north'])),
  ...Object.fromEntries(['XI', 'VI', 'BL', 'KH', 'SV', 'XS'].map((code) => [`LA-${code}`, 'central'])),
  ...Object.fromEntries(['SL', 'XE', 'CH', 'AT'].map((code) => [`LA-${code}`, 'south'])),
};

function siteGroupOf({ kind, iso3166 }: Pick<Site, 'kind' | 'iso3166'>): SiteGroup {
  switch (kind) {
    case 'ministry':
    case 'centre':
      return 'ministry';
    case 'capital':
      return 'capital';
    case 'province':
      return regions[iso3166 ?? ''] ?? 'other';
    case 'committee':
      return 'other';
  }
}

export interface SitesOfGroup {
  group: SiteGroup;
  sites: Site[];
}

/** In the order of the groups, without the empty ones. */
export function groupedSites(sites: readonly Site[]): SitesOfGroup[] {
  return siteGroups
    .map((group) => ({ group, sites: sites.filter((site) => siteGroupOf(site) === group) }))
    .filter((group) => group.sites.length > 0);
}

/** Of a province, the province's own name; of any other site, the site's. */
export function shortNameOf(site: Site, locale: Locale): Localised {
  const province = provinces.find(({ code }) => code === site.iso3166);
  return province ? { text: province[locale], lang: locale } : nameOf(site, locale);
}
