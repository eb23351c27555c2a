/** What the tables of the CMS say of the sites, for the board. */
import type { Core } from '@strapi/strapi';
import type { BoardEntry, BoardRow } from '@sanlao/shared/oversight/board';
import { wordsOf } from '../../checks/server/checks/links.ts';
import { brokenEntries, type BrokenLink } from '../../checks/server/rounds/broken-links.ts';
import { findEntries } from '../../workflow/server/entries.ts';
import { entryTable } from '../../workflow/server/models.ts';
import { describeEntries } from '../../change-feed/server/entry-titles.ts';
import { receiptUid } from '../../change-feed/server/models.ts';

/** Types whose entries belong to a site. */
const uids = ['article', 'event', 'publication', 'page', 'notice', 'dataset', 'person', 'service'].map(
  (type) => `api::${type}.${type}`,
);

/** By site: the instant at which something was published last. */
export async function lastPublications(strapi: Core.Strapi): Promise<Map<string, Date>> {
  const last = new Map<string, Date>();
  for (const uid of uids) {
    const rows: { site: string; at: string | number | Date }[] = await strapi.db
      .connection(strapi.db.metadata.get(uid).tableName)
      .select('site')
      .max('published_at as at')
      .whereNotNull('published_at')
      .groupBy('site');
    for (const { site, at } of rows) {
      const known = last.get(site);
      if (!known || known < new Date(at)) last.set(site, new Date(at));
    }
  }
  return last;
}

/** By site: where readers find what went live last, by the receipts of the publisher. */
export async function newestPages(strapi: Core.Strapi): Promise<Map<string, string>> {
  const receipts = (await strapi.db.query(receiptUid as never).findMany({
    select: ['uid', 'documentId', 'locale', 'url'],
    where: { state: 'live', url: { $notNull: true } },
    orderBy: { changeId: 'desc' },
    limit: largestAnswer,
  })) as { uid: string; documentId: string; locale: string | null; url: string }[];
  const newest = new Map<string, string>();
  const ofSites = receipts.filter(({ uid }) => uids.includes(uid));
  for (const { site, url } of await describeEntries(strapi, ofSites)) {
    if (site !== null && !newest.has(site)) newest.set(site, url);
  }
  return newest;
}

export type PlacedEntry = BoardEntry & { site: string | null };

/** By site: entries that are not submitted yet, or returned. Counted by the database: an import may leave thousands. */
export async function countDrafts(strapi: Core.Strapi): Promise<Map<string, BoardRow['drafts']>> {
  const rows: { site: string; count: number | string; oldest: string | number | Date }[] = await strapi.db
    .connection(entryTable)
    .select('site')
    .count('* as count')
    .min('since as oldest')
    .whereIn('state', ['draft', 'returned'])
    .whereNotNull('site')
    .groupBy('site');
  return new Map(
    rows.map(({ site, count, oldest }) => [
      site,
      { count: Number(count), oldest: new Date(oldest).toISOString() },
    ]),
  );
}

/** Entries that wait for somebody who may approve, the longest first. */
export async function submittedEntries(strapi: Core.Strapi): Promise<PlacedEntry[]> {
  const entries = await findEntries(strapi, { where: { state: 'submitted' }, orderBy: { since: 'asc' } });
  return entries.map(({ uid, documentId, locale, title, since, site }) => ({
    ...{ uid, documentId, locale, title, since, site },
    reason: null,
  }));
}

/** Entries whose newest version stopped on its way to the website. */
export async function stoppedEntries(strapi: Core.Strapi): Promise<PlacedEntry[]> {
  const receipts = (await strapi.db.query(receiptUid as never).findMany({
    where: { state: 'stopped' },
    orderBy: { updatedAt: 'asc' },
    limit: largestAnswer,
  })) as (Pick<BoardEntry, 'uid' | 'documentId' | 'locale' | 'reason'> & { updatedAt: string | number })[];
  return (await describeEntries(strapi, receipts)).map(
    ({ uid, documentId, locale, title, site, reason, updatedAt }) => ({
      uid,
      documentId,
      locale,
      title,
      site,
      reason,
      since: new Date(updatedAt).toISOString(),
    }),
  );
}

/** Published entries with links that lead nowhere, as the rounds of the plugin `checks` found them last. */
export async function entriesWithBrokenLinks(
  strapi: Core.Strapi,
  sites: readonly string[],
): Promise<PlacedEntry[]> {
  // Of each site some: one that brought an old archive does not hide the others.
  const found = await Promise.all(sites.map((site) => brokenEntries(strapi, { limit: mostOfSite, site })));
  return (await describeEntries(strapi, found.flat())).map(
    ({ uid, documentId, locale, title, site, links, checkedAt }) => ({
      ...{ uid, documentId, locale, title, site },
      since: checkedAt.toISOString(),
      reason: reasonOf(links),
    }),
  );
}

function reasonOf(links: readonly BrokenLink[]): BoardEntry['reason'] {
  const words = links.flatMap(({ state, address }) => {
    const found = wordsOf(state, address);
    return found ? [found] : [];
  });
  return { lo: words.map(([lo]) => lo).join('\n'), en: words.map(([, en]) => en).join('\n') };
}

/** More than these nobody looks through. */
const largestAnswer = 500;
const mostOfSite = 100;

interface DocumentRow {
  document_id: string;
  locale: string | null;
  title: string | null;
  site: string;
}

/** Published entries with a PDF whose pages are pictures: nobody can search them or hear them read. */
export async function entriesWithoutText(strapi: Core.Strapi): Promise<PlacedEntry[]> {
  const { connection, dialect } = strapi.db;
  const text = dialect.client === 'postgres' ? `d.found->>'text'` : `json_extract(d.found, '$.text')`;
  const found: PlacedEntry[] = [];
  for (const uid of ['api::article.article', 'api::event.event', 'api::publication.publication']) {
    const rows: DocumentRow[] = await connection('sanlao_documents as d')
      .join('files as f', 'f.hash', 'd.sha_256')
      .join('files_related_mph as m', 'm.file_id', 'f.id')
      .join(`${strapi.db.metadata.get(uid).tableName} as c`, 'c.id', 'm.related_id')
      .distinct('c.document_id', 'c.locale', 'c.title', 'c.site')
      .where('m.related_type', uid)
      .whereNotNull('c.published_at')
      .where('d.state', 'ready')
      .whereRaw(`${text} = 'images-only'`)
      .limit(largestAnswer);
    found.push(
      ...rows.map(({ document_id, ...row }) => ({
        ...row,
        uid,
        documentId: document_id,
        since: null,
        reason: null,
      })),
    );
  }
  // The languages of an entry share its files.
  return [...new Map(found.map((entry) => [`${entry.uid} ${entry.documentId}`, entry])).values()];
}
