/** The reports as they are kept. */
import type { Core } from '@strapi/strapi';
import type { Quarter } from '@sanlao/shared/reports/quarter';
import {
  noWords,
  type ReportState,
  type SiteFigures,
  type WordChanges,
  type WordField,
  type Words,
} from '@sanlao/shared/reports/report';
import { reportUid } from './models.ts';
import { mergeWords } from './words.ts';

export interface StoredReport {
  id: number;
  site: string;
  quarter: Quarter;
  state: ReportState;
  words: Words;
  /** grows with each change of the words or the state */
  version: number;
  /** as they were when it was submitted; null before */
  figures: SiteFigures | null;
  draftedAt: Date;
  updatedAt: Date;
  /** who wrote or decided last, by the name of then */
  updatedBy: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  returnReason: string | null;
  /** documentId of the publication that was made of it */
  publication: string | null;
}

/** Without what makes a report large. */
export type ReportHead = Omit<StoredReport, 'words' | 'figures'>;

const headColumns = [
  ...['id', 'site', 'quarter', 'state', 'version', 'draftedAt', 'updatedAt', 'updatedBy'],
  ...['submittedAt', 'submittedBy', 'returnReason', 'publication'],
];

type Change = Partial<Omit<StoredReport, 'id' | 'site' | 'quarter' | 'version'>>;

export type Reports = ReturnType<typeof openReports>;

export function openReports(strapi: Core.Strapi) {
  const reports = () => strapi.db.query(reportUid as never);

  async function find(where: object): Promise<StoredReport | undefined> {
    const row = (await reports().findOne({ where })) as StoredReport | null;
    return row ? parsed(row) : undefined;
  }

  async function list(where: object): Promise<StoredReport[]> {
    const rows = (await reports().findMany({ where, orderBy: { id: 'asc' } })) as StoredReport[];
    return rows.map(parsed);
  }

  /** For lists: there is one of each site and quarter, for ever. */
  async function heads(where: object): Promise<ReportHead[]> {
    const rows = (await reports().findMany({
      select: headColumns,
      where,
      orderBy: { id: 'asc' },
    })) as ReportHead[];
    return rows.map(parsed);
  }

  /** False where somebody else has changed it since `version`. */
  async function change(
    { id, version }: Pick<StoredReport, 'id' | 'version'>,
    data: Change,
  ): Promise<boolean> {
    const { count } = await reports().updateMany({
      where: { id, version },
      data: { ...data, version: version + 1 },
    });
    return count === 1;
  }

  /**
   * Takes in what was typed.
   *
   * @returns undefined where the report is in no state in which it may be written
   */
  async function write(
    id: number,
    changes: WordChanges,
    by: { name: string; at: Date },
  ): Promise<{ report: StoredReport; conflicts: WordField[]; changedBy: string | null } | undefined> {
    for (;;) {
      const report = await find({ id });
      if (!report || !isOpen(report)) return undefined;
      const { words, conflicts } = mergeWords(report.words, changes);
      const nothingNew = JSON.stringify(words) === JSON.stringify(report.words);
      if (nothingNew) return { report, conflicts, changedBy: report.updatedBy };
      const data = { words, updatedAt: by.at, updatedBy: by.name };
      // Else somebody else was quicker: again, on what is stored now.
      if (await change(report, data)) {
        return {
          report: { ...report, ...data, version: report.version + 1 },
          conflicts,
          changedBy: report.updatedBy,
        };
      }
    }
  }

  /** A new one; undefined where there is one already, also where another process makes it at this moment. */
  async function draft(site: string, quarter: Quarter, at: Date): Promise<StoredReport | undefined> {
    const key = { site, quarter };
    if (await find(key)) return undefined;
    const created = (await reports().create({
      data: { ...key, state: 'drafted', words: noWords, draftedAt: at, updatedAt: at },
    })) as StoredReport;
    return parsed(created);
  }

  return { find, list, heads, change, write, draft };
}

/** Whether its words may be changed. */
export function isOpen({ state }: Pick<StoredReport, 'state'>): boolean {
  return state === 'drafted' || state === 'returned';
}

/** Databases answer instants in different forms. */
function parsed<Row extends ReportHead>(row: Row): Row {
  return {
    ...row,
    draftedAt: new Date(row.draftedAt),
    updatedAt: new Date(row.updatedAt),
    submittedAt: row.submittedAt && new Date(row.submittedAt),
  };
}
