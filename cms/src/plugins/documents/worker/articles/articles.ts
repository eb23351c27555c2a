/** Parts of a document as files that come over one short connection, for readers without script. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { outlineOf } from '../pdf/outline.ts';
import { type Page, pagesOf } from '../pdf/pages.ts';
import { openPdf, writePdf } from '../pdf/pdf-lib.ts';
import { clean } from '../sanitise/clean.ts';
import type { Articles, Job, Stage } from '../stage.ts';
import { extractPages } from './extract.ts';
import { cutRun, mostBytes, planParts, type Run } from './parts.ts';

/** So few pages, or so few bytes, are one part. */
const mostPagesOfShort = 4;

export const articles: Stage<'articles'> = async (job, found) => {
  const path = join(job.ready, found.lite?.outcome === 'made' ? documentPaths.lite : documentPaths.original);
  const { size } = await stat(path);
  if (size <= mostBytes) return { articles: [] };
  const document = await openPdf(await readFile(path));
  // The original of a signed file was left as it came.
  clean(document);
  const pages = pagesOf(document);
  if (pages.length <= mostPagesOfShort) return { articles: [] };
  const plan = planParts(found.inspect?.outline ?? outlineOf(document, pages), pages.length, size);
  return { articles: await writeParts(job, { document, pages, title: found.inspect?.title ?? '' }, plan) };
};

interface Whole {
  document: PDFDocument;
  pages: Page[];
  title: string;
}

async function writeParts(
  job: Job,
  { document, pages, title }: Whole,
  plan: readonly Run[],
): Promise<Articles['articles']> {
  const written: Articles['articles'] = [];
  const waiting = plan.toReversed();
  for (let run = waiting.pop(); run; run = waiting.pop()) {
    const part = await extractPages({ document, pages, ...run, title: run.title ?? title });
    const bytes = await writePdf(part);
    if (bytes.length > mostBytes && run.to > run.from) {
      waiting.push(...cutRun(run, bytes.length).toReversed());
      continue;
    }
    const path = documentPaths.article(written.length + 1);
    await mkdir(dirname(join(job.ready, path)), { recursive: true });
    await writeFile(join(job.ready, path), bytes);
    written.push({ path, ...run });
    job.report(run.to, pages.length);
  }
  return written;
}
