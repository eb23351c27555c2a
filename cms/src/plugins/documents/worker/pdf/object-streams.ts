/**
 * Bounds what pdf-lib unpacks while it reads a file. It decodes streams of objects and cross-references itself, without
 * a limit and without undoing PNG prediction, before anyone could look at them: a file of 3 KB takes gigabytes. So they
 * are decoded here first and handed over as plain bytes.
 */
import {
  type PDFContext,
  PDFName,
  PDFObjectStreamParser,
  PDFRawStream,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib';
import { Refusal } from '../refusal.ts';
import { decodeStream } from './decode.ts';
import { numberOf } from './objects.ts';

/** Bytes of all such streams of a file; a manual of a thousand pages has some 20 MB. */
const mostBytes = 128 * 1024 * 1024;
const mostObjects = 1_000_000;

const used = new WeakMap<PDFContext, { bytes: number; objects: number; refusal: Refusal | null }>();

const parseObjects = PDFObjectStreamParser.forStream;
const parseReferences = PDFXRefStreamParser.forStream;
PDFObjectStreamParser.forStream = (stream, wait) => parseObjects(unpacked(stream), wait);
PDFXRefStreamParser.forStream = (stream) => parseReferences(unpacked(stream));

/** @throws Refusal where a stream was left out of the document because its file unpacks to too much */
export function refuseOverflow(context: PDFContext): void {
  const refusal = used.get(context)?.refusal;
  if (refusal) throw refusal;
}

function unpacked(stream: PDFRawStream): PDFRawStream {
  const { context } = stream.dict;
  const spent = used.get(context) ?? { bytes: 0, objects: 0, refusal: null };
  used.set(context, spent);
  try {
    const { data } = decodeStream(stream, mostBytes - spent.bytes);
    spent.bytes += data.length;
    spent.objects += numberOf(stream.dict, 'N') ?? 0;
    if (spent.objects > mostObjects)
      throw new Refusal('too-complex', `It says that it has ${spent.objects} objects.`);
    const dict = stream.dict.clone();
    for (const key of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(key));
    return PDFRawStream.of(dict, data);
  } catch (error) {
    // pdf-lib takes any error here for a damaged object and goes on.
    if (error instanceof Refusal) spent.refusal = error;
    throw error;
  }
}
