/** Which pages of a site a preview shows: those of the document and those that lead to it. The others are live. */
import type { Document } from '@sanlao/shared/content/types';
import { locales, otherLocale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import { ownPage, type PageAddress, pagesOf, type Surroundings } from '../pages/candidates.ts';

export interface PreviewPages {
  /** where the preview begins */
  start: PageAddress;
  /** paths on the same site; files (feeds, calendars) are not among them */
  paths: ReadonlySet<string>;
}

/** @returns null for what no page shows by itself, and where there is no site to show it on */
export function previewPages(document: Document, around: Surroundings): PreviewPages | null {
  const start = startOf(document, around.sites[0]);
  if (!start) return null;
  const own = pagesOf(document, around).filter(({ site }) => site === start.site);
  const paths = [start.path, ...otherLanguage(document), ...own.map(({ path }) => path), ...leadingTo()];
  return { start, paths: new Set(paths.filter((path) => path.endsWith('/') && path !== urls.root())) };
}

/** @param first the site on which what belongs to all sites is shown */
function startOf(document: Document, first: string | undefined): PageAddress | null {
  switch (document.type) {
    case 'synonym':
    case 'annotation':
    case 'redirect':
      return null;
    case 'notice':
      return { site: document.site, path: urls.home('lo') };
    case 'person':
      return { site: document.site, path: urls.leadership('lo') };
    case 'unit':
      return { site: document.site, path: urls.unit('lo', document.code) };
    case 'series':
      return { site: document.site, path: urls.publicationsSeries('lo', document.code) };
    case 'topic':
      return first === undefined ? null : { site: first, path: urls.newsTopic('lo', document.code) };
    default:
      return ownPage(document);
  }
}

function otherLanguage(document: Document): string[] {
  if (!('locale' in document)) return [];
  const other = ownPage({ ...document, locale: otherLocale(document.locale) } as Document);
  return other ? [other.path] : [];
}

/** The pages on which an editor looks for what he wrote. */
function leadingTo(): string[] {
  return locales.flatMap((locale) => [
    urls.home(locale),
    urls.news(locale),
    urls.events(locale),
    urls.publications(locale),
    urls.services(locale),
    urls.statistics(locale),
    urls.about(locale),
    urls.leadership(locale),
    urls.units(locale),
    urls.contact(locale),
  ]);
}
