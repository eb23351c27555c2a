/** The copy for slow links: the same pages, text and links with images as large as they are seen. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { useOneCoreAPicture } from '../one-core.ts';
import { openPdf, writePdf } from '../pdf/pdf-lib.ts';
import { removeUnreachable } from '../pdf/unreachable.ts';
import { clean } from '../sanitise/clean.ts';
import type { Job, Lite, Stage } from '../stage.ts';
import { differentPages } from './gate.ts';
import { lighten } from './lighten.ts';
import { type Looks, openLooks } from './looks.ts';
import { removeSignatures } from './signatures.ts';

/** A reader who chooses it must gain something. */
const leastSaving = 0.15;

export const lite: Stage<'lite'> = async (job, found) => {
  try {
    return await makeLite(job, found.inspect?.signed ?? false);
  } catch (error) {
    // The document is good without: its reader has the pages, the parts and the original.
    console.error(`No lite copy: ${error instanceof Error ? error.message : String(error)}`);
    return { outcome: 'not-possible', keptPages: [] };
  }
};

/** @throws Error where the file cannot be followed or written again as it looks */
async function makeLite(job: Job, signed: boolean): Promise<Lite> {
  const original = join(job.ready, documentPaths.original);
  const before = openLooks(original, join(job.temporary, 'looks'));
  const restore = useOneCoreAPicture();
  try {
    return await makeAlike(job, { original, before, signed });
  } finally {
    restore();
    await before.close();
  }
}

interface Original {
  /** path */
  original: string;
  before: Looks;
  signed: boolean;
}

async function makeAlike(job: Job, { original, before, signed }: Original): Promise<Lite> {
  const made = join(job.temporary, 'lite.pdf');
  const document = await openPdf(await readFile(original));
  if (signed) makeUnsigned(document);
  const lightened = await lighten(document, job.report);
  await write(document, made);

  // Images that come back make it larger only.
  if (!(await saves(made, original))) return alreadyLight;
  const { layered } = lightened;
  // Progress begins anew: first images are counted, then pages.
  const keptPages = await differentPages({ before, changed: made, layered, onPage: job.report });
  if (keptPages.length > 0) {
    if (!lightened.restore(keptPages))
      throw new Error(`Written again, pages ${keptPages.join(', ')} look different.`);
    await write(document, made);
    const changed = await differentPages({ before, changed: made, layered, pages: keptPages });
    if (changed.length > 0) throw new Error(`Written again, pages ${changed.join(', ')} look different.`);
  }
  if (!(await saves(made, original))) return alreadyLight;
  await rename(made, join(job.ready, documentPaths.lite));
  return { outcome: 'made', keptPages };
}

/** The original of a signed file is offered as it came; its copy is no signed document, and nothing in it acts. */
function makeUnsigned(document: PDFDocument): void {
  removeSignatures(document);
  clean(document);
}

/** What an image that was replaced referred to is left out, and is there again should the image come back. */
async function write(document: PDFDocument, path: string): Promise<void> {
  const removed = removeUnreachable(document);
  await writeFile(path, await writePdf(document));
  for (const [ref, object] of removed) document.context.assign(ref, object);
}

const alreadyLight: Lite = { outcome: 'already-light', keptPages: [] };

async function saves(made: string, original: string): Promise<boolean> {
  return (await stat(made)).size <= (1 - leastSaving) * (await stat(original)).size;
}
