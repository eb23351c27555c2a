/** The oversight board: how each website stands, as `GET /oversight/board` answers. */
import { z } from 'zod';

/** What was seen when a page of a site was fetched. */
export interface PageCheck {
  /** where it was asked for */
  url: string;
  /** ok: it came; wrong: something else came; silent: nothing came in time */
  state: 'ok' | 'wrong' | 'silent';
  /** HTTP status; null: nothing came */
  status: number | null;
  milliseconds: number;
  /** instant, ISO 8601 */
  at: string;
}

/** An entry that somebody has to look at. */
export interface BoardEntry {
  uid: string;
  documentId: string;
  locale: string | null;
  title: string | null;
  /** instant, ISO 8601: since when it is so, of broken links when they were asked last; null: not known */
  since: string | null;
  /** why it is there */
  reason: { lo: string; en: string } | null;
}

export interface BoardRow {
  site: string;
  nameLo: string;
  nameEn: string;
  /** the home page */
  page: PageCheck;
  /** the page of what went live last; null: none is known */
  newestPage: PageCheck | null;
  /** pages that the publisher has written; null: it does not answer */
  pages: number | null;
  /** instants, ISO 8601; null: never */
  lastPublication: string | null;
  /** not submitted yet, or returned; `oldest` is an instant */
  drafts: { count: number; oldest: string | null };
  /** wait for somebody who may approve, the oldest first */
  submitted: BoardEntry[];
  /** of these, how many wait for longer than allowed */
  overdue: number;
  /** published and not on the website */
  stopped: BoardEntry[];
  /** published entries with links that lead nowhere; the reason names them */
  brokenLinks: BoardEntry[];
  /** published entries with a PDF that is pictures only */
  withoutText: BoardEntry[];
}

export const boardSettingsSchema = z.object({
  /** working days after which an approval is overdue */
  overdueDays: z.number().int().min(1).max(30),
});
export type BoardSettings = z.infer<typeof boardSettingsSchema>;

export interface Board {
  /** worst first */
  rows: BoardRow[];
  settings: BoardSettings;
  may: { settings: boolean };
  at: string;
}
