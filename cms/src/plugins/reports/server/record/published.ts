import type { Core } from '@strapi/strapi';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { QuarterSpan } from '@sanlao/shared/reports/quarter';
import type { PublishedRow } from '../figures/rows.ts';
import { activities, inParts, instantOf, jsonOf, tableOf, type Query, type Scope } from './database.ts';

/** Published rows with the numbers of the rows that hold their files. */
export interface Found extends PublishedRow {
  rowId: number | null;
}

/** Types whose entries carry the day of their first publication, wherever they were published. */
const dated: readonly string[] = ['api::article.article', 'api::event.event', 'api::publication.publication'];

/**
 * Entries that readers saw for the first time in the quarter: by the record, and those that were brought from elsewhere, or
 * from before there was a record, by their own day.
 */
export async function publishedIn(strapi: Core.Strapi, span: QuarterSpan, scope: Scope): Promise<Found[]> {
  const recorded = await firstPublications(strapi, span, scope);
  const brought = await Promise.all(dated.map((uid) => broughtBetween(strapi, uid, span, scope)));
  return [...(await described(strapi, recorded)), ...brought.flat()];
}

interface Recorded {
  uid: string;
  document_id: string;
  title: string | null;
  site: string;
  unit: string | null;
  at: string | number | Date;
}

async function firstPublications(
  strapi: Core.Strapi,
  { start, end }: QuarterSpan,
  { sites }: Scope,
): Promise<Recorded[]> {
  const rows: Recorded[] = await activities(strapi, 'r')
    .select('r.uid', 'r.document_id', 'r.title', 'r.site', 'r.unit', 'r.at')
    .where('r.kind', 'published')
    .where('r.at', '>=', start)
    .where('r.at', '<', end)
    .whereNotNull('r.site')
    .where((where) => void (sites === 'all' ? where : where.whereIn('r.site', [...sites])))
    .where((where) => void where.whereNotIn('r.uid', [...dated]).orWhere(byAPerson('r')))
    .whereNotExists(
      earlierPublication(strapi)
        .whereRaw('e.document_id = r.document_id and e.uid = r.uid and e.at < r.at')
        .where((where) => void where.whereNotIn('e.uid', [...dated]).orWhere(byAPerson('e'))),
    );
  // Languages that were published in one go.
  return [...new Map(rows.map((row) => [`${row.uid} ${row.document_id}`, row])).values()];
}

async function broughtBetween(
  strapi: Core.Strapi,
  uid: string,
  { from, to }: QuarterSpan,
  { sites }: Scope,
): Promise<Found[]> {
  const rows: (ContentRow & { url_date: string })[] = await strapi.db
    .connection(`${tableOf(strapi, uid)} as c`)
    .select(...columnsOf(uid), 'c.url_date')
    .whereNotNull('c.published_at')
    .whereBetween('c.url_date', [from, to])
    .where((where) => void (sites === 'all' ? where : where.whereIn('c.site', [...sites])))
    .whereNotExists(
      earlierPublication(strapi)
        .where('e.uid', uid)
        .whereRaw('e.document_id = c.document_id')
        .where(byAPerson('e')),
    );
  return onePerDocument(rows).map((row) => ({ ...foundOf(uid, row), day: row.url_date }));
}

/** The platform publishes what a person has scheduled; tokens bring what was written elsewhere. */
function byAPerson(table: string): (where: Query) => void {
  return (where) => void where.whereNull(`${table}.actor`).orWhereNot(`${table}.actor`, 'like', 'token:%');
}

function earlierPublication(strapi: Core.Strapi): Query {
  return activities(strapi, 'e').select(strapi.db.connection.raw('1')).where('e.kind', 'published');
}

interface ContentRow {
  id: number;
  document_id: string;
  locale: string | null;
  title: string | null;
  site: string;
  unit: string | null;
  topics: unknown;
}

/** With what stands in the entry now; what is gone stays as the record has it. */
async function described(strapi: Core.Strapi, recorded: readonly Recorded[]): Promise<Found[]> {
  const rows = new Map<string, ContentRow>();
  for (const uid of new Set(recorded.map((entry) => entry.uid).filter((of) => dated.includes(of)))) {
    const ids = recorded.filter((entry) => entry.uid === uid).map(({ document_id }) => document_id);
    const found = await inParts(ids, (part): Promise<ContentRow[]> =>
      strapi.db
        .connection(`${tableOf(strapi, uid)} as c`)
        .select(...columnsOf(uid))
        .whereIn('c.document_id', part)
        // Published rows last: they win.
        .orderByRaw('case when c.published_at is null then 0 else 1 end'),
    );
    for (const row of onePerDocument(found)) rows.set(`${uid} ${row.document_id}`, row);
  }
  return recorded.map(({ uid, document_id, at, ...entry }) => {
    const row = rows.get(`${uid} ${document_id}`);
    const day = vientianeDay(instantOf(at));
    if (row) return { ...foundOf(uid, row), day };
    return { ...entry, uid, documentId: document_id, topics: [], day, rowId: null };
  });
}

function columnsOf(uid: string): string[] {
  const columns = ['id', 'document_id', 'locale', 'title', 'site', 'unit'];
  if (uid === 'api::article.article') columns.push('topics');
  return columns.map((column) => `c.${column}`);
}

/** The last row of each document; one in Lao, where there is one. */
function onePerDocument<Row extends ContentRow>(rows: readonly Row[]): Row[] {
  const chosen = new Map<string, Row>();
  for (const row of rows) {
    if (row.locale === 'lo' || chosen.get(row.document_id)?.locale !== 'lo') chosen.set(row.document_id, row);
  }
  return [...chosen.values()];
}

function foundOf(uid: string, row: ContentRow): Omit<Found, 'day'> {
  const topics = jsonOf(row.topics);
  return {
    uid,
    documentId: row.document_id,
    title: row.title,
    site: row.site,
    unit: row.unit,
    topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [],
    rowId: row.id,
  };
}
