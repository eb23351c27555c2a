import { type PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { childrenOf } from './objects.ts';

/**
 * Takes out all objects that nothing refers to: former versions of saved files, and what was cut off from the tree.
 * pdf-lib would write them again.
 *
 * @returns them: `context.assign` puts one back
 */
export function removeUnreachable(document: PDFDocument): [PDFRef, PDFObject][] {
  const { context } = document;
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = [Root, Info].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      for (const child of childrenOf(object)) waiting.push(child);
      continue;
    }
    if (reached.has(object)) continue;
    reached.add(object);
    const target = context.lookup(object);
    if (target) waiting.push(target);
  }
  const unreachable = context.enumerateIndirectObjects().filter(([ref]) => !reached.has(ref));
  for (const [ref] of unreachable) context.delete(ref);
  return unreachable;
}
