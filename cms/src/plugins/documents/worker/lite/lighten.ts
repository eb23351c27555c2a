/** Replaces the images of an opened PDF by lighter ones, and gives them back where they must stay. */
import { type PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { refOf, streamOf } from '../pdf/objects.ts';
import { layered } from './mrc/mrc.ts';
import { findPlacements, type Placements } from './placements.ts';
import { recompressed, recompressedMask, type Size } from './recompress.ts';
import { slim } from './slim.ts';

export interface Lightened {
  /** pages whose look is that of a scan made anew, from 1 */
  layered: Set<number>;
  /** Gives the images of pages their original form. @returns whether there was one to give back */
  restore(pages: readonly number[]): boolean;
}

/** What covers so much of a page that shows no letters is its scan. */
const scanShare = 0.9;

/**
 * One image after the other: each takes a page's memory while it is made.
 *
 * @throws Error where the content cannot be followed
 */
export async function lighten(
  document: PDFDocument,
  onProgress: (done: number, total: number) => void,
): Promise<Lightened> {
  const placements = findPlacements(document);
  slim(document);
  const uses = usesOf(placements, document);
  const originals = new Map<PDFRef, PDFObject>();
  const layeredPages = new Set<number>();
  let done = 0;
  for (const [ref, use] of uses) {
    onProgress(done++, uses.size);
    await lightenImage(ref, use);
  }
  return { layered: layeredPages, restore };

  async function lightenImage(ref: PDFRef, { isScan, pages, largest, mask }: Use): Promise<void> {
    const image = imageAt(ref);
    if (!image || isTiedToMask(image)) return;
    const layers = isScan ? await layered(image, largest) : null;
    if (layers) for (const page of pages) layeredPages.add(page);
    const replacement = layers ?? (await recompressed(image, largest));
    if (replacement) replace(ref, replacement);
    const softMask = mask && !originals.has(mask) ? imageAt(mask) : undefined;
    const lighterMask = softMask && (await recompressedMask(softMask, largest));
    if (mask && lighterMask) replace(mask, lighterMask);
  }

  function imageAt(ref: PDFRef): PDFRawStream | undefined {
    const object = document.context.lookup(ref);
    return object instanceof PDFRawStream ? object : undefined;
  }

  function replace(ref: PDFRef, replacement: PDFRawStream): void {
    const original = document.context.lookup(ref);
    if (original) originals.set(ref, original);
    document.context.assign(ref, replacement);
  }

  function restore(pages: readonly number[]): boolean {
    const wanted = new Set(pages);
    let restored = false;
    for (const [ref, use] of uses) {
      if (!use.pages.some((page) => wanted.has(page))) continue;
      for (const one of [ref, use.mask]) {
        const original = one && originals.get(one);
        if (!original) continue;
        document.context.assign(one, original);
        originals.delete(one);
        restored = true;
      }
    }
    return restored;
  }
}

interface Use {
  /** in inches, of all places */
  largest: Size;
  /** from 1 */
  pages: number[];
  isScan: boolean;
  /** what it hides */
  mask: PDFRef | undefined;
}

function usesOf({ images, withText }: Placements, document: PDFDocument): Map<PDFRef, Use> {
  const uses = new Map<PDFRef, Use>();
  for (const { image, page, width, height, share } of images) {
    const isScan = share >= scanShare && !withText.has(page);
    const use = uses.get(image);
    uses.set(image, {
      largest: larger(use?.largest, { width, height }),
      pages: [...new Set([...(use?.pages ?? []), page])],
      isScan: isScan && (use?.isScan ?? true),
      mask: use ? use.mask : maskOf(image, document),
    });
  }
  return uses;
}

function larger(one: Size | undefined, other: Size): Size {
  return {
    width: Math.max(one?.width ?? 0, other.width),
    height: Math.max(one?.height ?? 0, other.height),
  };
}

function maskOf(image: PDFRef, document: PDFDocument): PDFRef | undefined {
  const object = document.context.lookup(image);
  return object instanceof PDFRawStream ? refOf(object.dict, 'SMask') : undefined;
}

/** A mask of "Matte" belongs to the pixels one by one, as they were mixed with a colour: PDF 32000-1, 11.6.5.3. */
function isTiedToMask(image: PDFRawStream): boolean {
  return streamOf(image.dict, 'SMask')?.dict.has(PDFName.of('Matte')) ?? false;
}
