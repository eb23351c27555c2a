/** Bounds what the pages make their reader do, before any page is drawn. */
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodeStream } from '../pdf/decode.ts';
import { arrayOf, dictOf, itemsOf, nameOf, streamOf, valuesOf } from '../pdf/objects.ts';
import type { Page } from '../pdf/pages.ts';
import { Refusal } from '../refusal.ts';
import { refuseTooManyPixels } from './images.ts';

const megabyte = 1024 * 1024;
/** Operators that one page may run, forms counted each time they are drawn. */
const mostOfPage = 64 * megabyte;
const mostOfFile = 2_048 * megabyte;
const mostDepth = 6;
/** What drawing even an empty form costs, in bytes of operators. */
const formCost = 256;
/** A page so long and narrow is no page, and its picture would fill the memory. */
const mostRatio = 50;

/**
 * @param weighed is told how many pages were looked at
 * @throws Refusal where a page, or all of them together, are too complex
 */
export function refuseComplexPages(pages: Page[], weighed: (count: number) => void): void {
  const weigh = pageScales();
  let total = 0;
  for (const [index, page] of pages.entries()) {
    if (Math.max(page.width, page.height) > mostRatio * Math.min(page.width, page.height))
      throw new Refusal('too-complex', `A page is ${page.width} by ${page.height} points.`);
    total += weigh(page);
    if (total > mostOfFile) throw new Refusal('too-complex', 'All pages together run too many operators.');
    weighed(index + 1);
  }
}

/** @returns what a page weighs in bytes of operators; what forms weigh is kept from page to page */
function pageScales(): (page: Page) => number {
  const known = new Map<PDFRawStream, number>();
  const open = new Set<PDFRawStream>();
  /** tiles and glyphs: drawn from where they are used, so they count once, and not as forms in forms */
  const waiting: { stream: PDFRawStream; resources: PDFDict | undefined }[] = [];
  const searched = new Set<PDFDict>();

  return ({ dict, resources }) => {
    let weight = 0;
    for (const stream of streamsIn(dict, 'Contents')) add(weighOperators(stream, resources));
    for (const stream of appearancesOf(dict)) add(weighForm(stream, undefined));
    for (let next = waiting.pop(); next; next = waiting.pop()) add(weighForm(next.stream, next.resources));
    return weight;

    function add(more: number): void {
      weight += more;
      refuseHeavy(weight);
    }
  };

  function weighOperators(stream: PDFRawStream, resources: PDFDict | undefined): number {
    const operators = operatorsOf(stream);
    refuseInlineImages(operators);
    const forms = dictOf(resources, 'XObject');
    let weight = operators.length;
    for (const [name, times] of drawnNames(operators)) {
      const form = forms && streamOf(forms, name);
      if (!form || nameOf(form.dict, 'Subtype') === 'Image') continue;
      weight += times * (formCost + weighForm(form, resources));
      refuseHeavy(weight);
    }
    if (resources) queueTilesAndGlyphs(resources);
    return weight;
  }

  /** Forms without resources of their own use those of what draws them. */
  function weighForm(form: PDFRawStream, outer: PDFDict | undefined): number {
    const before = known.get(form);
    if (before !== undefined) return before;
    if (open.has(form)) throw new Refusal('too-complex', 'A form draws itself.');
    if (open.size === mostDepth)
      throw new Refusal('too-complex', `Forms in forms, deeper than ${mostDepth}.`);
    open.add(form);
    const weight = weighOperators(form, dictOf(form.dict, 'Resources') ?? outer);
    open.delete(form);
    known.set(form, weight);
    return weight;
  }

  function queueTilesAndGlyphs(resources: PDFDict): void {
    if (searched.has(resources)) return;
    searched.add(resources);
    for (const stream of streamsOf(dictOf(resources, 'Pattern'))) waiting.push({ stream, resources });
    for (const font of valuesOf(dictOf(resources, 'Font'))) {
      if (!(font instanceof PDFDict)) continue;
      for (const stream of streamsOf(dictOf(font, 'CharProcs')))
        waiting.push({ stream, resources: dictOf(font, 'Resources') ?? resources });
    }
  }
}

function refuseHeavy(weight: number): void {
  if (weight > mostOfPage)
    throw new Refusal('too-complex', `A page runs more than ${mostOfPage} bytes of operators.`);
}

/** Damaged content draws nothing. */
function operatorsOf(stream: PDFRawStream): string {
  try {
    return Buffer.from(decodeStream(stream, mostOfPage).data).toString('latin1');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return '';
  }
}

/** How often each resource is drawn by its name. */
function drawnNames(operators: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [, name = ''] of operators.matchAll(
    /\/([^\s()<>[\]{}/%]{1,127})\s{1,9}Do(?![^\s()<>[\]{}/%])/g,
  )) {
    const plain = PDFName.of(name).decodeText();
    times.set(plain, (times.get(plain) ?? 0) + 1);
  }
  return times;
}

function refuseInlineImages(operators: string): void {
  for (const [, dict = ''] of operators.matchAll(/(?:^|\s)BI\s([^]{0,500}?)\sID\s/g)) {
    const width = Number(/\/W(?:idth)?\s+(\d+)/.exec(dict)?.[1] ?? 1);
    const height = Number(/\/H(?:eight)?\s+(\d+)/.exec(dict)?.[1] ?? 1);
    refuseTooManyPixels(width, height);
  }
}

/** Of the page's annotations, in all their states. */
function appearancesOf(page: PDFDict): PDFRawStream[] {
  return itemsOf(arrayOf(page, 'Annots')).flatMap((annotation) => {
    const appearance = annotation instanceof PDFDict ? dictOf(annotation, 'AP') : undefined;
    return ['N', 'D', 'R'].flatMap((state) => {
      const single = appearance && streamOf(appearance, state);
      return single ? [single] : streamsOf(dictOf(appearance, state));
    });
  });
}

function streamsIn(dict: PDFDict, key: string): PDFRawStream[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFRawStream) return [value];
  return value instanceof PDFArray ? itemsOf(value).filter((item) => item instanceof PDFRawStream) : [];
}

function streamsOf(dict: PDFDict | undefined): PDFRawStream[] {
  return valuesOf(dict).filter((object) => object instanceof PDFRawStream);
}
