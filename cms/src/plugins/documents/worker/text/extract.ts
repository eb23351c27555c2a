import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import type { Manifest, TextSource } from '@sanlao/shared/documents/manifest';
import type { DocumentText } from '@sanlao/shared/documents/text';
import type { Inspection, Job } from '../stage.ts';
import { compose, type ComposedPage } from './compose.ts';
import { pdfjsEngine } from './engines/pdfjs.ts';
import { popplerEngine } from './engines/poppler.ts';
import type { Line } from './layout/lines.ts';
import { looksOf, type Look } from './looks.ts';
import type { Engine } from './piece.ts';
import { trustedShare } from './quality.ts';
import { readPage, type ReadPage } from './read-pages.ts';
import { recognisePages } from './recognise/recognise-pages.ts';

interface Extract {
  job: Job;
  inspect: Inspection;
  /** path of pdftotext; undefined where it is not installed */
  program: string | undefined;
}

export interface Extracted {
  document: DocumentText;
  sources: TextSource[];
  text: Manifest['text'];
  /** of each page, in reading order */
  lines: Line[][];
  /** as the pages are numbered in print; null where not */
  numbers: (number | null)[];
}

/** Of the pages that show something, from which on the document counts as searchable. */
const searchableShare = 0.95;

export async function extract({ job, inspect, program }: Extract): Promise<Extracted> {
  const path = join(job.ready, documentPaths.original);
  const pageCount = inspect.pages.length;
  const read = await readPages({ job, path, pageCount, program });
  const trusted = read.filter(({ quality }) => quality.share >= trustedShare);
  const pages = new Map(compose(trusted, inspect.outline).map((page) => [page.number, page]));

  const silent = read.map(({ number }) => number).filter((number) => !pages.get(number)?.blocks.length);
  const looks = await looksOf(path, silent);
  const hidden = silent.filter((number) => saysSomething(looks.get(number), read[number - 1]));
  const recognised = await recognise({ job, path, pageCount, inspect, hidden });
  for (const page of recognised) pages.set(page.number, page);

  const machineRead = new Set(recognised.map(({ number }) => number));
  const sources = read.map(({ number, quality }): TextSource => {
    if (machineRead.has(number)) return 'machine-read';
    return hidden.includes(number) || quality.letters === 0 ? 'none' : 'text';
  });
  const shown = pageCount - silent.filter((number) => looks.get(number) === 'blank').length;
  return {
    document: read.map(({ number }) => ({ blocks: pages.get(number)?.blocks ?? [] })),
    sources,
    text: searchability(sources.filter((source) => source === 'text').length, shown),
    lines: read.map(({ number }) => pages.get(number)?.lines ?? []),
    numbers: read.map(({ number }) => pages.get(number)?.printed ?? null),
  };
}

interface Recognise {
  job: Job;
  path: string;
  pageCount: number;
  inspect: Inspection;
  /** pages whose letters are in their pictures */
  hidden: readonly number[];
}

async function recognise({ job, path, pageCount, inspect, hidden }: Recognise): Promise<ComposedPage[]> {
  if (!job.recogniseText) return [];
  const sheets = await recognisePages({
    path,
    temporary: job.temporary,
    numbers: hidden,
    onPage: (done) => job.report(pageCount + done, pageCount + hidden.length),
  });
  return compose(sheets, inspect.outline).filter(({ blocks }) => blocks.length > 0);
}

interface ReadPages {
  job: Job;
  path: string;
  pageCount: number;
  program: string | undefined;
}

async function readPages({ job, path, pageCount, program }: ReadPages): Promise<ReadPage[]> {
  const poppler = program && popplerEngine({ program, path, pageCount, temporary: job.temporary });
  const engines: Engine[] = [];
  try {
    engines.push(await pdfjsEngine(path));
  } catch {
    // What pdf.js cannot open, poppler may; without either the pages have their pictures.
  }
  if (poppler) engines.push(poppler);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pageCount; number += 1) {
    pages.push(await readPage(engines, number));
    job.report(number, pageCount);
  }
  for (const engine of engines) await engine.close();
  return pages;
}

/** A page without blocks that shows something a reader cannot search for: more than a page number. */
function saysSomething(look: Look | undefined, page: ReadPage | undefined): boolean {
  const isTrusted = page !== undefined && page.quality.share >= trustedShare;
  const hasLetters = page !== undefined && page.quality.letters > 0;
  if (look === 'picture' || !isTrusted) return true;
  return look === 'drawn' && !hasLetters;
}

function searchability(trusted: number, shown: number): Manifest['text'] {
  if (trusted === 0) return 'images-only';
  return trusted >= searchableShare * shown ? 'searchable' : 'partly';
}
