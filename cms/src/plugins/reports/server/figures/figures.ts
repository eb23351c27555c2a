import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { QuarterSpan } from '@sanlao/shared/reports/quarter';
import type { Figures } from '@sanlao/shared/reports/report';
import { approvalOf } from './approval.ts';
import { newsOf } from './news.ts';
import type { DocumentRow, DownloadRow, PublishedRow, Rows, StepRow } from './rows.ts';

/** Counts. @param today of the days of a quarter that is not over, those up to this one are counted */
export function figuresOf(rows: Rows, span: QuarterSpan, today: string): Figures {
  return {
    published: publishedOf(rows.published),
    news: newsOf(
      rows.published.filter(({ uid }) => uid === 'api::article.article').map(({ day }) => day),
      { from: span.from, to: today < span.to ? today : span.to },
    ),
    approval: approvalOf(rows.steps, span),
    returned: returnedOf(rows.steps, span),
    documents: documentsOf(rows.documents),
    downloads: rows.downloads && downloadsOf(rows.downloads),
  };
}

function publishedOf(rows: readonly PublishedRow[]): Figures['published'] {
  return {
    total: rows.length,
    byType: countBy(rows.map(({ uid }) => uid.replace(/^.*\./, ''))),
    byTopic: countBy(rows.flatMap(({ topics }) => [...new Set(topics)])),
  };
}

function returnedOf(steps: readonly StepRow[], { start, end }: QuarterSpan): Figures['returned'] {
  const returned = steps.filter(({ kind, at }) => kind === 'returned' && at >= start && at < end);
  return {
    count: returned.length,
    reasons: returned.map(({ uid, documentId, title, at, reasons }) => ({
      uid,
      documentId,
      title,
      day: vientianeDay(at),
      reasons,
    })),
  };
}

function documentsOf(rows: readonly DocumentRow[]): Figures['documents'] {
  const once = [...new Map(rows.map((row) => [row.sha256, row])).values()];
  const having = (text: DocumentRow['text']) => once.filter((row) => row.text === text).length;
  return {
    total: once.length,
    searchable: having('searchable'),
    partly: having('partly'),
    imagesOnly: having('images-only'),
    unknown: having(null),
  };
}

const mostWanted = 5;

function downloadsOf(rows: readonly DownloadRow[]): Figures['downloads'] {
  const byEntry = new Map<string, DownloadRow>();
  for (const row of rows) {
    const key = `${row.uid} ${row.documentId}`;
    byEntry.set(key, { ...row, count: row.count + (byEntry.get(key)?.count ?? 0) });
  }
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    most: [...byEntry.values()]
      .toSorted((one, other) => other.count - one.count)
      .slice(0, mostWanted)
      .map(({ uid, documentId, title, count }) => ({ uid, documentId, title, count })),
  };
}

/** Most first. */
function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)));
}
