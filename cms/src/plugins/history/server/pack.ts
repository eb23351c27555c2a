/** How the fields of a version are stored: about a quarter of their size, the same in every database. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fields } from '@sanlao/shared/editing/fields';

/** Gzip of the JSON, in Base64. */
export function pack(fields: Fields): string {
  return gzipSync(JSON.stringify(fields)).toString('base64');
}

/** @throws Error where the text was not packed here */
export function unpack(packed: string): Fields {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as Fields;
}

/** Of everything that is stored, names of files and titles of other entries too. */
export function digestOf(fields: Fields): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
