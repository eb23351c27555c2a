/**
 * How an uploaded PDF becomes a document that opens on any link: stages in order, each in the worker process of its job.
 * A stage reads the source and what earlier stages found, writes finished files below `ready/` and answers with what the
 * manifest says of them. Answers are plain JSON: they are kept in the job's folder, so that a job that was killed goes on
 * after its last finished stage. The same source gives the same files.
 */
import type {
  ArticlePart,
  Manifest,
  OutlineEntry,
  Removable,
  TextSource,
} from '@sanlao/shared/documents/manifest';
import type { StageName } from '@sanlao/shared/documents/progress';

export interface Job {
  /** path of the uploaded bytes; never written to */
  source: string;
  /** where finished files go, at their `documentPaths` */
  ready: string;
  /** for whatever a stage needs meanwhile; emptied before each stage */
  temporary: string;
  /** recognise the text of pages that have none that can be used: asked for by an editor */
  recogniseText: boolean;
  /** pages done of the stage that runs */
  report(done: number, total: number): void;
}

/** What the file is, found before anything is made of it. */
export interface Inspection {
  /** in points, as a reader sees the page: crop box, turned */
  pages: { width: number; height: number; label: string | null }[];
  outline: OutlineEntry[];
  title: string;
  /** of the catalogue, BCP 47 */
  language: string | null;
  tagged: boolean;
  signed: boolean;
  /** it opens without a password but asks programs not to copy or print */
  restricted: boolean;
  fonts: Manifest['fonts'];
}

export interface Sanitised {
  removed: Removable[];
}

export interface ExtractedText {
  pages: TextSource[];
  text: Manifest['text'];
  languages: string[];
  /** what the editor may take over: found on the first pages */
  suggested: {
    title: string;
    documentNumber: string;
    issueNumber: string;
    contents: { title: string; page: number }[];
  };
}

export interface PagePictures {
  pages: { height: number; pictures: Manifest['pages'][number]['pictures'] }[];
  /** pages that could not be drawn, from 1: their picture shows their number only */
  blankPages: number[];
}

export interface Lite {
  outcome: Manifest['liteOutcome'];
  /** pages that the visual gate gave back their original look, from 1 */
  keptPages: number[];
}

export interface Articles {
  articles: Pick<ArticlePart, 'path' | 'title' | 'from' | 'to'>[];
}

export interface StageResults extends Record<StageName, unknown> {
  inspect: Inspection;
  /** writes original.pdf; every later stage reads that */
  sanitise: Sanitised;
  /** writes text.json */
  text: ExtractedText;
  /** writes pages/ */
  pictures: PagePictures;
  /** writes lite.pdf where it is worth it */
  lite: Lite;
  /** writes articles/ */
  articles: Articles;
}

/** @throws Refusal for a file that cannot be taken, with the reason for its editor */
export type Stage<N extends StageName> = (job: Job, found: Partial<StageResults>) => Promise<StageResults[N]>;
