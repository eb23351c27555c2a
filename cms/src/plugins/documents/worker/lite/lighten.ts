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
 * One image after the other takes its place, while the next one is being made: each takes a page's memory meanwhile.
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
  for await (const { ref, use, layers, image, mask } of oneAhead(uses, made)) {
    onProgress(done++, uses.size);
    if (layers) for (const page of use.pages) layeredPages.add(page);
    const replacement = layers?.() ?? image;
    if (replacement) replace(ref, replacement);
    if (use.mask && mask) replace(use.mask, mask);
  }
  return { layered: layeredPages, restore };

  /** Changes nothing of the document yet. */
  async function made([ref, use]: [PDFRef, Use]): Promise<Made> {
    const original = imageAt(ref);
    if (!original || isTiedToMask(original)) return { ref, use, layers: null, image: null, mask: null };
    const layers = use.isScan ? await layered(original, use.largest) : null;
    const image = layers ? null : await recompressed(original, use.largest);
    const softMask = use.mask && imageAt(use.mask);
    return { ref, use, layers, image, mask: softMask ? await recompressedMask(softMask, use.largest) : null };
  }

  function imageAt(ref: PDFRef): PDFRawStream | undefined {
    const object = document.context.lookup(ref);
    return object instanceof PDFRawStream ? object : undefined;
  }

  /** Once: images share masks. */
  function replace(ref: PDFRef, replacement: PDFRawStream): void {
    const original = document.context.lookup(ref);
    if (!original || originals.has(ref)) return;
    originals.set(ref, original);
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

/** What may take the place of an image, and of what hides parts of it. */
interface Made {
  ref: PDFRef;
  use: Use;
  layers: (() => PDFRawStream) | null;
  image: PDFRawStream | null;
  mask: PDFRawStream | null;
}

/** In the order of the items; the next one is begun before the one before it is done. */
async function* oneAhead<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  let before: Promise<Result> | undefined;
  for (const item of items) {
    const next = make(item);
    if (before) yield await before;
    before = next;
  }
  if (before) yield await before;
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
