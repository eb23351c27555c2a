import { createHash } from 'node:crypto';

/**
 * The policy of a page, for its meta element: nothing but the site's own styles, fonts and pictures. Headers
 * of the web server add what a meta element cannot say (frame-ancestors).
 *
 * @param inlineCss text of the page's one style element, '' for none
 */
export function contentSecurityPolicy(inlineCss: string): string {
  const known = policies.get(inlineCss);
  if (known !== undefined) return known;
  const hash = inlineCss && ` 'sha256-${createHash('sha256').update(inlineCss).digest('base64')}'`;
  const policy = `default-src 'none'; style-src 'self'${hash}; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`;
  policies.set(inlineCss, policy);
  return policy;
}

/** As many as there are sites: hashing for every page would be a tenth of its time. */
const policies = new Map<string, string>();
