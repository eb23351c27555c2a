import { type PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { canon } from '@sanlao/shared/lao/canon';

/** A text as people read it: one line, canonical Lao, '' where there is none; at most 500 characters. */
export function textOf(dict: PDFDict | undefined, key: string): string {
  return readable(decodeText(dict?.lookup(PDFName.of(key))));
}

/** As it stands, PDFDocEncoding, UTF-16 or UTF-8 decoded. */
export function decodeText(object: PDFObject | undefined): string {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return '';
  try {
    const bytes = object.asBytes();
    // PDF 2.0 allows UTF-8 with its mark.
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
    return object.decodeText();
  } catch {
    return '';
  }
}

export function readable(text: string): string {
  return canon(
    text.replace(escapedLanguage, '').replace(invisible, ' ').replace(/\s+/g, ' ').trim().slice(0, 500),
  ).trim();
}

/** U+001B, language code, U+001B: PDF 32000-1, 7.9.2.2 */
// eslint-disable-next-line no-control-regex -- what the standard says
const escapedLanguage = /\u001B[^\u001B]{0,8}\u001B/g;
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\uFFFD]/gu;
