import type { Core } from '@strapi/strapi';
import type { QuarterSpan } from '@sanlao/shared/reports/quarter';
import type { DownloadRow } from '../figures/rows.ts';
import { inParts, jsonOf, tableOf, type Scope } from './database.ts';

/** Types whose entries bring PDFs. */
const uids = ['article', 'event', 'publication', 'service', 'page'].map((type) => `api::${type}.${type}`);

/** What readers took in the quarter; null where no log that was read tells of any of its days. */
export async function downloadsIn(
  strapi: Core.Strapi,
  { from, to }: QuarterSpan,
  scope: Scope,
): Promise<DownloadRow[] | null> {
  const counted: { file: string; count: number | string }[] = await strapi.db
    .connection('sanlao_downloads')
    .select('file')
    .sum('count as count')
    .whereBetween('day', [from, to])
    .groupBy('file');
  if (counted.length === 0) return null;
  const counts = new Map(counted.map(({ file, count }) => [file, Number(count)]));
  counts.delete('');
  if (counts.size === 0) return [];
  const files = await keysOfFiles(strapi, [...counts.keys()]);
  const entries = await entriesOf(strapi, [...files.keys()], scope);
  return [...files].flatMap(([sha256, keys]) => {
    const count = keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
    return [...(entries.get(sha256)?.values() ?? [])].map((entry) => ({ ...entry, count }));
  });
}

/** By the SHA-256 of a file: the keys under which it was taken, prepared more than once maybe, and its own hash. */
async function keysOfFiles(strapi: Core.Strapi, taken: string[]): Promise<Map<string, string[]>> {
  const files = new Map(taken.map((key) => [key, [key]]));
  const wanted = new Set(taken);
  const documents: { sha_256: string; keys: unknown }[] = await strapi.db
    .connection('sanlao_documents')
    .select('sha_256', 'keys')
    .whereNotNull('keys');
  for (const { sha_256, keys } of documents) {
    const known = jsonOf(keys);
    const own = Array.isArray(known) ? known.filter((key) => typeof key === 'string' && wanted.has(key)) : [];
    if (own.length === 0) continue;
    for (const key of own) files.delete(key);
    files.set(sha_256, [...own, ...(wanted.has(sha_256) ? [sha_256] : [])]);
  }
  return files;
}

type Entry = Omit<DownloadRow, 'count'>;

interface EntryRow {
  hash: string;
  document_id: string;
  title: string | null;
  site: string;
  unit: string | null;
}

/** By the SHA-256 of a file: of each site that brings it one entry. */
async function entriesOf(
  strapi: Core.Strapi,
  files: readonly string[],
  { sites }: Scope,
): Promise<Map<string, Map<string, Entry>>> {
  const found = new Map<string, Map<string, Entry>>();
  for (const uid of uids) {
    const rows = await inParts(files, (part): Promise<EntryRow[]> =>
      strapi.db
        .connection('files as f')
        .join('files_related_mph as m', 'm.file_id', 'f.id')
        .join(`${tableOf(strapi, uid)} as c`, 'c.id', 'm.related_id')
        .select('f.hash', 'c.document_id', 'c.site', ...titleAndUnit(strapi, uid))
        .whereIn('f.hash', part)
        .where('m.related_type', uid)
        .where((where) => void (sites === 'all' ? where : where.whereIn('c.site', [...sites]))),
    );
    for (const { hash, document_id, title, site, unit = null } of rows) {
      const bySite = found.get(hash) ?? new Map<string, Entry>();
      found.set(hash, bySite);
      if (!bySite.has(site)) bySite.set(site, { uid, documentId: document_id, title, site, unit });
    }
  }
  return found;
}

function titleAndUnit(strapi: Core.Strapi, uid: string): string[] {
  const { attributes } = strapi.contentTypes[uid as never] as { attributes: Record<string, unknown> };
  const title = 'title' in attributes ? 'c.title' : 'c.name as title';
  return 'unit' in attributes ? [title, 'c.unit'] : [title];
}
