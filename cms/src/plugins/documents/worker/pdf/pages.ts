/** Walks the page tree: PDF 32000-1, 7.7.3. Nothing that a file says of its tree (`Count`, `Parent`) is trusted. */
import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { Refusal } from '../refusal.ts';
import { arrayOf, dictOf, nameOf, numberOf, numbersOf } from './objects.ts';

export interface Page {
  dict: PDFDict;
  /** null where the page stands in its parent itself */
  ref: PDFRef | null;
  resources: PDFDict | undefined;
  /** points in the page's own directions: crop box within the media box, from its lower left corner */
  box: { x: number; y: number; width: number; height: number };
  /** clockwise */
  rotation: 0 | 90 | 180 | 270;
  /** points of 1/72 inch as a reader sees the page: turned, and in its user unit */
  width: number;
  height: number;
}

const mostPages = 2_000;
const mostNodes = 20_000;

/**
 * The pages in reading order.
 *
 * @throws Refusal for none, too many, a loop, or one that is missing
 */
export function pagesOf(document: PDFDocument): Page[] {
  const catalog = document.context.lookup(document.context.trailerInfo.Root);
  const root = catalog instanceof PDFDict ? dictOf(catalog, 'Pages') : undefined;
  if (!root) throw new Refusal('damaged', 'It has no page tree.');
  const pages: Page[] = [];
  const above = new Set<PDFDict>();
  let nodes = 0;
  visit(root, null, {});
  if (pages.length === 0) throw new Refusal('no-pages', 'Its page tree has no pages.');
  return pages;

  function visit(dict: PDFDict, ref: PDFRef | null, inherited: Inherited): void {
    const own = inherit(dict, inherited);
    if (!isNode(dict)) {
      if ((nameOf(dict, 'Type') ?? 'Page') !== 'Page')
        throw new Refusal('damaged', 'A page is something else.');
      if (pages.length === mostPages) throw new Refusal('too-many-pages', `More than ${mostPages} pages.`);
      pages.push(pageOf(dict, ref, own));
      return;
    }
    nodes++;
    if (above.has(dict)) throw new Refusal('damaged', 'Its page tree contains itself.');
    if (nodes > mostNodes || above.size > 500) throw new Refusal('damaged', 'Its page tree has no end.');
    above.add(dict);
    for (const kid of arrayOf(dict, 'Kids')?.asArray() ?? []) {
      const child = document.context.lookup(kid);
      if (!(child instanceof PDFDict)) throw new Refusal('damaged', `A page is missing: ${kid.toString()}`);
      visit(child, kid instanceof PDFRef ? kid : null, own);
    }
    above.delete(dict);
  }
}

function isNode(dict: PDFDict): boolean {
  return dict.has(PDFName.of('Kids')) || nameOf(dict, 'Type') === 'Pages';
}

interface Inherited {
  resources?: PDFDict | undefined;
  mediaBox?: Corners | undefined;
  cropBox?: Corners | undefined;
  rotate?: number | undefined;
}

function inherit(dict: PDFDict, above: Inherited): Inherited {
  return {
    resources: dictOf(dict, 'Resources') ?? above.resources,
    mediaBox: cornersOf(dict, 'MediaBox') ?? above.mediaBox,
    cropBox: cornersOf(dict, 'CropBox') ?? above.cropBox,
    rotate: numberOf(dict, 'Rotate') ?? above.rotate,
  };
}

function pageOf(
  dict: PDFDict,
  ref: PDFRef | null,
  { resources, mediaBox, cropBox, rotate }: Inherited,
): Page {
  const media = mediaBox ?? letter;
  const [left, bottom, right, top] = (cropBox && overlap(cropBox, media)) ?? media;
  const box = { x: left, y: bottom, width: right - left, height: top - bottom };
  const rotation = quarterTurns(rotate ?? 0);
  const unit = Math.max(numberOf(dict, 'UserUnit') ?? 1, 0.01);
  const [across, down] = [box.width * unit, box.height * unit].map(hundredths) as [number, number];
  const turned = rotation === 90 || rotation === 270;
  return {
    dict,
    ref,
    resources,
    box,
    rotation,
    width: turned ? down : across,
    height: turned ? across : down,
  };
}

type Corners = [left: number, bottom: number, right: number, top: number];

/** What readers take where a page says no size. */
const letter: Corners = [0, 0, 612, 792];

/** Any two opposite corners may be given; undefined where they enclose nothing. */
function cornersOf(dict: PDFDict, key: string): Corners | undefined {
  const array = arrayOf(dict, key);
  if (array?.size() !== 4) return undefined;
  const [a, b, c, d] = numbersOf(array) as Corners;
  return enclosing([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
}

function overlap(a: Corners, b: Corners): Corners | undefined {
  return enclosing([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

function enclosing(corners: Corners): Corners | undefined {
  const [left, bottom, right, top] = corners;
  return right - left > 0.1 && top - bottom > 0.1 ? corners : undefined;
}

function quarterTurns(degrees: number): Page['rotation'] {
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turns] ?? 0;
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
