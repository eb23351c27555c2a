import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

export interface Copier {
  /** A copy of a value with all that it refers to. */
  copy(value: PDFObject): PDFObject;
}

/** Of streams: what no reader sees. */
const leftOut = new Set(['Metadata', 'PieceInfo', 'OPI', 'Alternates'].map((key) => PDFName.of(key)));

/**
 * Copies objects from one file to another, each once.
 *
 * @param known what references become that are not followed: those to pages, and null for those that are left out
 */
export function openCopier(
  source: PDFContext,
  target: PDFContext,
  known: ReadonlyMap<PDFRef, PDFRef | null>,
): Copier {
  const copies = new Map<PDFRef, PDFRef>();
  const waiting: PDFRef[] = [];

  return {
    copy(value) {
      const result = copyOf(value);
      for (let ref = waiting.pop(); ref; ref = waiting.pop())
        target.assign(copies.get(ref)!, copyOf(source.lookup(ref) ?? PDFNull));
      return result;
    },
  };

  function copyOf(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return refOf(value);
    if (value instanceof PDFRawStream)
      return PDFRawStream.of(dictOf(value.dict, leftOut), value.contents, value.transform);
    if (value instanceof PDFDict) return dictOf(value);
    if (value instanceof PDFArray) {
      const array = PDFArray.withContext(target);
      for (const item of value.asArray()) array.push(copyOf(item));
      return array;
    }
    return value;
  }

  function dictOf(dict: PDFDict, without?: ReadonlySet<PDFName>): PDFDict {
    const copy = PDFDict.withContext(target);
    for (const [key, value] of dict.entries()) if (!without?.has(key)) copy.set(key, copyOf(value));
    return copy;
  }

  function refOf(ref: PDFRef): PDFObject {
    const elsewhere = known.get(ref);
    if (elsewhere !== undefined) return elsewhere ?? PDFNull;
    const before = copies.get(ref);
    if (before) return before;
    const copy = target.nextRef();
    copies.set(ref, copy);
    waiting.push(ref);
    return copy;
  }
}
