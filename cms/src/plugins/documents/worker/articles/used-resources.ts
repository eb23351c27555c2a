/** Of a page's resources, those that it uses: some programs give all pages one list of all images of the document. */
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Operand, readContent } from '../pdf/content.ts';
import { dictOf, nameOf, valuesOf } from '../pdf/objects.ts';

/** Kinds that content names where it uses them. Colour spaces are used unnamed too, and are small. */
const kinds = ['XObject', 'Font', 'ExtGState', 'Pattern', 'Shading', 'Properties'];

export function usedResources(resources: PDFDict, content: Uint8Array): PDFDict {
  if (valuesOf(dictOf(resources, 'XObject')).some(takesPageResources)) return resources;
  const used = namesIn(content);
  const kept = PDFDict.fromMapWithContext(new Map(resources.entries()), resources.context);
  for (const kind of kinds) {
    const list = dictOf(resources, kind);
    if (!list) continue;
    const entries = list.entries().filter(([name]) => used.has(name.decodeText()));
    kept.set(PDFName.of(kind), PDFDict.fromMapWithContext(new Map(entries), resources.context));
  }
  return kept;
}

/** A form without resources of its own uses those of the page: an old custom. */
function takesPageResources(object: unknown): boolean {
  return (
    object instanceof PDFRawStream &&
    nameOf(object.dict, 'Subtype') === 'Form' &&
    !object.dict.has(PDFName.of('Resources'))
  );
}

function namesIn(content: Uint8Array): Set<string> {
  const names = new Set<string>();
  readContent(content, (_, operands) => operands.forEach(collect));
  return names;

  function collect(operand: Operand): void {
    if (typeof operand === 'string') names.add(operand.slice(1));
  }
}
