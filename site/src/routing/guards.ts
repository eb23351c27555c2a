import { isLocale, type Locale } from '@sanlao/shared/locales';
import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';

/** What a page answers where nothing stands at its address: the publisher then has no such file. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The language of an address; undefined where there is no such language. */
export function localeOf(part: string | undefined): Locale | undefined {
  return isLocale(part) ? part : undefined;
}

/** The portal's routes are for the portal: on a site, "/portal/lo/" is an address like any other. */
export function isPortal(content: Content): boolean {
  return content.site.code === portalCode;
}
