/** Where a link leads, by its address alone. Values in, values out. */

export interface SiteHosts {
  code: string;
  hosts: readonly string[];
}

export type Place =
  /** a page of one of our sites */
  | { kind: 'inner'; site: string; path: string }
  | { kind: 'outer'; address: string }
  /** e-mail, telephone, a place on the same page */
  | { kind: 'none' }
  | { kind: 'malformed' };

/** @param ownSite code of the site on which the link stands */
export function placeOf(address: string, ownSite: string, sites: readonly SiteHosts[]): Place {
  if (/^(#.|mailto:.|tel:.)/i.test(address)) return { kind: 'none' };
  if (/^\/(?![/\\])/.test(address)) return inner(ownSite, new URL(address, 'http://own.invalid'));
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { kind: 'malformed' };
  const url = new URL(address);
  const site = sites.find(
    ({ code, hosts }) => hosts.includes(url.hostname) || url.hostname === `${code}.localhost`,
  );
  url.hash = '';
  return site ? inner(site.code, url) : { kind: 'outer', address: url.href };
}

function inner(site: string, { pathname }: URL): Place {
  return { kind: 'inner', site, path: pathname };
}

/** What has to be published for a path of a site to be a page. */
export type Target =
  | { kind: 'entry'; type: 'article' | 'event' | 'publication'; locale: string; urlId: string }
  | { kind: 'code'; type: 'service' | 'dataset' | 'unit' | 'topic'; locale: string; code: string }
  | { kind: 'page'; locale: string; slug: string }
  /** a page that every site has, a list, or a file: nothing has to be published for it */
  | { kind: 'given' }
  /** none of the addresses that sites have */
  | { kind: 'strange' };

const sections = { news: 'article', events: 'event', publications: 'publication' } as const;
const coded = { services: 'service', statistics: 'dataset' } as const;
const given =
  /^\/(?:$|media\/|documents\/|open-data\/|sitemap|robots\.txt|manifest\.webmanifest|\.well-known\/)/;
const givenPages =
  /^(?:|contact|accessibility|open-data|offline|saver|search|opensearch\.xml|feed\.(?:xml|json)|.*\.(?:xml|json|ics))$/;

export function targetOf(path: string): Target {
  if (given.test(path)) return { kind: 'given' };
  const [, locale = '', rest = ''] = /^\/(lo|en)(?:\/(.*?))?\/?$/.exec(path) ?? [];
  if (locale === '') return { kind: 'strange' };
  const [section = '', ...parts] = rest.split('/');
  if (section in sections) {
    const topic = /^topics\/([^/]+)/.exec(parts.join('/'))?.[1];
    if (topic) return { kind: 'code', type: 'topic', locale, code: topic };
    const urlId = /^\d{4}\/\d{2}\/\d{2}-([a-z0-9]{6})(?:\/|$)/.exec(parts.join('/'))?.[1];
    if (!urlId) return { kind: 'given' };
    return { kind: 'entry', type: sections[section as keyof typeof sections], locale, urlId };
  }
  if (section in coded) {
    const [code] = parts;
    return code
      ? { kind: 'code', type: coded[section as keyof typeof coded], locale, code }
      : { kind: 'given' };
  }
  if (section === 'about') {
    const [part, code] = parts;
    return part === 'units' && code ? { kind: 'code', type: 'unit', locale, code } : { kind: 'given' };
  }
  if (givenPages.test(rest)) return { kind: 'given' };
  return parts.length === 0 ? { kind: 'page', locale, slug: section } : { kind: 'strange' };
}
