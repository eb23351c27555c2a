/** Writes the original that is offered: without anything that acts by itself, leads to other programs or carries files. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type PDFDocument, PDFInvalidObject } from '@cantoo/pdf-lib';
import { documentPaths, type Removable } from '@sanlao/shared/documents/manifest';
import { openPdf, writePdf } from '../pdf/pdf-lib.ts';
import { removeUnreachable } from '../pdf/unreachable.ts';
import { unlock } from '../pdf/unlock.ts';
import { Refusal } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import { clean } from './clean.ts';
import { contentOf } from './kept.ts';
import { hasTraces } from './traces.ts';

/** A file in which nothing is found, and a signed one, are offered byte for byte. */
export const sanitise: Stage<'sanitise'> = async (job, found) => {
  const original = join(job.ready, documentPaths.original);
  await mkdir(dirname(original), { recursive: true });
  const signed = found.inspect?.signed ?? false;
  const { removed, rewritten } = await offer({ source: job.source, original, signed });
  // Here the objects of the source are gone from memory: a large file would not fit in it twice.
  if (rewritten) await refuseLoss(original, rewritten.before);
  return { removed };
};

type Content = ReturnType<typeof contentOf>;

interface Offered {
  removed: Removable[];
  /** null where the bytes are those of the source */
  rewritten: { before: Content } | null;
}

async function offer({
  source,
  original,
  signed,
}: Record<'source' | 'original', string> & { signed: boolean }): Promise<Offered> {
  const { bytes } = await unlock(await readFile(source));
  const document = await openPdf(bytes);
  const before = contentOf(document);
  const removed = clean(document);
  const hidden = hasTraces(bytes);
  if (signed) refuseSignedAndActive(removed, hidden);
  if (signed || (removed.length === 0 && !hidden)) {
    await copyFile(source, original);
    return { removed: [], rewritten: null };
  }
  await writeFile(original, await writeClean(document));
  return { removed, rewritten: { before } };
}

/** Links to other files and buttons of forms do nothing until someone presses them, and then the reader's program asks. */
const harmlessWhenSigned = new Set<Removable>(['remote-link', 'form-action']);

function refuseSignedAndActive(held: Removable[], hidden: boolean): void {
  const active = held.filter((kind) => !harmlessWhenSigned.has(kind));
  if (active.length > 0) throw new Refusal('signed-active', `It is signed and holds ${active.join(', ')}.`);
  if (hidden && held.length === 0)
    throw new Refusal('signed-active', 'It is signed and holds active content that only some readers see.');
}

function writeClean(document: PDFDocument): Promise<Uint8Array> {
  removeUnreachable(document);
  // What could not be read was not looked at.
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFInvalidObject) document.context.delete(ref);
  return writePdf(document);
}

async function refuseLoss(original: string, before: Content): Promise<void> {
  const document = await openPdf(await readFile(original));
  if (!isDeepStrictEqual(contentOf(document), before))
    throw new Refusal('damaged', 'It cannot be cleaned without losing pages, text or contents.');
  const left = clean(document);
  if (left.length > 0)
    throw new Refusal('damaged', `It still holds ${left.join(', ')} after it was cleaned.`);
}
