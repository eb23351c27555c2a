import type { Site } from '@sanlao/shared/content/types';

export const siteGroups = ['ministry', 'capital', 'north', 'central', 'south', 'other'] as const;

export type SiteGroup = (typeof siteGroups)[number];

/** Regions of the provinces by ISO 3166-2 code, as the Lao Statistics Bureau draws them. */
const regions: Record<string, SiteGroup> = {
  ...Object.fromEntries(['PH', 'LM', 'OU', 'BK', 'LP', 'HO', 'XA'].map((code) => [`LA-${code}`, 'north'])),
  ...Object.fromEntries(['XI', 'VI', 'BL', 'KH', 'SV', 'XS'].map((code) => [`LA-${code}`, 'central'])),
  ...Object.fromEntries(['SL', 'XE', 'CH', 'AT'].map((code) => [`LA-${code}`, 'south'])),
};

export function siteGroupOf({ kind, iso3166 }: Pick<Site, 'kind' | 'iso3166'>): SiteGroup {
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
