/**
 * The published documents, as the replica stores them and as pages read them. The names are those of the
 * Strapi content types, of GraphQL and of docs/content-model.md. Every schema parses at the edge (an answer of
 * the CMS); inside, the types are trusted.
 */
import { z } from 'zod';
import { locales, type Locale } from '../locales.ts';
import {
  chartKinds,
  eventStates,
  noticeLevels,
  publicationKinds,
  serviceStatuses,
  siteKinds,
  unitLevels,
} from './kinds.ts';
import { mediaSchema } from './media.ts';
import { provinceCodes } from './provinces.ts';

const text = z.string();
/** calendar day in Vientiane, "2024-06-28" */
const day = z.iso.date();
/** instant, ISO 8601 in UTC */
const instant = z.iso.datetime({ offset: true });
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const documentId = z.string().min(1);
const codes = z.array(code);

const base = { documentId, publishedAt: instant };

/** A localised document with a URL of its own: `urlDate` and `urlId` are made once and never change. */
const entry = {
  ...base,
  locale: z.enum(locales),
  /** the other languages in which this document is published as well */
  alsoIn: z.array(z.enum(locales)),
  site: code,
  unit: code.nullable(),
  alsoOn: codes,
  urlId: z.string().regex(/^[a-z0-9]{6}$/),
  urlDate: day,
};

/** A document that no longer holds: its page stays and says so, and it leaves every list, feed and search. */
export const withdrawalSchema = z.object({
  date: day,
  /** for readers, in the document's language */
  reason: text,
});

export const pictureSchema = z.object({ image: mediaSchema, caption: text, credit: text });

export const siteSchema = z.object({
  ...base,
  type: z.literal('site'),
  code,
  kind: z.enum(siteKinds),
  nameLo: text,
  nameEn: text,
  /** ISO 3166-2, "LA-AT"; null for sites that are no province */
  iso3166: z.string().nullable(),
  /** order in lists of sites, smallest first */
  order: z.number(),
  /** public host names, the first one canonical; empty: `<code>.localhost` */
  hosts: z.array(z.string()),
  emblem: mediaSchema.nullable(),
  /** "#rrggbb" */
  colourPrimary: z.string().nullable(),
  colourAccent: z.string().nullable(),
  contact: z.object({
    addressLo: text,
    addressEn: text,
    phone: text,
    email: text,
    officeHoursLo: text,
    officeHoursEn: text,
    /** a picture of where the office is; its alternative text says the way */
    map: mediaSchema.nullable(),
    /** https address of the place on a map service, '' for none */
    mapUrl: text,
  }),
  /** extra links of the site's menu, after the fixed ones */
  menu: z.array(z.object({ labelLo: text, labelEn: text, url: text })),
});

export const unitSchema = z.object({
  ...base,
  type: z.literal('unit'),
  code,
  site: code,
  level: z.enum(unitLevels),
  nameLo: text,
  nameEn: text,
  phone: text,
  email: text,
  addressLo: text,
  addressEn: text,
});

export const topicSchema = z.object({ ...base, type: z.literal('topic'), code, nameLo: text, nameEn: text });

export const seriesSchema = z.object({
  ...base,
  type: z.literal('series'),
  code,
  site: code,
  kind: z.enum(publicationKinds),
  nameLo: text,
  nameEn: text,
});

export const articleSchema = z.object({
  ...entry,
  type: z.literal('article'),
  /** the day the article is of; orders the lists */
  date: day,
  title: text,
  summary: text,
  /** HTML as the editor saved it: sanitise when rendering */
  body: text,
  cover: mediaSchema.nullable(),
  coverCaption: text,
  byline: text,
  photoCredit: text,
  gallery: z.array(pictureSchema),
  attachments: z.array(mediaSchema),
  topics: codes,
  /** documentIds */
  event: documentId.nullable(),
  publications: z.array(documentId),
  relatedArticles: z.array(documentId),
  /** what was changed after the first publish, newest first as readers see it */
  changeNotes: z.array(z.object({ date: day, text })),
  withdrawal: withdrawalSchema.nullable(),
});

export const eventSchema = z.object({
  ...entry,
  type: z.literal('event'),
  title: text,
  summary: text,
  body: text,
  start: instant,
  end: instant.nullable(),
  state: z.enum(eventStates),
  place: text,
  /** ISO 3166-2 of the province it takes place in, "LA-AT" */
  province: z.enum(provinceCodes).nullable(),
  onlineUrl: text,
  chair: text,
  agenda: z.array(z.object({ time: text, item: text })),
  papers: z.array(mediaSchema),
  registrationUrl: text,
  cover: mediaSchema.nullable(),
  /** documentId of the article that reports on it */
  outcome: documentId.nullable(),
  withdrawal: withdrawalSchema.nullable(),
});

export const publicationSchema = z.object({
  ...entry,
  type: z.literal('publication'),
  kind: z.enum(publicationKinds),
  title: text,
  summary: text,
  /** code of a Series */
  series: code.nullable(),
  issueNumber: text,
  /** what it covers, in words: "ໄຕມາດ 1, 2026" */
  period: text,
  /** "300/ລບ" */
  documentNumber: text,
  issuingBody: text,
  date: day,
  /** languages of the files, BCP 47 */
  languages: z.array(z.string()),
  contents: z.array(z.object({ title: text, page: z.number().int().nullable() })),
  cover: mediaSchema.nullable(),
  files: z.array(mediaSchema),
  withdrawal: withdrawalSchema.nullable(),
});

export const serviceSchema = z.object({
  ...base,
  type: z.literal('service'),
  locale: z.enum(locales),
  alsoIn: z.array(z.enum(locales)),
  code,
  site: code,
  /** shown in the directory of every site */
  national: z.boolean(),
  order: z.number(),
  name: text,
  summary: text,
  body: text,
  audience: text,
  link: text,
  status: z.enum(serviceStatuses),
  guides: z.array(mediaSchema),
});

/** A table of figures, shown as a chart and as a table, and offered as open data. */
export const datasetSchema = z.object({
  ...base,
  type: z.literal('dataset'),
  locale: z.enum(locales),
  alsoIn: z.array(z.enum(locales)),
  code,
  site: code,
  order: z.number(),
  title: text,
  summary: text,
  unitOfMeasure: text,
  /** where the figures come from */
  source: text,
  /** the day the figures are of */
  date: day,
  chart: z.enum(chartKinds),
  /** CSV or tab-separated, as it is pasted from a spreadsheet; `table.ts` reads it */
  table: text,
});

/** Words that search takes for each other: an abbreviation and what it stands for. */
export const synonymSchema = z.object({ ...base, type: z.literal('synonym'), terms: z.array(text).min(2) });

export const pageSchema = z.object({
  ...base,
  type: z.literal('page'),
  locale: z.enum(locales),
  alsoIn: z.array(z.enum(locales)),
  site: code,
  /** last part of its address, "about" */
  slug: code,
  title: text,
  summary: text,
  body: text,
});

export const personSchema = z.object({
  ...base,
  type: z.literal('person'),
  site: code,
  unit: code.nullable(),
  order: z.number(),
  nameLo: text,
  nameEn: text,
  positionLo: text,
  positionEn: text,
  photo: mediaSchema.nullable(),
});

export const noticeSchema = z.object({
  ...base,
  type: z.literal('notice'),
  site: code,
  level: z.enum(noticeLevels),
  textLo: text,
  textEn: text,
  url: text,
  /** last day it is shown */
  lastDay: day,
});

/** What a site tells its readers above an entry of another site that it shows. */
export const annotationSchema = z.object({
  ...base,
  type: z.literal('annotation'),
  /** the site that shows the entry, and says this */
  site: code,
  /** documentId of the article, event or publication */
  entry: documentId,
  textLo: text,
  textEn: text,
});

export const redirectSchema = z.object({
  ...base,
  type: z.literal('redirect'),
  site: code,
  /** path on the site, "/lo/old/" */
  from: z.string().startsWith('/'),
  /** path on the site, or an https address */
  to: text,
});

export const documentSchema = z.discriminatedUnion('type', [
  siteSchema,
  unitSchema,
  topicSchema,
  seriesSchema,
  articleSchema,
  eventSchema,
  publicationSchema,
  serviceSchema,
  datasetSchema,
  synonymSchema,
  pageSchema,
  personSchema,
  noticeSchema,
  annotationSchema,
  redirectSchema,
]);

export type Document = z.infer<typeof documentSchema>;
export type DocumentType = Document['type'];
export type DocumentOf<T extends DocumentType> = Extract<Document, { type: T }>;

export type Site = z.infer<typeof siteSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Publication = z.infer<typeof publicationSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
export type Synonym = z.infer<typeof synonymSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Person = z.infer<typeof personSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type Redirect = z.infer<typeof redirectSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type Picture = z.infer<typeof pictureSchema>;

export const documentTypes = documentSchema.options.map((option) => option.shape.type.value);

/** The locale under which a document is stored: its own, or '' for types whose fields hold both languages. */
export function localeOf(document: Document): string {
  return 'locale' in document ? document.locale : '';
}

const localisedTypes: ReadonlySet<DocumentType> = new Set([
  'article',
  'event',
  'publication',
  'service',
  'dataset',
  'page',
]);

/** The locales in which documents of a type are published; `['']` for types whose fields hold both languages. */
export function localesOfType(type: DocumentType): readonly (Locale | '')[] {
  return localisedTypes.has(type) ? locales : [''];
}
