/** Other entries that matter to one. */
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Subject } from './subject.ts';

type Entry = Readonly<Record<string, unknown>>;

/** The entries that this one refers to and that readers do not have in its language. */
export async function unpublishedRelations(
  strapi: Core.Strapi,
  { uid, locale }: EntryKey,
  entry: Entry,
): Promise<Subject['unpublished']> {
  const found: { field: string; title: string | null }[] = [];
  for (const [field, target] of relationsOf(strapi, uid)) {
    const related = [entry[field] ?? []].flat() as { documentId: string; title?: string | null }[];
    if (related.length === 0) continue;
    const published = await strapi.db.query(target as never).findMany({
      select: ['documentId'],
      where: {
        documentId: { $in: related.map(({ documentId }) => documentId) },
        publishedAt: { $notNull: true },
        ...(locale ? { locale } : {}),
      },
    });
    const known = new Set(published.map(({ documentId }) => documentId));
    for (const { documentId, title } of related) {
      if (!known.has(documentId)) found.push({ field, title: title ?? null });
    }
  }
  return found;
}

function relationsOf(strapi: Core.Strapi, uid: string): [field: string, target: string][] {
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  return Object.entries(attributes as Record<string, { type: string; target?: string }>).flatMap(
    ([name, { type, target }]): [string, string][] =>
      type === 'relation' && name !== 'localizations' && target?.startsWith('api::') ? [[name, target]] : [],
  );
}

/** The field that dates an entry. Meetings are held every month under one title. */
const dated: Partial<Record<DocumentType, string>> = { article: 'date', publication: 'date' };
const days = 14;

/** Entries of the same type, site and language with this title, within two weeks of this one. */
export async function sameTitle(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryKey,
  type: DocumentType,
  entry: Entry,
): Promise<Subject['sameTitle']> {
  const field = dated[type];
  const { title, site } = entry;
  const day = field && entry[field];
  if (!field || typeof title !== 'string' || title.trim() === '' || !isDay(day)) return [];
  const rows = await strapi.db.query(uid as never).findMany({
    select: ['documentId', 'publishedAt', field],
    where: {
      title,
      site,
      documentId: { $ne: documentId },
      [field]: { $gte: shifted(day, -days), $lte: shifted(day, days) },
      ...(locale ? { locale } : {}),
    },
    orderBy: { id: 'desc' },
    limit: 20,
  });
  const byDocument = new Map<string, { date: string; published: boolean }>();
  for (const row of rows) {
    const published = row.publishedAt !== null || (byDocument.get(row.documentId)?.published ?? false);
    byDocument.set(row.documentId, { date: String(row[field]).slice(0, 10), published });
  }
  return [...byDocument.values()];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function shifted(day: string, by: number): string {
  return vientianeDay(new Date(Date.parse(day) + by * 86_400_000));
}
