/** Finds streams that unpack to far more than they are for, without unpacking them into memory. */
import { createInflate } from 'node:zlib';
import { type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { decodeStream, filtersOf } from '../pdf/decode.ts';
import { nameOf, numberOf } from '../pdf/objects.ts';
import { Refusal } from '../refusal.ts';

const megabyte = 1024 * 1024;
const mostBytes = 64 * megabyte;
/** Flate makes at most 1,032 bytes of one. */
const mostRatio = 1_032;
/** Of all streams that have to be measured, so that many of them end in time as well. */
const mostTogether = 4_096 * megabyte;
const mostOfPage = 4 * megabyte;

/** @throws Refusal */
export async function refuseBombs(document: PDFDocument, pageCount: number): Promise<void> {
  let left = mostTogether + mostOfPage * pageCount;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const most = bytesFor(object);
    if (cannotExceed(object, most)) continue;
    left -= await measure(object, most);
    if (left < 0) throw new Refusal('too-complex', 'All streams together unpack to too much.');
  }
}

/** A picture may be as large as its pixels, of up to 64 bits. */
function bytesFor({ dict }: PDFRawStream): number {
  if (nameOf(dict, 'Subtype') !== 'Image') return mostBytes;
  const [width, height] = [numberOf(dict, 'Width') ?? 0, numberOf(dict, 'Height') ?? 0];
  return Math.max(mostBytes, width * height * 8 + height);
}

function cannotExceed(stream: PDFRawStream, most: number): boolean {
  const filters = filtersOf(stream.dict).map(({ filter }) => filter);
  if (!filters.some((filter) => growing.has(filter))) return true;
  return filters.length === 1 && filters[0] === 'FlateDecode' && stream.contents.length * mostRatio <= most;
}

const growing = new Set(['FlateDecode', 'LZWDecode', 'RunLengthDecode']);

async function measure(stream: PDFRawStream, most: number): Promise<number> {
  const filters = filtersOf(stream.dict);
  const size =
    filters.length === 1 && filters[0]?.filter === 'FlateDecode'
      ? await inflatedSize(stream.contents, most)
      : decodedSize(stream, most);
  if (size > most) throw new Refusal('too-complex', `A stream unpacks to more than ${most} bytes.`);
  return size;
}

/** Bytes up to where the stream ends, is damaged, or exceeds `most`. */
async function inflatedSize(contents: Uint8Array, most: number): Promise<number> {
  let size = 0;
  const inflate = createInflate({ chunkSize: megabyte });
  inflate.end(contents);
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) break;
    }
  } catch {
    // Damaged: what came before the damage counts.
  }
  return size;
}

function decodedSize(stream: PDFRawStream, most: number): number {
  try {
    return decodeStream(stream, most).data.length;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return 0;
  }
}
