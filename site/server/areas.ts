/**
 * What is said beside the bytes, by the part of a site that they come from. The embedded server and the generated
 * nginx and Caddy configuration all take it from here.
 */
export const areaNames = ['pages', 'assets', 'media', 'documents'] as const;
export type Area = (typeof areaNames)[number];

/** On every answer. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

const immutable = 'public, max-age=31536000, immutable';

/**
 * Pages: nothing is asked again within a minute, so going back and forth costs a slow link nothing; within the next
 * minute the old page shows while the new one is fetched. So no reader sees a page that is older than two minutes, and
 * an editor's reload always asks. A cache in front may go on for a day while the web server is down.
 */
export const cacheControl = {
  pages: 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
  assets: immutable,
  media: immutable,
  documents: immutable,
} as const satisfies Record<Area, string>;

/** A page that is not there may be published the next second. */
export const notFoundCacheControl = 'no-store';

/** Photos and documents are public and may stand on other websites and in feed readers. */
export const resourcePolicy = {
  pages: 'same-origin',
  assets: 'same-origin',
  media: 'cross-origin',
  documents: 'cross-origin',
} as const satisfies Record<Area, string>;

/** Pages that programs and other websites load: feeds, calendars, open data, the pictures beside links. */
export const openPages = /^\/open-data\/.|\/(?:feed\.xml|rss\.xml|feed\.json|card\.png|[^/]+\.ics)$/;

/** On open pages, in place of their area's. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** A file that was uploaded runs nothing, even where a browser takes it for a page. */
const uploaded = "sandbox; default-src 'none'; frame-ancestors 'none'";

export const securityPolicy = {
  /**
   * The site's own files and no script in the page. Its style stands in the page; which one may apply is said by hash
   * in the page's own policy, and both policies must agree.
   */
  pages:
    "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  assets: "default-src 'none'; frame-ancestors 'none'",
  media: uploaded,
  documents: uploaded,
  /** Chrome's viewer shows nothing under `sandbox` or `default-src`; what runs in a PDF does not run in our origin. */
  pdf: "frame-ancestors 'none'",
} as const;

/** Only over https. Two years; subdomains are the operator's to decide. */
export const strictTransportSecurity = 'max-age=63072000';

export function securityPolicyOf(area: Area, file: string): string {
  return (area === 'media' || area === 'documents') && file.endsWith('.pdf')
    ? securityPolicy.pdf
    : securityPolicy[area];
}
