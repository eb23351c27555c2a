/** The entries that are offered, as offers have to know them. */
import type { Core } from '@strapi/strapi';
import { defaultLocale } from '@sanlao/shared/locales';

export interface DocumentKey {
  uid: string;
  documentId: string;
}

export interface OfferedEntry extends DocumentKey {
  /** null where the type is not translated */
  locale: string | null;
  title: string | null;
  summary: string;
  /** codes of its own site and unit */
  site: string;
  unit: string | null;
  /** codes of the other sites that it appears on */
  alsoOn: string[];
  /** whether readers have a page of it */
  live: boolean;
  /** whether readers are told that it no longer holds, in every language that they have */
  withdrawn: boolean;
}

interface Row extends Omit<OfferedEntry, 'uid' | 'alsoOn'> {
  alsoOn: unknown;
  publishedAt: string | null;
  withdrawal: object | null;
}

const select = ['documentId', 'locale', 'publishedAt', 'title', 'summary', 'site', 'unit', 'alsoOn'];

/** undefined where it is gone */
export async function findEntry(
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
): Promise<OfferedEntry | undefined> {
  return (await findEntries(strapi, uid, [documentId])).get(documentId);
}

/** By documentId; in Lao where they are, as readers have them where they do. */
export async function findEntries(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<Map<string, OfferedEntry>> {
  const rows: Row[] = await strapi.db.query(uid as never).findMany({
    select,
    where: { documentId: { $in: [...documentIds] } },
    populate: { withdrawal: true } as never,
    orderBy: { id: 'asc' },
  });
  const versions = Map.groupBy(rows, ({ documentId }) => documentId);
  return new Map([...versions].map(([documentId, found]) => [documentId, entryFrom(uid, found)]));
}

/** The codes that a field of several holds. */
export function sitesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((site) => typeof site === 'string') : [];
}

function entryFrom(uid: string, versions: readonly Row[]): OfferedEntry {
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  const drafts = versions.filter(({ publishedAt }) => publishedAt === null);
  const { documentId, locale, title, summary } = inLao(published.length > 0 ? published : versions);
  // What the entry belongs to is decided in the draft.
  const { site, unit, alsoOn } = inLao(drafts.length > 0 ? drafts : versions);
  return {
    ...{ uid, documentId, locale: locale ?? null, title, summary: summary ?? '' },
    ...{ site, unit: unit ?? null, alsoOn: sitesIn(alsoOn) },
    live: published.length > 0,
    withdrawn: published.length > 0 && published.every(({ withdrawal }) => withdrawal !== null),
  };
}

function inLao(versions: readonly Row[]): Row {
  return versions.find(({ locale }) => locale === defaultLocale) ?? versions[0]!;
}
