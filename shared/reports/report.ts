/** The quarterly activity report of a website: its states, the team's words, and its figures. */
import { z } from 'zod';
import { quarterSchema } from './quarter.ts';

export const reportStates = [
  /** made by the platform, is being completed by the site's editors */
  'drafted',
  /** waits for the ministry */
  'submitted',
  /** came back with a reason */
  'returned',
  'accepted',
] as const;
export type ReportState = (typeof reportStates)[number];

/** What the team writes, in the order in which it is read. */
export const wordFields = ['results', 'strengths', 'weaknesses', 'outstanding', 'plan', 'people'] as const;
export type WordField = (typeof wordFields)[number];

/** Characters of one field: some five pages. */
export const longestWords = 20_000;

export const wordsSchema = z.record(z.enum(wordFields), z.string().max(longestWords));
export type Words = z.infer<typeof wordsSchema>;

export const noWords: Words = {
  results: '',
  strengths: '',
  weaknesses: '',
  outstanding: '',
  plan: '',
  people: '',
};

const count = z.number().int().nonnegative();
const day = z.string();

/** What a figure is about: an entry that can be opened. */
const entrySchema = z.object({
  uid: z.string(),
  documentId: z.string(),
  title: z.string().nullable(),
});
export type ReportedEntry = z.infer<typeof entrySchema>;

export const figuresSchema = z.object({
  /** entries that readers saw for the first time; one in two languages counts once */
  published: z.object({
    total: count,
    /** by "article", "event", …; types without any are left out */
    byType: z.record(z.string(), count),
    /** by code; an entry with two topics counts for both, one without for none */
    byTopic: z.record(z.string(), count),
  }),
  news: z.object({
    /** days of the quarter that have begun */
    days: count,
    daysWithout: count,
    /** null: no day was without news */
    longestGap: z.object({ days: count, from: day, to: day }).nullable(),
  }),
  /** of publications that were submitted before: from the submission that started it until the publication */
  approval: z.object({
    count,
    /** minutes */
    median: z.number().nullable(),
    slowest: entrySchema.extend({ minutes: z.number() }).nullable(),
  }),
  returned: z.object({
    count,
    reasons: z.array(entrySchema.extend({ day, reasons: z.string() })),
  }),
  /** PDFs of the entries that were published in the quarter, each once */
  documents: z.object({
    total: count,
    /** by what their text is: all of it can be read, some pages are pictures, all are, is not known yet */
    searchable: count,
    partly: count,
    imagesOnly: count,
    unknown: count,
  }),
  /** PDFs that readers took, each reader once a day; null: no log of a web server tells of the quarter */
  downloads: z
    .object({
      total: count,
      /** the entries whose files were wanted most */
      most: z.array(entrySchema.extend({ count })),
    })
    .nullable(),
});
export type Figures = z.infer<typeof figuresSchema>;

export const unitFiguresSchema = z.object({
  /** code; null: entries that name no unit */
  unit: z.string().nullable(),
  nameLo: z.string(),
  nameEn: z.string(),
  level: z.enum(['ministry', 'province', 'district']).nullable(),
  figures: figuresSchema,
});
export type UnitFigures = z.infer<typeof unitFiguresSchema>;

/** Everything that is counted of one site in one quarter. */
export const siteFiguresSchema = z.object({
  site: z.string(),
  nameLo: z.string(),
  nameEn: z.string(),
  quarter: quarterSchema,
  figures: figuresSchema,
  /** every unit of the site, those without any entry too */
  units: z.array(unitFiguresSchema),
  /** names of the topics that occur */
  topics: z.record(z.string(), z.object({ lo: z.string(), en: z.string() })),
});
export type SiteFigures = z.infer<typeof siteFiguresSchema>;

/** One line of the list of reports. */
export interface ReportSummary {
  id: number;
  site: string;
  nameLo: string;
  nameEn: string;
  quarter: z.infer<typeof quarterSchema>;
  state: ReportState;
  /** last day on which it is in time */
  due: string;
  isLate: boolean;
  submittedAt: string | null;
  updatedAt: string;
}

export interface Report extends ReportSummary {
  /** of the words: grows with each save */
  version: number;
  words: Words;
  /** who wrote last, as the name was then */
  updatedBy: string | null;
  submittedBy: string | null;
  returnReason: string | null;
  /** documentId of the publication that was made of it */
  publication: string | null;
  /** as counted now; from the submission on, as they were then */
  figures: SiteFigures;
  /** what the one who asks may do */
  may: { write: boolean; review: boolean; publish: boolean };
}

/** What was typed into one field: `from` is the text that the writer had before. */
export const wordChangesSchema = z.partialRecord(
  z.enum(wordFields),
  z.object({ from: z.string().max(longestWords), to: z.string().max(longestWords) }),
);
export type WordChanges = z.infer<typeof wordChangesSchema>;

/** The answer to a save. Fields in `conflicts` were not saved: somebody else has written `theirs` meanwhile. */
export interface WordsSaved {
  version: number;
  words: Words;
  conflicts: { field: WordField; theirs: string; by: string | null }[];
  updatedAt: string;
}
