import type { Core } from '@strapi/strapi';
import type { BoardRow, BoardSettings, PageCheck } from '@sanlao/shared/oversight/board';
import { siteOrigin, urls } from '@sanlao/shared/urls';
import { databaseNow } from '../../../database-clock.ts';
import {
  countDrafts,
  entriesWithBrokenLinks,
  entriesWithoutText,
  lastPublications,
  newestPages,
  stoppedEntries,
  submittedEntries,
  type PlacedEntry,
} from './facts.ts';
import { publishedPages } from './publisher.ts';
import { afterWorkingDays } from './working-days.ts';
import { worstFirst } from './worst-first.ts';

interface StoredSite {
  code: string;
  nameLo: string;
  nameEn: string;
  hosts: string | null;
}

/** How these sites stand now, worst first. */
export async function boardOf(
  strapi: Core.Strapi,
  {
    sites,
    settings,
    sitePort,
    checkPage,
  }: {
    sites: 'all' | readonly string[];
    settings: BoardSettings;
    /** of the embedded web server, for sites without a host of their own */
    sitePort: number;
    checkPage: (url: string) => Promise<PageCheck>;
  },
): Promise<BoardRow[]> {
  const now = await databaseNow(strapi);
  const stored = (await strapi.db.query('api::site.site').findMany({
    select: ['code', 'nameLo', 'nameEn', 'hosts'],
    where: { publishedAt: { $notNull: true }, ...(sites === 'all' ? {} : { code: { $in: sites } }) },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
  })) as StoredSite[];
  const [last, newest, drafts, waiting, stopped, brokenLinks, withoutText, pages] = await Promise.all([
    lastPublications(strapi),
    newestPages(strapi),
    countDrafts(strapi),
    submittedEntries(strapi),
    stoppedEntries(strapi),
    entriesWithBrokenLinks(
      strapi,
      stored.map(({ code }) => code),
    ),
    entriesWithoutText(strapi),
    publishedPages(),
  ]);
  const isOverdue = ({ since }: PlacedEntry) =>
    since !== null && afterWorkingDays(new Date(since), settings.overdueDays) < now;
  const rows = stored.map(async ({ code, nameLo, nameEn, hosts }): Promise<BoardRow> => {
    const ofSite = (entries: readonly PlacedEntry[]) => entries.filter(({ site }) => site === code);
    const submitted = ofSite(waiting);
    const newestUrl = newest.get(code);
    return {
      site: code,
      nameLo,
      nameEn,
      page: await checkPage(siteOrigin({ code, hosts: linesOf(hosts) }, sitePort) + urls.home('lo')),
      newestPage: newestUrl === undefined ? null : await checkPage(newestUrl),
      pages: pages?.get(code) ?? null,
      lastPublication: last.get(code)?.toISOString() ?? null,
      drafts: drafts.get(code) ?? { count: 0, oldest: null },
      submitted,
      overdue: submitted.filter(isOverdue).length,
      stopped: ofSite(stopped),
      brokenLinks: ofSite(brokenLinks),
      withoutText: ofSite(withoutText),
    };
  });
  return worstFirst(await Promise.all(rows));
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
