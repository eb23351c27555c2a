import type { Core } from '@strapi/strapi';
import type { EntryKey } from './progress.ts';

/** What an entry is called, by what its type has; the first one that is filled in. */
const titleFields = ['title', 'name', 'nameLo', 'textLo', 'from', 'terms', 'code'];

interface Row {
  documentId: string;
  locale?: string | null;
  site?: string;
  code?: string;
  [field: string]: unknown;
}

/** Adds title and site to each entry; null where the entry is gone or its type has none. */
export async function describeEntries<T extends EntryKey>(
  strapi: Core.Strapi,
  entries: readonly T[],
): Promise<(T & { title: string | null; site: string | null })[]> {
  const rows = new Map<string, Row>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const ids = entries.filter((entry) => entry.uid === uid).map(({ documentId }) => documentId);
    for (const row of await find(strapi, uid, ids)) {
      rows.set(`${uid} ${row.documentId}`, row);
      if (row.locale) rows.set(`${uid} ${row.documentId} ${row.locale}`, row);
    }
  }
  return entries.map((entry) => {
    const document = `${entry.uid} ${entry.documentId}`;
    const row = rows.get(`${document} ${entry.locale}`) ?? rows.get(document);
    return { ...entry, title: titleOf(row), site: siteOf(entry.uid, row) };
  });
}

async function find(strapi: Core.Strapi, uid: string, documentIds: string[]): Promise<Row[]> {
  const attributes = (strapi.contentTypes[uid as never]?.['attributes'] ?? {}) as Record<string, unknown>;
  const select = ['documentId', 'locale', 'site', ...titleFields].filter(
    (name) => name in attributes || name === 'documentId',
  );
  return strapi.db.query(uid as never).findMany({
    select,
    where: { documentId: { $in: documentIds }, ...(uid.startsWith('api::') ? { publishedAt: null } : {}) },
  });
}

function titleOf(row: Row | undefined): string | null {
  const field = titleFields.find((name) => row?.[name]);
  return field ? String(row?.[field]) : null;
}

function siteOf(uid: string, row: Row | undefined): string | null {
  return (uid === 'api::site.site' ? row?.code : row?.site) ?? null;
}
