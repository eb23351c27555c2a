import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { arrayOf, dictOf, itemsOf, numbersOf } from '../pdf/objects.ts';

/**
 * Whether someone signed or certified the file: PDF 32000-1, 12.8. An empty field for a signature is none, nor is the
 * mark by which Adobe's programs unlock functions of Adobe Reader (`UR3`). What is signed is not checked.
 *
 * @param size of the file in bytes
 */
export function isSigned(document: PDFDocument, size: number): boolean {
  const catalog = document.context.lookup(document.context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return false;
  const certificate = dictOf(dictOf(catalog, 'Perms'), 'DocMDP');
  return [certificate, ...fieldValues(catalog)].some((value) => value && isSignature(value, size));
}

function fieldValues(catalog: PDFDict): PDFDict[] {
  const values: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const form = dictOf(catalog, 'AcroForm');
  const waiting = form ? itemsOf(arrayOf(form, 'Fields')) : [];
  while (waiting.length > 0) {
    const field = waiting.pop();
    if (!(field instanceof PDFDict) || seen.has(field)) continue;
    seen.add(field);
    const value = dictOf(field, 'V');
    if (value) values.push(value);
    for (const kid of itemsOf(arrayOf(field, 'Kids'))) waiting.push(kid);
  }
  return values;
}

/** It covers bytes of this file from the first on, around a CMS message or certificate, which starts as ASN.1 does. */
function isSignature(value: PDFDict, size: number): boolean {
  const range = arrayOf(value, 'ByteRange');
  const [start, length, next, rest] = range ? numbersOf(range) : [];
  if (start !== 0 || !length || !next || rest === undefined) return false;
  if (next <= length || next + rest > size) return false;
  const contents = value.lookup(PDFName.of('Contents'));
  const bytes =
    contents instanceof PDFHexString || contents instanceof PDFString ? contents.asBytes() : new Uint8Array();
  return asn1Starts.has(bytes[0] ?? 0);
}

/** SEQUENCE; OCTET STRING of the oldest kind, `adbe.x509.rsa_sha1`. */
const asn1Starts = new Set([0x30, 0x04]);
