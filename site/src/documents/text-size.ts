import { brotliCompressSync, constants } from 'node:zlib';
import type { DocumentText } from '@sanlao/shared/documents/text';

/** What stands around the text: head, style, anchors. */
const frame = 4 * 1024;
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** About how many bytes the page of the whole text takes as it is sent. */
export function textPageBytes(text: DocumentText): number {
  return frame + brotliCompressSync(JSON.stringify(text), quick).length;
}
