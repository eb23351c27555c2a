/** What of a page's annotations can stand in a part of the document: PDF 32000-1, 12.5. */
import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Destination } from '../pdf/destinations.ts';
import { arrayOf, dictOf, itemsOf, nameOf } from '../pdf/objects.ts';

export interface Surroundings {
  /** of a link */
  destinationOf(annotation: PDFDict): Destination | undefined;
  /** whether the part has the page, from 1 */
  hasPage(page: number): boolean;
}

/** Entries that lead to other annotations, to forms, to tags, or that act. */
const leftOut = ['P', 'Parent', 'Popup', 'IRT', 'StructParent', 'AA', 'A', 'PA', 'Dest', 'Metadata'];
/** What is left of a form's field is what it looks like. */
const ofLook = new Set(['Rect', 'AP', 'AS', 'Contents', 'OC', 'F', 'MK'].map((key) => PDFName.of(key)));

/** Links stay that lead to the web or to pages of the part; fields of forms become pictures of themselves. */
export function annotationsOf(page: PDFDict, surroundings: Surroundings): PDFDict[] {
  return itemsOf(arrayOf(page, 'Annots'))
    .filter((annotation) => annotation instanceof PDFDict)
    .map((annotation) => kept(annotation, surroundings))
    .filter((annotation) => annotation !== undefined);
}

function kept(annotation: PDFDict, surroundings: Surroundings): PDFDict | undefined {
  switch (nameOf(annotation, 'Subtype')) {
    case 'Link':
      return link(annotation, surroundings);
    case 'Widget':
      return dictOf(annotation, 'AP') && look(annotation);
    case 'Popup':
      return undefined;
    default:
      return bare(annotation);
  }
}

function link(annotation: PDFDict, { destinationOf, hasPage }: Surroundings): PDFDict | undefined {
  const copy = bare(annotation);
  const action = dictOf(annotation, 'A');
  if (action && nameOf(action, 'S') === 'URI') return withEntry(copy, 'A', action);
  const destination = destinationOf(annotation);
  return destination && hasPage(destination.page) ? withEntry(copy, 'Dest', destination.place) : undefined;
}

function bare(annotation: PDFDict): PDFDict {
  const copy = PDFDict.fromMapWithContext(new Map(annotation.entries()), annotation.context);
  for (const key of leftOut) copy.delete(PDFName.of(key));
  return copy;
}

function look(annotation: PDFDict): PDFDict {
  const entries = annotation.entries().filter(([key]) => ofLook.has(key));
  const copy = PDFDict.fromMapWithContext(new Map(entries), annotation.context);
  copy.set(PDFName.of('Type'), PDFName.of('Annot'));
  return withEntry(copy, 'Subtype', PDFName.of('Stamp'));
}

function withEntry(dict: PDFDict, key: string, value: PDFObject): PDFDict {
  dict.set(PDFName.of(key), value);
  return dict;
}
