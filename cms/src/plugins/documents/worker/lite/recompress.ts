/** Makes one image of a PDF as large as it is seen, in JPEG; and what it hides by its soft mask along with it. */
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Sharp } from 'sharp';
import { type ImageSource, imageSource } from './image-source.ts';

/** Sharp enough at the size of the page on any screen; 300 is what printers ask for. */
const dotsPerInch = 110;
const quality = 50;
/** A replacement must be so much smaller. */
const worthwhile = 0.9;

export interface Size {
  /** in inches */
  width: number;
  height: number;
}

/** @returns null where what there is is good enough, or cannot be decoded */
export function recompressed(image: PDFRawStream, seen: Size): Promise<PDFRawStream | null> {
  return nullIfDamaged(() => inJpeg(image, seen));
}

/** Transparency keeps its exact values, at the size at which it is seen. @returns as above */
export function recompressedMask(mask: PDFRawStream, seen: Size): Promise<PDFRawStream | null> {
  return nullIfDamaged(() => inFlate(mask, seen));
}

/** What is damaged is found out while it is decoded; readers show what there is of it. */
export async function nullIfDamaged<Result>(make: () => Promise<Result>): Promise<Result | null> {
  try {
    return await make();
  } catch {
    return null;
  }
}

async function inJpeg(image: PDFRawStream, seen: Size): Promise<PDFRawStream | null> {
  const source = await imageSource(image);
  if (!source) return null;
  const { width, height } = targetSize(source, seen);
  const { data } = await inColours(source.open().resize({ width, height, fit: 'fill' }), source)
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  if (data.length > worthwhile * image.contents.length) return null;
  return imageOf(image, data, { width, height, filter: 'DCTDecode', colourSpace: source.colourSpace });
}

async function inFlate(mask: PDFRawStream, seen: Size): Promise<PDFRawStream | null> {
  const source = await imageSource(mask);
  if (!source || source.channels !== 1) return null;
  const { width, height } = targetSize(source, seen);
  const pixels = await inColours(source.open().resize({ width, height, fit: 'fill' }), source)
    .raw()
    .toBuffer();
  const data = deflateSync(pixels, { level: 9 });
  if (data.length > worthwhile * mask.contents.length) return null;
  return imageOf(mask, data, { width, height, filter: 'FlateDecode', colourSpace: source.colourSpace });
}

/** Never larger than it is. */
function targetSize({ width, height }: ImageSource, seen: Size): { width: number; height: number } {
  const scale = Math.min(
    1,
    Math.max((seen.width * dotsPerInch) / width, (seen.height * dotsPerInch) / height),
  );
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Grey stays one channel, whatever the format on the way. */
export function inColours(image: Sharp, { channels }: ImageSource): Sharp {
  return channels === 1 ? image.toColourspace('b-w') : image.toColourspace('srgb');
}

interface Replacement {
  width: number;
  height: number;
  filter: 'DCTDecode' | 'FlateDecode';
  colourSpace: PDFObject;
}

/** Of an image's entries, those that tell how it was stored, or belong to the program that made it. */
const ofTheStoring = [
  'Filter',
  'F',
  'DecodeParms',
  'DP',
  'Length',
  'Metadata',
  'PieceInfo',
  'Alternates',
  'OPI',
];

function imageOf(
  image: PDFRawStream,
  data: Uint8Array,
  { width, height, filter, colourSpace }: Replacement,
): PDFRawStream {
  const dict = PDFDict.fromMapWithContext(new Map(image.dict.entries()), image.dict.context);
  for (const key of ofTheStoring) dict.delete(PDFName.of(key));
  dict.set(PDFName.of('Width'), PDFNumber.of(width));
  dict.set(PDFName.of('Height'), PDFNumber.of(height));
  dict.set(PDFName.of('BitsPerComponent'), PDFNumber.of(8));
  dict.set(PDFName.of('ColorSpace'), colourSpace);
  dict.set(PDFName.of('Filter'), PDFName.of(filter));
  return PDFRawStream.of(dict, data);
}
