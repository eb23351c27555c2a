import { createHash } from 'node:crypto';

/**
 * The policy of a page, for its meta element: nothing but the site's own files, its one style element, and forms
 * that lead to the site itself. Headers of the web server add what a meta element cannot say (frame-ancestors).
 *
 * @param inlineCss text of the page's one style element
 */
export function contentSecurityPolicy(inlineCss: string): string {
  const known = policies.get(inlineCss);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(inlineCss).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  policies.set(inlineCss, policy);
  return policy;
}

/** As many as there are sites: hashing for every page would be a tenth of its time. */
const policies = new Map<string, string>();
