/** What the figures are counted from: one quarter of one site, or of all of them. */
import type { ReportedEntry } from '@sanlao/shared/reports/report';

/** An entry that readers saw for the first time in the quarter. */
export interface PublishedRow extends ReportedEntry {
  site: string;
  unit: string | null;
  topics: string[];
  /** in Vientiane, YYYY-MM-DD */
  day: string;
}

/** A step of an entry that the record tells of. */
export interface StepRow extends ReportedEntry {
  locale: string | null;
  site: string;
  unit: string | null;
  kind: 'submitted' | 'returned' | 'published';
  at: Date;
  /** of `returned`: why */
  reasons: string;
}

/** A PDF that an entry of the quarter brings to readers. */
export interface DocumentRow {
  sha256: string;
  site: string;
  unit: string | null;
  text: 'searchable' | 'partly' | 'images-only' | null;
}

/** A PDF that readers took in the quarter, whenever it was published; the entry is the one that brings it. */
export interface DownloadRow extends ReportedEntry {
  site: string;
  unit: string | null;
  count: number;
}

export interface Rows {
  published: PublishedRow[];
  /** in the order of time; submissions reach back to before the quarter */
  steps: StepRow[];
  documents: DocumentRow[];
  /** null: no log of a web server tells of the quarter */
  downloads: DownloadRow[] | null;
}

type Placed = { site: string; unit: string | null };

/** The rows by what `keyOf` says of each; every row is in exactly one part. */
export function partsOf<Key>(rows: Rows, keyOf: (row: Placed) => Key): Map<Key, Rows> {
  const parts = new Map<Key, Rows>();
  const partOf = (row: Placed): Rows => {
    const key = keyOf(row);
    const part = parts.get(key) ?? noRows(rows);
    parts.set(key, part);
    return part;
  };
  for (const row of rows.published) partOf(row).published.push(row);
  for (const row of rows.steps) partOf(row).steps.push(row);
  for (const row of rows.documents) partOf(row).documents.push(row);
  for (const row of rows.downloads ?? []) partOf(row).downloads?.push(row);
  return parts;
}

/** Of a site or unit that had nothing to do with any of these rows. */
export function noRows({ downloads }: Pick<Rows, 'downloads'>): Rows {
  return { published: [], steps: [], documents: [], downloads: downloads && [] };
}
