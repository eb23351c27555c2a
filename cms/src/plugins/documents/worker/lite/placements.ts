/** Where the images of a PDF are drawn, and how large: on pages, in forms, patterns, soft masks and annotations. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type Operand, readContent } from '../pdf/content.ts';
import { contentOf } from '../pdf/content-of.ts';
import { decodeStream } from '../pdf/decode.ts';
import {
  areaOf,
  boundsOf,
  compose,
  identity,
  intersectionOf,
  isMatrix,
  type Matrix,
  type Rectangle,
  rectangleOf,
} from '../pdf/matrix.ts';
import { type Page, pagesOf } from '../pdf/pages.ts';
import { arrayOf, dictOf, nameOf, numberOf, numbersOf, streamOf } from '../pdf/objects.ts';

/** One image as it is drawn once. */
export interface Placement {
  image: PDFRef;
  /** from 1 */
  page: number;
  /** in inches, as it is drawn */
  width: number;
  height: number;
  /** of the page that it covers, 0 to 1 */
  share: number;
}

export interface Placements {
  images: Placement[];
  /** pages with letters that can be seen, from 1 */
  withText: Set<number>;
}

/** Forms in forms, PDF bombs apart, are seldom deeper than three. */
const mostDepth = 6;
/** Of all pages together: a bomb draws a form that draws a form, ten times each. */
const mostOperators = 20_000_000;

/** @throws Error where the content is too complex to be followed */
export function findPlacements(document: PDFDocument): Placements {
  const images: Placement[] = [];
  const withText = new Set<number>();
  let operators = 0;

  for (const [index, page] of pagesOf(document).entries()) walkPage(page, index + 1);
  return { images, withText };

  function walkPage({ dict, resources, box }: Page, number: number): void {
    const unit = (numberOf(dict, 'UserUnit') ?? 1) / 72;
    const inches: Matrix = [unit, 0, 0, unit, 0, 0];
    const { x: left, y: bottom, width, height } = box;
    const visible = boundsOf(inches, { left, bottom, right: left + width, top: bottom + height });
    const area: Area = { number, base: inches, box: visible, patterns: new Set() };
    walkContent(contentOf(dict), resources, area.base, area, 0);
    for (const { form, matrix } of appearancesOf(dict)) walkForm(form, compose(matrix, inches), area, 1);
  }

  function walkContent(
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    start: Matrix,
    area: Area,
    depth: number,
  ): void {
    let state: State = { matrix: start, invisible: false };
    const saved: State[] = [];
    walkPatterns(resources, area, depth);
    readContent(bytes, (operator, operands) => {
      if (++operators > mostOperators) throw new Error(`There are more than ${mostOperators} operators.`);
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? state;
      else if (operator === 'cm' && isMatrix(operands))
        state = { ...state, matrix: compose(operands, state.matrix) };
      else if (operator === 'Tr') state = { ...state, invisible: operands[0] === 3 };
      else if (operator === 'Do') draw(resourceOf(resources, 'XObject', operands[0]), state.matrix);
      else if (operator === 'gs') drawSoftMask(resourceOf(resources, 'ExtGState', operands[0]), state.matrix);
      else if (showsText.has(operator) && !state.invisible) withText.add(area.number);
    });

    function draw(object: PDFRef | undefined, matrix: Matrix): void {
      const stream = object && resources?.context.lookup(object);
      if (!object || !(stream instanceof PDFRawStream)) return;
      const kind = nameOf(stream.dict, 'Subtype');
      if (kind === 'Image') images.push(placed(object, matrix, area));
      else if (kind === 'Form') walkForm(stream, matrix, area, depth + 1, resources);
    }

    function drawSoftMask(object: PDFRef | PDFDict | undefined, matrix: Matrix): void {
      const state = object && resources?.context.lookup(object);
      const group = state instanceof PDFDict && dictOf(state, 'SMask');
      const form = group ? streamOf(group, 'G') : undefined;
      if (form) walkForm(form, matrix, area, depth + 1, resources);
    }
  }

  function walkForm(
    form: PDFRawStream,
    matrix: Matrix,
    area: Area,
    depth: number,
    inherited?: PDFDict,
  ): void {
    if (depth > mostDepth) throw new Error(`Forms lie in each other more than ${mostDepth} deep.`);
    const own = matrixOf(form.dict);
    const resources = dictOf(form.dict, 'Resources') ?? inherited;
    walkContent(decodeStream(form).data, resources, compose(own, matrix), area, depth);
  }

  /** A tile's matrix counts from the page, whatever is drawn with it. */
  function walkPatterns(resources: PDFDict | undefined, area: Area, depth: number): void {
    for (const value of dictOf(resources, 'Pattern')?.values() ?? []) {
      const pattern = resources?.context.lookup(value);
      if (!(pattern instanceof PDFRawStream) || area.patterns.has(pattern)) continue;
      area.patterns.add(pattern);
      walkForm(pattern, area.base, area, depth + 1);
    }
  }
}

interface Area {
  number: number;
  base: Matrix;
  /** in inches */
  box: Rectangle;
  /** those of the page that were walked; many have themselves among their resources */
  patterns: Set<PDFRawStream>;
}

interface State {
  matrix: Matrix;
  invisible: boolean;
}

const showsText = new Set(['Tj', 'TJ', "'", '"']);

function placed(image: PDFRef, matrix: Matrix, { number, box }: Area): Placement {
  const [a, b, c, d] = matrix;
  const drawn = boundsOf(matrix, { left: 0, bottom: 0, right: 1, top: 1 });
  return {
    image,
    page: number,
    width: Math.hypot(a, b),
    height: Math.hypot(c, d),
    share: areaOf(intersectionOf(drawn, box)) / areaOf(box),
  };
}

function resourceOf(
  resources: PDFDict | undefined,
  kind: 'XObject',
  name: Operand | undefined,
): PDFRef | undefined;
function resourceOf(
  resources: PDFDict | undefined,
  kind: 'ExtGState',
  name: Operand | undefined,
): PDFRef | PDFDict | undefined;
function resourceOf(resources: PDFDict | undefined, kind: string, name: Operand | undefined) {
  if (typeof name !== 'string') return undefined;
  const value = dictOf(resources, kind)?.get(PDFName.of(name.slice(1)));
  return value instanceof PDFRef || value instanceof PDFDict ? value : undefined;
}

function matrixOf(dict: PDFDict): Matrix {
  const numbers = numbersOf(arrayOf(dict, 'Matrix') ?? PDFArray.withContext(dict.context));
  return isMatrix(numbers) ? numbers : identity;
}

/** What annotations look like, fitted into their rectangles: PDF 32000-1, 12.5.5. */
function appearancesOf(page: PDFDict): { form: PDFRawStream; matrix: Matrix }[] {
  const annotations = arrayOf(page, 'Annots')?.asArray() ?? [];
  return annotations.flatMap((item) => {
    const annotation = page.context.lookup(item);
    if (!(annotation instanceof PDFDict)) return [];
    const rectangle = arrayOf(annotation, 'Rect');
    const looks = dictOf(annotation, 'AP');
    const form = looks && normalLook(looks, nameOf(annotation, 'AS'));
    if (!form || !rectangle) return [];
    return [{ form, matrix: fitted(form, rectangleOf(numbersOf(rectangle))) }];
  });
}

function normalLook(looks: PDFDict, state: string | undefined): PDFRawStream | undefined {
  const normal = dictOf(looks, 'N');
  return normal && state ? streamOf(normal, state) : streamOf(looks, 'N');
}

function fitted(form: PDFRawStream, into: Rectangle): Matrix {
  const box = arrayOf(form.dict, 'BBox');
  if (!box) return identity;
  const bounds = boundsOf(matrixOf(form.dict), rectangleOf(numbersOf(box)));
  const across = (into.right - into.left) / (bounds.right - bounds.left);
  const up = (into.top - into.bottom) / (bounds.top - bounds.bottom);
  const matrix = [across, 0, 0, up, into.left - across * bounds.left, into.bottom - up * bounds.bottom];
  return isMatrix(matrix) ? matrix : identity;
}
