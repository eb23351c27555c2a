/**
 * How far the CMS has come with an uploaded PDF, and what it found: the answer of the admin routes of plugin `documents`.
 *
 * | request                                                        | answer                                      |
 * | -------------------------------------------------------------- | ------------------------------------------- |
 * | `GET /documents/files/:fileId`                                 | `DocumentProgress`; 404: it is no PDF       |
 * | `POST /documents/files/:fileId/recognise`                      | `DocumentProgress`; prepared again with OCR |
 * | `POST /documents/files/:fileId/retry`                          | `DocumentProgress`                          |
 * | `GET /documents/files/:fileId/pages/:n.webp?of=original\|lite` | a picture of page `n`, 900 pixels wide      |
 *
 * `fileId` is the number of the file in the media library. A GET wants the right to see the library, a POST the right to
 * change its files.
 */
import type { Manifest, Removable, TextSource } from './manifest.ts';

/** Why a PDF cannot be taken. */
export const refusalReasons = [
  'not-a-pdf',
  'empty',
  'damaged',
  'no-pages',
  'too-large',
  'too-many-pages',
  'too-complex',
  'password',
  // Cleaning it would break its signature.
  'signed-active',
  'infected',
  'took-too-long',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The stages of the worker, in this order. */
export const stageNames = ['inspect', 'sanitise', 'text', 'pictures', 'lite', 'articles'] as const;
export type StageName = (typeof stageNames)[number];

/** What is done with a PDF, in this order: the stages with what stands before and after them. */
export const documentSteps = ['scan', ...stageNames, 'manifest'] as const;
export type DocumentStep = (typeof documentSteps)[number];

/**
 * `ready`: it is served. `refused`: the file cannot be taken, `refusal` says why. `failed`: something that is not the
 * file's fault went wrong too often, `error` says what; it can be tried again.
 */
export type DocumentState = 'waiting' | 'running' | 'ready' | 'refused' | 'failed';

/** `turn`: others are before it. The rest is tried again by itself at `retryAt`. */
export type WaitsFor = 'turn' | 'room-on-disk' | 'scanner' | 'another-try';

export interface DocumentProgress {
  fileId: number;
  state: DocumentState;
  /** the step that runs, or ran last; null before the first */
  step: DocumentStep | null;
  /** pages of this step that are done, and all of them; 0 of 0 where it is not counted in pages */
  done: number;
  total: number;
  /** of a waiting job */
  waitsFor: WaitsFor | null;
  /** jobs that come before it */
  ahead: number;
  /** ISO 8601 */
  retryAt: string | null;
  refusal: RefusalReason | null;
  /** what went wrong last, in English, for the operator */
  error: string | null;
  /** of what is served now: also while the document is prepared again. Null: nothing is served */
  key: string | null;
  facts: DocumentFacts;
  /** null until its text was read */
  suggested: SuggestedEntry | null;
  /** `offered`: some pages have no text that can be used, and were not recognised yet; `asked`: it is on its way */
  recognition: 'not-needed' | 'offered' | 'asked' | 'done';
  /** when this state was reached, ISO 8601 */
  at: string;
}

/** Found step by step: null until the step that finds it is done. */
export interface DocumentFacts {
  sha256: string;
  /** bytes as uploaded */
  size: number;
  scan: 'clean' | 'infected' | 'not-scanned' | null;
  pages: number | null;
  /** what the file says of itself, '' for none */
  title: string | null;
  /** entries of its table of contents */
  outline: number | null;
  tagged: boolean | null;
  signed: boolean | null;
  /** it opens without a password but asks programs not to copy or print */
  restricted: boolean | null;
  fonts: Manifest['fonts'] | null;
  removed: Removable[] | null;
  text: Manifest['text'] | null;
  /** of each page, from the first */
  pageTexts: TextSource[] | null;
  /** BCP 47, most used first */
  languages: string[] | null;
  /** pages that could not be drawn, from 1: readers see their number on white */
  blankPages: number[] | null;
  lite: {
    outcome: Manifest['liteOutcome'];
    /** bytes; null where none is offered */
    size: number | null;
    /** of the original that is offered, 0.08 for 8 % */
    ratio: number | null;
    /** pages that kept their original look, from 1 */
    keptPages: number[];
  } | null;
  /** files by article that can be loaded one by one */
  articles: number | null;
}

/** What the editor may take over into the publication; '' and [] for nothing found. */
export interface SuggestedEntry {
  title: string;
  documentNumber: string;
  issueNumber: string;
  contents: { title: string; page: number }[];
}
