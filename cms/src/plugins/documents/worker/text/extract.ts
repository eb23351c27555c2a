import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import type { Manifest, TextSource } from '@sanlao/shared/documents/manifest';
import type { DocumentText } from '@sanlao/shared/documents/text';
import type { Inspection, Job } from '../stage.ts';
import { blocksOf } from './blocks/blocks.ts';
import { typographyOf } from './blocks/typography.ts';
import { pdfjsEngine } from './engines/pdfjs.ts';
import { popplerEngine } from './engines/poppler.ts';
import { columnsOf } from './layout/columns.ts';
import { furnitureOf } from './layout/furniture.ts';
import { linesOf, type Line } from './layout/lines.ts';
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
  const furniture = furnitureOf(read);
  const columns = read.map(({ segments, quality }, index) =>
    quality.share < trustedShare
      ? []
      : columnsOf(segments.filter((segment) => !furniture.segments[index]?.has(segment))).map(linesOf),
  );
  const typography = typographyOf(columns.flat());
  const document: DocumentText = columns.map((lines, index) => {
    const outline = inspect.outline.filter(({ page }) => page === index + 1);
    return { blocks: lines.flatMap((column) => blocksOf(column, { outline, typography })) };
  });

  const silent = document.flatMap(({ blocks }, index) => (blocks.length === 0 ? [index + 1] : []));
  const looks = await looksOf(path, silent);
  const hidden = silent.filter((number) => saysSomething(looks.get(number), read[number - 1]));
  const recognised = job.recogniseText
    ? await recognisePages({
        path,
        temporary: job.temporary,
        numbers: hidden,
        onPage: (done) => job.report(pageCount + done, pageCount + hidden.length),
      })
    : new Map<number, DocumentText[number]>();
  for (const [number, page] of recognised) document[number - 1] = page;

  const sources = document.map((_, index): TextSource => {
    if (recognised.has(index + 1)) return 'machine-read';
    return hidden.includes(index + 1) || read[index]?.quality.letters === 0 ? 'none' : 'text';
  });
  const shown = pageCount - silent.filter((number) => looks.get(number) === 'blank').length;
  return {
    document,
    sources,
    text: searchability(sources.filter((source) => source === 'text').length, shown),
    lines: columns.map((page) => page.flat()),
    numbers: furniture.numbers,
  };
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
