/** Copies pages into a file of their own, with what they need and nothing else: PDF 32000-1, 7.7.3. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { contentOf } from '../pdf/content-of.ts';
import { destinationReader } from '../pdf/destinations.ts';
import { pageLabels } from '../pdf/labels.ts';
import type { Page } from '../pdf/pages.ts';
import { annotationsOf, type Surroundings } from './annotations.ts';
import { openCopier } from './copier.ts';
import { usedResources } from './used-resources.ts';

export interface Extraction {
  document: PDFDocument;
  /** of the whole document */
  pages: readonly Page[];
  /** from 1, both ends included */
  from: number;
  to: number;
  /** '' for none */
  title: string;
}

/** Entries of a page that are taken over as they are; boxes are set from what the page inherits too. */
const ofPage = ['TrimBox', 'BleedBox', 'ArtBox', 'UserUnit', 'Group', 'Contents', 'Tabs'];
/** Of the catalogue: the language, and which layers are hidden. */
const ofCatalog = ['Lang', 'OCProperties'];

/** The tags of the document are not taken over: their tree is one for all pages. */
export async function extractPages({ document, pages, from, to, title }: Extraction): Promise<PDFDocument> {
  const part = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = part;
  const taken = pages.slice(from - 1, to);
  const refs = taken.map(() => context.nextRef());
  const { copy } = openCopier(document.context, context, pagesIn(pages, taken, refs));
  const tree = catalog.get(PDFName.of('Pages'));
  const surroundings: Surroundings = {
    destinationOf: destinationReader(document.catalog, pages),
    hasPage: (page) => page >= from && page <= to,
  };
  for (const [index, page] of taken.entries()) {
    const dict = copy(pageDict(page, surroundings));
    if (dict instanceof PDFDict && tree) dict.set(PDFName.of('Parent'), tree);
    context.assign(refs[index]!, dict);
  }
  const root = catalog.Pages();
  root.set(PDFName.of('Kids'), context.obj(refs));
  root.set(PDFName.of('Count'), context.obj(refs.length));
  for (const key of ofCatalog) {
    const value = document.catalog.get(PDFName.of(key));
    if (value) catalog.set(PDFName.of(key), copy(value));
  }
  catalog.set(PDFName.of('PageLabels'), labelsFor(part, pageLabels(document, pages.length), { from, to }));
  if (title) {
    context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title) }));
    catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  }
  return part;
}

/** A page that is asked for by what is not taken over (threads, other pages' links) is nothing. */
function pagesIn(
  pages: readonly Page[],
  taken: readonly Page[],
  refs: readonly PDFRef[],
): Map<PDFRef, PDFRef | null> {
  const known = new Map<PDFRef, PDFRef | null>();
  for (const { ref } of pages) if (ref) known.set(ref, null);
  taken.forEach(({ ref }, index) => ref && known.set(ref, refs[index]!));
  return known;
}

function pageDict(page: Page, surroundings: Surroundings): PDFDict {
  const { dict, box, rotation, resources } = page;
  const { context } = dict;
  const { x, y, width, height } = box;
  const entries: Record<string, PDFObject> = {
    Type: PDFName.of('Page'),
    MediaBox: context.obj([x, y, x + width, y + height]),
    Rotate: context.obj(rotation),
    Resources: resources ? usedResources(resources, contentOf(dict)) : context.obj({}),
  };
  for (const key of ofPage) {
    const value = dict.get(PDFName.of(key));
    if (value) entries[key] = value;
  }
  const annotations = annotationsOf(dict, surroundings);
  return context.obj({ ...entries, ...(annotations.length > 0 ? { Annots: annotations } : {}) });
}

/** The pages are called as in the document, one by one. */
function labelsFor(
  part: PDFDocument,
  labels: readonly (string | null)[],
  { from, to }: { from: number; to: number },
): PDFObject {
  const own = labels.slice(from - 1, to);
  const numbers = own.flatMap((label, index) => [
    index,
    { P: PDFHexString.fromText(label ?? String(from + index)) },
  ]);
  return part.context.obj({ Nums: numbers });
}
