import type { Site } from '@sanlao/shared/content/types';
import stylesheet from './global.css?inline';
import { themeCss } from './theme.ts';

/**
 * Everything that a page of the site needs to be painted, for its one style element: a first visit on a slow line
 * waits for no second request (docs/decisions/2026-11-22-style-in-the-page.md).
 */
export function pageStyle(site: Pick<Site, 'colourPrimary' | 'colourAccent'>): string {
  return stylesheet + themeCss(site);
}
