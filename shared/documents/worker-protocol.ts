/** What the CMS and the worker of one PDF say to each other. The worker has read a stranger's file: what it says is parsed. */
import { z } from 'zod';
import { liteOutcomes, removables, textSources } from './manifest.ts';
import { documentSteps, refusalReasons, type DocumentFacts, type SuggestedEntry } from './progress.ts';

/** The one message to the worker. */
export interface WorkOrder {
  /** path of the uploaded bytes */
  source: string;
  /** SHA-256 of them */
  sha256: string;
  /** of the job: answers of its stages, `ready/`, `temporary/` */
  folder: string;
  recogniseText: boolean;
  /** answers of another version are not taken up again */
  pipeline: number;
  scan: 'clean' | 'not-scanned';
}

const count = z.number().int().nonnegative();
const flag = z.boolean().nullable();
const textual = z.string().max(10_000);
const names = z.array(textual).max(10_000);

/** What the worker finds; what is not known yet is left out. */
export const foundSchema = z.object({
  pages: count.nullable(),
  title: textual.nullable(),
  outline: count.nullable(),
  tagged: flag,
  signed: flag,
  restricted: flag,
  fonts: z.object({ notEmbedded: names, legacyLao: names }).nullable(),
  removed: z.array(z.enum(removables)).nullable(),
  text: z.enum(['searchable', 'partly', 'images-only']).nullable(),
  pageTexts: z.array(z.enum(textSources)).max(10_000).nullable(),
  languages: names.nullable(),
  blankPages: z.array(count).max(10_000).nullable(),
  lite: z
    .object({
      outcome: z.enum(liteOutcomes),
      size: count.nullable(),
      ratio: z.number().nonnegative().nullable(),
      keptPages: z.array(count).max(10_000),
    })
    .nullable(),
  articles: count.nullable(),
  suggested: z
    .object({
      title: textual,
      documentNumber: textual,
      issueNumber: textual,
      contents: z.array(z.object({ title: textual, page: count })).max(10_000),
    })
    .nullable(),
});

export type Found = Omit<DocumentFacts, 'sha256' | 'size' | 'scan'> & { suggested: SuggestedEntry | null };

export const nothingFound: Found = {
  pages: null,
  title: null,
  outline: null,
  tagged: null,
  signed: null,
  restricted: null,
  fonts: null,
  removed: null,
  text: null,
  pageTexts: null,
  languages: null,
  blankPages: null,
  lite: null,
  articles: null,
  suggested: null,
};

/** `no-room`: the disk is full. `no-memory`: the file wants more than a worker may have. */
export const faults = ['no-room', 'no-memory', 'other'] as const;
export type Fault = (typeof faults)[number];

export const workerMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: z.enum(documentSteps) }),
  z.object({ kind: z.literal('progress'), done: count, total: count }),
  /** all that is known after a step */
  z.object({ kind: z.literal('found'), found: foundSchema }),
  /** some steps are done; the rest wants another worker */
  z.object({ kind: z.literal('more') }),
  /** everything lies in `ready/`, the manifest too */
  z.object({ kind: z.literal('made') }),
  z.object({ kind: z.literal('refused'), reason: z.enum(refusalReasons), detail: z.string() }),
  z.object({ kind: z.literal('failed'), fault: z.enum(faults), message: z.string() }),
]);

export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/** Names in the folder of a job. */
export const workFolder = {
  ready: 'ready',
  temporary: 'temporary',
  answers: 'answers',
} as const;
