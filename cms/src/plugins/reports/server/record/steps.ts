import type { Core } from '@strapi/strapi';
import type { QuarterSpan } from '@sanlao/shared/reports/quarter';
import type { StepRow } from '../figures/rows.ts';
import { activities, inParts, instantOf, jsonOf, type Scope } from './database.ts';

const columns = ['uid', 'document_id', 'locale', 'title', 'site', 'unit', 'kind', 'at', 'details'] as const;

interface Stored {
  id: number;
  uid: string;
  document_id: string;
  locale: string | null;
  title: string | null;
  site: string;
  unit: string | null;
  kind: StepRow['kind'];
  at: string | number | Date;
  details: unknown;
}

/** What happened in the quarter, and before it to the entries that were published in it; in the order of time. */
export async function stepsIn(
  strapi: Core.Strapi,
  { start, end }: QuarterSpan,
  { sites }: Scope,
): Promise<StepRow[]> {
  const select = () =>
    activities(strapi, 's')
      .select('s.id', ...columns.map((column) => `s.${column}`))
      .whereNotNull('s.site')
      .whereNotNull('s.document_id');
  const within: Stored[] = await select()
    .whereIn('s.kind', ['submitted', 'returned', 'published'])
    .where('s.at', '>=', start)
    .where('s.at', '<', end)
    .where((where) => void (sites === 'all' ? where : where.whereIn('s.site', [...sites])));
  const published = [
    ...new Set(within.filter(({ kind }) => kind === 'published').map((row) => row.document_id)),
  ];
  const before = await inParts(published, (part): Promise<Stored[]> =>
    select()
      .whereIn('s.document_id', part)
      .whereIn('s.kind', ['submitted', 'published'])
      .where('s.at', '<', start),
  );
  return [...before, ...within]
    .map((row) => ({ ...row, at: instantOf(row.at) }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime() || one.id - other.id)
    .map(({ id: _, document_id, details, ...row }) => ({
      ...row,
      documentId: document_id,
      reasons: row.kind === 'returned' ? reasonsOf(details) : '',
    }));
}

function reasonsOf(details: unknown): string {
  const value = jsonOf(details);
  const reasons = typeof value === 'object' && value !== null && 'reasons' in value ? value.reasons : '';
  return typeof reasons === 'string' ? reasons : '';
}
