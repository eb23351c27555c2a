/** Takes out what acts by itself, leads to other programs, or carries files: all objects are looked at, wherever they hang. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type Removable, removables } from '@sanlao/shared/documents/manifest';
import { arrayOf, childrenOf, dictOf, nameOf } from '../pdf/objects.ts';
import { decodeText } from '../pdf/text-string.ts';
import { reasonAgainst, reasonAgainstAddress } from './actions.ts';
import { cleanAnnotations } from './annotations.ts';

/**
 * Changes the document.
 *
 * @returns what was taken out, each kind once, in the order of `removables`
 */
export function clean(document: PDFDocument): Removable[] {
  const found = new Set<Removable>();
  const catalog = document.context.lookup(document.context.trailerInfo.Root, PDFDict);
  cleanCatalog(catalog).forEach((kind) => found.add(kind));
  for (const dict of dictionariesOf(document)) cleanDict(dict).forEach((kind) => found.add(kind));
  return removables.filter((kind) => found.has(kind));
}

/** Entries of the catalogue and its `Names` that are gone with all they hold. */
function cleanCatalog(catalog: PDFDict): Removable[] {
  const names = dictOf(catalog, 'Names');
  const form = dictOf(catalog, 'AcroForm');
  const permissions = dictOf(catalog, 'Perms');
  const address = decodeText(dictOf(catalog, 'URI')?.lookup(PDFName.of('Base')));
  const base = reasonAgainstAddress(address);
  if (base) catalog.delete(PDFName.of('URI'));
  // It says that nothing was changed since Adobe's program unlocked the file; readers would warn.
  take(permissions, 'UR3');
  return [
    ...(base ? [base] : []),
    ...(take(names, 'JavaScript') ? (['javascript'] as const) : []),
    ...(take(names, 'EmbeddedFiles') ? (['attachment'] as const) : []),
    ...(take(catalog, 'Collection') ? (['attachment'] as const) : []),
    ...(take(names, 'Renditions') ? (['media'] as const) : []),
    ...(take(names, 'AlternatePresentations') ? (['media'] as const) : []),
    ...(take(form, 'XFA') ? (['xfa'] as const) : []),
    ...(take(catalog, 'NeedsRendering') ? (['xfa'] as const) : []),
  ];
}

function cleanDict(dict: PDFDict): Removable[] {
  const removed = ['A', 'OpenAction', 'PA'].flatMap((key) => cleanAction(dict, key));
  const more = dictOf(dict, 'AA');
  for (const key of more?.keys() ?? []) if (more) removed.push(...cleanAction(more, key.decodeText()));
  const annotations = arrayOf(dict, 'Annots');
  if (annotations) removed.push(...cleanAnnotations(annotations));
  // Files that belong to a page, a picture or the document, and those within a link to a file.
  if (isFileList(dict) && take(dict, 'AF')) removed.push('attachment');
  if (take(dict, 'EF')) removed.push('attachment');
  take(dict, 'RF');
  // Nothing but actions and renditions has it; those that were not found by their place are mute without.
  if (take(dict, 'JS')) removed.push('javascript');
  return removed;
}

function cleanAction(dict: PDFDict, key: string): Removable[] {
  const action = dict.lookup(PDFName.of(key));
  // Elsewhere "A" is a list of attributes, and an OpenAction may be a place to start at.
  if (!(action instanceof PDFDict) || !(action.has(PDFName.of('S')) || action.has(PDFName.of('JS'))))
    return [];
  const reason = reasonAgainst(action);
  if (!reason) return [];
  dict.delete(PDFName.of(key));
  return [reason];
}

function isFileList(dict: PDFDict): boolean {
  const files = dict.lookup(PDFName.of('AF'));
  return files instanceof PDFArray || (files instanceof PDFDict && nameOf(files, 'Type') === 'Filespec');
}

function take(dict: PDFDict | undefined, key: string): boolean {
  return dict !== undefined && dict.has(PDFName.of(key)) && dict.delete(PDFName.of(key));
}

/** All of the file, those of streams too, also where nothing refers to them. */
function dictionariesOf(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const waiting: PDFObject[] = document.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFDict) found.push(object);
    if (object instanceof PDFRawStream) found.push(object.dict);
    // References lead to objects that are in the list already.
    for (const child of childrenOf(object))
      if (child instanceof PDFDict || child instanceof PDFArray) waiting.push(child);
  }
  return found;
}
