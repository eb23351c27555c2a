/**
 * The SHA-256 of the parts of a file as bytes, 32 for each part, in order: a browser that loads the file in parts checks
 * each against it. It lies beside the file (`documentPaths.partList`), small enough for a link that drops: 32 bytes for
 * each 256 KB. Its length follows from the file's, and the page of the document names its SHA-256, so that it is loaded
 * and checked like a part itself.
 */
import { createHash } from 'node:crypto';

/** @param parts as a manifest names them: hexadecimal */
export function partList(parts: readonly string[]): Buffer {
  return Buffer.from(parts.join(''), 'hex');
}

/** SHA-256 of the list, hexadecimal. */
export function partListHash(parts: readonly string[]): string {
  return createHash('sha256').update(partList(parts)).digest('hex');
}
