/** Annotations that hold or play something: PDF 32000-1, 12.5.6. */
import { type PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Removable } from '@sanlao/shared/documents/manifest';
import { dictOf, nameOf } from '../pdf/objects.ts';

const kinds: Record<string, Removable> = {
  FileAttachment: 'attachment',
  Movie: 'media',
  Sound: 'media',
  Screen: 'media',
  RichMedia: 'media',
  '3D': 'media',
};

/** What is left of a film is its picture. */
const ofPicture = new Set(['Rect', 'AP', 'AS', 'P', 'Contents', 'StructParent', 'OC', 'NM', 'M']);

/**
 * Takes such annotations, and the notes that belong to them, out of a page's list and empties them, for other objects may
 * refer to them still. A film or a model with a picture of itself becomes that picture.
 *
 * @returns what was taken out
 */
export function cleanAnnotations(list: PDFArray): Removable[] {
  const removed: Removable[] = [];
  for (let index = list.size() - 1; index >= 0; index--) {
    const annotation = list.lookup(index);
    const kind = annotation instanceof PDFDict ? kindOf(annotation) : undefined;
    if (!(annotation instanceof PDFDict) || !kind) continue;
    removed.push(kind);
    if (kind === 'media' && dictOf(annotation, 'AP')?.has(PDFName.of('N'))) becomePicture(annotation);
    else {
      list.remove(index);
      empty(annotation);
    }
  }
  return removed;
}

/** A note without the annotation that it explains would stand alone on the page. */
function kindOf(annotation: PDFDict): Removable | undefined {
  const own = kinds[nameOf(annotation, 'Subtype') ?? ''];
  if (own) return own;
  const parent = nameOf(annotation, 'Subtype') === 'Popup' ? dictOf(annotation, 'Parent') : undefined;
  return parent && kinds[nameOf(parent, 'Subtype') ?? ''];
}

function becomePicture(annotation: PDFDict): void {
  for (const key of annotation.keys()) if (!ofPicture.has(key.decodeText())) annotation.delete(key);
  annotation.set(PDFName.of('Type'), PDFName.of('Annot'));
  annotation.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
  // Print, read only, locked.
  annotation.set(PDFName.of('F'), annotation.context.obj(4 + 64 + 128));
}

function empty(annotation: PDFDict): void {
  for (const key of annotation.keys()) annotation.delete(key);
}
