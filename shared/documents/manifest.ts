/**
 * What was made of an uploaded PDF: the contract between the CMS's plugin `documents`, which writes it, and the sites,
 * which read it. A manifest never changes: its own SHA-256 is the `key` under which everything it names is kept and
 * served (`urls.documentFile`), so an address always gives the same bytes. Beside it lies for each download the list of its
 * parts' hashes, which follows from it (`writePartLists` of the worker) and is no part of it.
 */
import { z } from 'zod';

export { documentPaths, pageWidths, partSize, type PageWidth } from './files.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().nonnegative();
/** counted from 1 */
const page = z.number().int().positive();

const fileSchema = z.object({
  /** below `/documents/<key>/`: "lite.pdf" */
  path: z.string(),
  size: bytes,
  sha256,
  /** SHA-256 of each `partSize` bytes of the file, in order */
  parts: z.array(sha256),
});

/** How far a text may be trusted: as it stands in the PDF, recognised from a picture, or there is none. */
export const textSources = ['text', 'machine-read', 'none'] as const;
export type TextSource = (typeof textSources)[number];

const pageSchema = z.object({
  /** pixels of its picture at 900 pixels width */
  height: z.number().int().positive(),
  /** how the document itself numbers it, "iv"; null where that is its number */
  label: z.string().nullable(),
  text: z.enum(textSources),
  /** bytes by width and format; a width that would enlarge the page's own pixels is left out */
  pictures: z.partialRecord(z.enum(['480', '900', '1350']), z.object({ avif: bytes, webp: bytes })),
});

const outlineSchema = z.object({
  title: z.string(),
  page,
  /** 1: a chapter; at most 4 */
  level: z.number().int().min(1).max(4),
});

const partSchema = fileSchema.extend({
  /** of the outline's entry; null for a run of pages */
  title: z.string().nullable(),
  from: page,
  to: page,
});

/** What was taken out of the original before it was offered. */
export const removables = [
  'javascript',
  'launch',
  'attachment',
  'xfa',
  'media',
  'form-action',
  'remote-link',
] as const;
export type Removable = (typeof removables)[number];

export const liteOutcomes = ['made', 'already-light', 'not-possible'] as const;

export const manifestSchema = z.object({
  format: z.literal(1),
  /** of the uploaded bytes */
  source: z.object({ sha256, size: bytes }),
  /** what the file says of itself, '' for none */
  title: z.string(),
  pages: z.array(pageSchema).min(1),
  outline: z.array(outlineSchema),
  /** of all pages together */
  text: z.enum(['searchable', 'partly', 'images-only']),
  /** BCP 47, most used first */
  languages: z.array(z.string()),
  /** a table of contents' worth of structure for screen readers is in the file */
  tagged: z.boolean(),
  /** the original is offered with its signature untouched */
  signed: z.boolean(),
  fonts: z.object({
    /** names of fonts that are not in the file: phones show other letters in their place */
    notEmbedded: z.array(z.string()),
    /** names of fonts that draw Lao with the codes of other letters: the text can be neither searched nor read aloud */
    legacyLao: z.array(z.string()),
  }),
  removed: z.array(z.enum(removables)),
  /** 'not-scanned': there is no scanner; an infected file has no manifest */
  scan: z.enum(['clean', 'not-scanned']),
  original: fileSchema,
  lite: fileSchema.nullable(),
  liteOutcome: z.enum(liteOutcomes),
  /** by the outline's first level, else runs of pages; empty for short documents */
  articles: z.array(partSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestPage = Manifest['pages'][number];
export type OutlineEntry = z.infer<typeof outlineSchema>;
export type DocumentFile = z.infer<typeof fileSchema>;
export type ArticlePart = z.infer<typeof partSchema>;
