import type { Document, Service, Topic } from '@sanlao/shared/content/types';
import { locales } from '@sanlao/shared/locales';
import { portalCode } from '@sanlao/shared/urls';
import { lists } from '../content/lists.ts';
import type { Reader } from '../replica/reader.ts';
import type { AppliedChange, Replica } from '../replica/replica.ts';
import { addressText, type PageAddress, pagesOf, portalPages, type Surroundings } from './candidates.ts';
import type { PageIndex } from './page-index.ts';

export function surroundings(reader: Reader): Surroundings {
  const { content } = reader.read(portalCode)!;
  return {
    sites: reader.sites().map((site) => site.code),
    topics: content.list('topic', lists.topics(), { limit: 1000 }) as Topic[],
    nationalServices: locales.flatMap(
      (locale) => content.list('service', lists.services(portalCode, locale), { limit: 1000 }) as Service[],
    ),
    count: content.count,
    documentOf: reader.documentOf,
  };
}

/**
 * The pages to render after a change: those that read what was touched, and those that the new version of a document
 * makes possible and that were never tried.
 */
export function affectedPages(
  applied: readonly AppliedChange[],
  touched: ReadonlySet<string>,
  { replica, reader, index }: { replica: Replica; reader: Reader; index: PageIndex },
): PageAddress[] {
  const around = surroundings(reader);
  const found = new Map<string, PageAddress>();
  const add = (page: PageAddress) => found.set(addressText(page), page);
  for (const page of index.readersOf(touched)) add(page);
  for (const { document, previous } of applied) {
    if (!document) continue;
    // Documents may have waited for their site.
    if (document.type === 'site' && previous === null) allPages(replica, reader, document.code).forEach(add);
    for (const page of pagesOf(document, around)) if (!index.knows(page)) add(page);
  }
  return [...found.values()];
}

/** Every page there may be of all sites, or of one, from the documents alone. */
export function allPages(replica: Replica, reader: Reader, site?: string): PageAddress[] {
  const around = surroundings(reader);
  const found = new Map<string, PageAddress>();
  const add = (page: PageAddress) => {
    if (site === undefined || page.site === site) found.set(addressText(page), page);
  };
  portalPages().forEach(add);
  for (const document of replica.documents() as Iterable<Document>) pagesOf(document, around).forEach(add);
  reader.searchPages(site).forEach(add);
  return [...found.values()];
}
