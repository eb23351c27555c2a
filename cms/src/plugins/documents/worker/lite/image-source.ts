/** The pixels of an image in a PDF, ready for sharp: PDF 32000-1, 8.9.5. */
import type { PDFDict } from '@cantoo/pdf-lib';
import {
  type PDFArray,
  PDFArray as ArrayObject,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { decodeStream } from '../pdf/decode.ts';
import { arrayOf, numberOf } from '../pdf/objects.ts';

export interface ImageSource {
  width: number;
  height: number;
  /** 1: grey, 3: red, green, blue */
  channels: 1 | 3;
  /** what the values mean: a colour space of one or of three components, as it stands in the file */
  colourSpace: PDFObject;
  /** the decoded pixels, 8 bits each, in that colour space; each call starts anew */
  open(): Sharp;
}

/** Beyond, one image takes the worker's memory. */
const mostPixels = 120_000_000;

/**
 * @returns null for what is left as it is: masks, CCITT, JBIG2, JPEG 2000, CMYK and other spaces, bilevel images, images
 *   of more than 120 megapixels, and damaged ones
 */
export async function imageSource(image: PDFRawStream): Promise<ImageSource | null> {
  const { dict } = image;
  const width = numberOf(dict, 'Width') ?? 0;
  const height = numberOf(dict, 'Height') ?? 0;
  if (width < 1 || height < 1 || width * height > mostPixels || isMaskOrKeyed(dict)) return null;
  try {
    const decoded = decodeStream(image, mostPixels * 3);
    if (decoded.format === 'DCTDecode') return decoded.parameters ? null : await fromJpeg(decoded.data, dict);
    return decoded.format ? null : fromSamples(decoded.data, { dict, width, height });
  } catch {
    return null;
  }
}

/** Stencils have no colour; a colour key names exact values, which lossy compression changes. */
function isMaskOrKeyed(dict: PDFDict): boolean {
  return dict.lookup(PDFName.of('ImageMask'))?.toString() === 'true' || arrayOf(dict, 'Mask') !== undefined;
}

async function fromJpeg(data: Uint8Array, dict: PDFDict): Promise<ImageSource | null> {
  const space = spaceOf(dict.lookup(PDFName.of('ColorSpace')));
  // The file's own colour space holds, not a profile inside the JPEG.
  const open = () => sharp(data, { ignoreIcc: true, limitInputPixels: mostPixels, failOn: 'error' });
  const { width, height, channels } = await open().metadata();
  if (!space || space.palette || channels !== space.channels) return null;
  return { width, height, channels, colourSpace: space.object, open };
}

interface Samples {
  dict: PDFDict;
  width: number;
  height: number;
}

function fromSamples(data: Uint8Array, { dict, width, height }: Samples): ImageSource | null {
  const space = spaceOf(dict.lookup(PDFName.of('ColorSpace')));
  const bits = numberOf(dict, 'BitsPerComponent') ?? 8;
  if (!space || (bits === 1 && !space.palette) || (space.palette && dict.has(PDFName.of('Decode'))))
    return null;
  const components = space.palette ? 1 : space.channels;
  const rowBytes = Math.ceil((width * components * bits) / 8);
  if (![1, 2, 4, 8, 16].includes(bits) || data.length < rowBytes * height) return null;
  const samples = toBytes(data, {
    values: width * components,
    rows: height,
    rowBytes,
    bits,
    isIndex: !!space.palette,
  });
  const pixels = space.palette ? lookedUp(samples, space.palette, space.channels) : samples;
  const { channels, object: colourSpace } = space;
  return {
    width,
    height,
    channels,
    colourSpace,
    open: () => sharp(pixels, { raw: { width, height, channels }, limitInputPixels: mostPixels }),
  };
}

interface SampleLayout {
  /** a row */
  values: number;
  rows: number;
  rowBytes: number;
  bits: number;
  /** the values count, they are no brightness */
  isIndex: boolean;
}

/** One byte a value, 0 to 255 for brightness; rows begin at whole bytes in the file. */
function toBytes(data: Uint8Array, { values, rows, rowBytes, bits, isIndex }: SampleLayout): Uint8Array {
  if (bits === 8) return data.subarray(0, rowBytes * rows);
  const out = new Uint8Array(values * rows);
  const top = (1 << bits) - 1;
  const scale = isIndex ? 1 : 255 / top;
  for (let row = 0, to = 0; row < rows; row++) {
    const start = row * rowBytes;
    for (let index = 0; index < values; index++, to++) {
      if (bits === 16) {
        out[to] = data[start + 2 * index]!;
        continue;
      }
      const bit = index * bits;
      out[to] = ((data[start + (bit >> 3)]! >> (8 - bits - (bit & 7))) & top) * scale;
    }
  }
  return out;
}

function lookedUp(indexes: Uint8Array, palette: Uint8Array, channels: 1 | 3): Uint8Array {
  const out = new Uint8Array(indexes.length * channels);
  for (let index = 0, to = 0; index < indexes.length; index++)
    for (let channel = 0; channel < channels; channel++)
      out[to++] = palette[indexes[index]! * channels + channel] ?? 0;
  return out;
}

interface Space {
  object: PDFObject;
  channels: 1 | 3;
  /** colours of an indexed space, one after the other, in `object` */
  palette?: Uint8Array;
}

const namedSpaces: Record<string, 1 | 3> = {
  DeviceGray: 1,
  G: 1,
  CalGray: 1,
  DeviceRGB: 3,
  RGB: 3,
  CalRGB: 3,
};

function spaceOf(object: PDFObject | undefined): Space | undefined {
  if (object instanceof PDFName) return named(object, object.decodeText());
  if (!(object instanceof ArrayObject)) return undefined;
  const kind = object.lookup(0);
  const name = kind instanceof PDFName ? kind.decodeText() : '';
  if (name === 'Indexed' || name === 'I') return indexed(object);
  if (name === 'ICCBased') return profiled(object);
  return named(object, name);
}

function named(object: PDFObject, name: string): Space | undefined {
  const channels = namedSpaces[name];
  return channels && { object, channels };
}

function profiled(object: PDFArray): Space | undefined {
  const profile = object.lookup(1);
  const channels = profile instanceof PDFRawStream ? numberOf(profile.dict, 'N') : undefined;
  return channels === 1 || channels === 3 ? { object, channels } : undefined;
}

function indexed(object: PDFArray): Space | undefined {
  const base = spaceOf(object.lookup(1));
  const table = object.lookup(3);
  if (!base || base.palette) return undefined;
  if (table instanceof PDFRawStream) return { ...base, palette: decodeStream(table).data };
  if (table instanceof PDFString || table instanceof PDFHexString)
    return { ...base, palette: table.asBytes() };
  return undefined;
}
