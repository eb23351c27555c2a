/** Reads values of PDF objects that may be missing, indirect or of another kind than they should be: then it is undefined. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

export function numberOf(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** "DeviceRGB" */
export function nameOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function dictOf(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function arrayOf(dict: PDFDict, key: string): PDFArray | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value : undefined;
}

/** As it stands: mostly a reference. */
export function refOf(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

export function streamOf(dict: PDFDict, key: string): PDFRawStream | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFRawStream ? value : undefined;
}

/** Numbers of an array; one that is no number counts as 0. */
export function numbersOf(array: PDFArray): number[] {
  return Array.from({ length: array.size() }, (_, index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}

/** What an array holds, references followed. */
export function itemsOf(array: PDFArray | undefined): (PDFObject | undefined)[] {
  return Array.from({ length: array?.size() ?? 0 }, (_, index) => array?.lookup(index));
}

/** What a dictionary holds, references followed. */
export function valuesOf(dict: PDFDict | undefined): (PDFObject | undefined)[] {
  return dict?.values().map((value) => dict.context.lookup(value)) ?? [];
}

/** What an object refers to, one step deep. */
export function childrenOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return object.dict.values();
  return [];
}
