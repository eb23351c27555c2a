/** Name trees and number trees: PDF 32000-1, 7.9.6 and 7.9.7. */
import { PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { arrayOf } from './objects.ts';

const mostEntries = 50_000;

/** Entries by their key: text for `Names`, in bytes as latin1; a number for `Nums`. Loops are walked once. */
export function treeEntries(
  root: PDFDict | undefined,
  kind: 'Names' | 'Nums',
): Map<string | number, PDFObject> {
  const entries = new Map<string | number, PDFObject>();
  const seen = new Set<PDFDict>();
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node && entries.size < mostEntries; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const pairs = arrayOf(node, kind)?.asArray() ?? [];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = keyOf(node.context.lookup(pairs[index]));
      const value = pairs[index + 1];
      if (key !== undefined && value) entries.set(key, value);
    }
    for (const kid of arrayOf(node, 'Kids')?.asArray() ?? []) {
      const child = node.context.lookup(kid);
      if (child instanceof PDFDict) waiting.push(child);
    }
  }
  return entries;
}

export function keyOf(object: PDFObject | undefined): string | number | undefined {
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFString || object instanceof PDFHexString)
    return Buffer.from(object.asBytes()).toString('latin1');
  return undefined;
}
