/** Decodes the streams of a PDF as far as they are plain bytes; what is a picture's own format stays as it is. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFContext,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { Refusal } from '../refusal.ts';
import { numberOf } from './objects.ts';
import { unpredict } from './predictor.ts';

export interface Decoded {
  data: Uint8Array;
  /** the picture format that is left: "DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"; null for plain bytes */
  format: string | null;
  /** DecodeParms of that format */
  parameters: PDFDict | undefined;
}

/** Bytes that a stream may become: far above any page's content, far below a bomb. */
const mostBytes = 64 * 1024 * 1024;

const pictureFormats = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/** Names that only inline images may use but that appear elsewhere too. */
const longNames: Record<string, string> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
};

/**
 * @param most bytes of the result
 * @throws Refusal where they become more than `most`
 * @throws Error where they are damaged beyond use or of an unknown filter
 */
export function decodeStream(stream: PDFRawStream, most = mostBytes): Decoded {
  let data = plainContents(stream);
  for (const { filter, parameters } of filtersOf(stream.dict)) {
    if (pictureFormats.has(filter)) return { data, format: filter, parameters };
    data = decodeOnce({ context: stream.dict.context, data, filter, parameters, most });
  }
  return { data, format: null, parameters: undefined };
}

export function filtersOf(dict: PDFDict): { filter: string; parameters: PDFDict | undefined }[] {
  const filters = listOf(dict, 'Filter', 'F');
  const parameters = listOf(dict, 'DecodeParms', 'DP');
  return filters
    .filter((filter) => filter instanceof PDFName)
    .map((filter, index) => {
      const own = parameters[index];
      const name = filter.decodeText();
      return {
        filter: longNames[name] ?? name,
        parameters: own instanceof PDFDict ? own : undefined,
      };
    });
}

function listOf(dict: PDFDict, key: string, short: string) {
  const value = dict.lookup(PDFName.of(key)) ?? dict.lookup(PDFName.of(short));
  if (value instanceof PDFArray) return value.asArray().map((item) => dict.context.lookup(item));
  return value ? [value] : [];
}

/** Streams of an encrypted file are decrypted as they are read: as a stream without filters. */
function plainContents(stream: PDFRawStream): Uint8Array {
  if (!stream.transform) return stream.contents;
  const bare = PDFRawStream.of(PDFDict.withContext(stream.dict.context), stream.contents, stream.transform);
  return decodePDFRawStream(bare).decode();
}

interface Step {
  context: PDFContext;
  data: Uint8Array;
  filter: string;
  parameters: PDFDict | undefined;
  most: number;
}

function decodeOnce({ context, data, filter, parameters, most }: Step): Uint8Array {
  if (filter === 'FlateDecode') return predictionUndone(inflate(data, most), parameters);
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Filter'), PDFName.of(filter));
  if (parameters) dict.set(PDFName.of('DecodeParms'), parameters);
  const decoded = readAtMost(decodePDFRawStream(PDFRawStream.of(dict, data)), most);
  return filter === 'LZWDecode' ? predictionUndone(decoded, parameters) : decoded;
}

/** A stream that was cut off gives what there is of it. */
function inflate(data: Uint8Array, most: number): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most };
  try {
    return inflateSync(data, options);
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch(most);
    // Some writers leave a wrong checksum or header; the rest is readable.
    return inflateRawSync(data.subarray(2), options);
  }
}

function readAtMost(stream: ReturnType<typeof decodePDFRawStream>, most: number): Uint8Array {
  let length = 0;
  for (let chunk = stream.getBytes(chunkBytes); chunk.length > 0; chunk = stream.getBytes(chunkBytes)) {
    length += chunk.length;
    if (length > most) throw tooMuch(most);
  }
  return stream.decode();
}

const chunkBytes = 64 * 1024;

function tooMuch(most: number): Refusal {
  return new Refusal('too-complex', `A stream becomes more than ${most} bytes.`);
}

function predictionUndone(data: Uint8Array, parameters: PDFDict | undefined): Uint8Array {
  const predictor = parameters ? (numberOf(parameters, 'Predictor') ?? 1) : 1;
  if (!parameters || predictor === 1) return data;
  return unpredict(data, {
    predictor,
    columns: numberOf(parameters, 'Columns') ?? 1,
    colours: numberOf(parameters, 'Colors') ?? 1,
    bits: numberOf(parameters, 'BitsPerComponent') ?? 8,
  });
}
