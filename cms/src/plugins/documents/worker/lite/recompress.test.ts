import { deflateSync } from 'node:zlib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { jpegOf, photograph } from '../testing/pictures.ts';
import { imageSource } from './image-source.ts';
import { recompressed, recompressedMask } from './recompress.ts';

const width = 600;
const height = 400;
const pixels = photograph(width, height);
const grey = Buffer.from(Array.from({ length: width * height }, (_, at) => pixels[at * 3]!));
const { context } = await PDFDocument.create();

type Entries = Record<string, string | number | boolean | number[] | object>;

function image(contents: Uint8Array, entries: Entries): PDFRawStream {
  return context.stream(contents, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ...(entries as Record<string, string>),
  });
}

/** Each row told by the difference to the left, as PNG writes it. */
function subFiltered(): Buffer {
  const row = width * 3;
  return Buffer.concat(
    Array.from({ length: height }, (_, y) => {
      const line = pixels.subarray(y * row, (y + 1) * row);
      return Buffer.from([1, ...line.map((value, index) => value - (index < 3 ? 0 : line[index - 3]!))]);
    }),
  );
}

function differencesToTheLeft(): Buffer {
  const row = width * 3;
  return Buffer.from(pixels.map((value, index) => value - (index % row < 3 ? 0 : pixels[index - 3]!)));
}

const profile = context.register(context.stream('profile', { N: 3 }));
const palette = Buffer.from(
  Array.from({ length: 16 }, (_, index) => [index * 17, 255 - index * 17, 128]).flat(),
);
const indexes = Buffer.from(
  Array.from({ length: (width * height) / 2 }, (_, at) => (grey[2 * at]! & 0xf0) | (grey[2 * at + 1]! >> 4)),
);

let jpeg: Buffer;
let greyJpeg: Buffer;
let cmykJpeg: Buffer;

beforeAll(async () => {
  jpeg = await jpegOf(pixels, width, height);
  greyJpeg = await sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: 95 })
    .toBuffer();
  cmykJpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
});

const dct = { Filter: 'DCTDecode' };
const flate = { Filter: 'FlateDecode' };
/** Of 600 × 400 pixels at 2 × 1.33 inches, 220 × 147 are seen. */
const seen = { width: 2, height: 4 / 3 };

/** How far the new picture is from the old one, of 255. */
async function meanDifference(made: PDFRawStream, expected: Buffer, channels: 1 | 3): Promise<number> {
  const source = (await imageSource(made))!;
  const size = { width: source.width, height: source.height, fit: 'fill' as const };
  const is = await source
    .open()
    .resize(size)
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
  const was = await sharp(expected, { raw: { width, height, channels } })
    .resize(size)
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
  return is.reduce((sum, value, at) => sum + Math.abs(value - was[at]!), 0) / is.length;
}

describe('A recompressed image', () => {
  test.each<[string, () => PDFRawStream, () => Buffer, 1 | 3]>([
    ['JPEG', () => image(jpeg, { ...dct, ColorSpace: 'DeviceRGB' }), () => pixels, 3],
    [
      'JPEG with a profile',
      () => image(jpeg, { ...dct, ColorSpace: ['ICCBased', profile] }),
      () => pixels,
      3,
    ],
    ['grey JPEG', () => image(greyJpeg, { ...dct, ColorSpace: 'DeviceGray' }), () => grey, 1],
    [
      'packed JPEG',
      () => image(deflateSync(jpeg), { Filter: ['FlateDecode', 'DCTDecode'], ColorSpace: 'DeviceRGB' }),
      () => pixels,
      3,
    ],
    ['Flate', () => image(deflateSync(pixels), { ...flate, ColorSpace: 'DeviceRGB' }), () => pixels, 3],
    ['uncompressed', () => image(pixels, { ColorSpace: 'DeviceRGB' }), () => pixels, 3],
    ['grey Flate', () => image(deflateSync(grey), { ...flate, ColorSpace: 'CalGray' }), () => grey, 1],
    [
      'Flate with PNG filters',
      () =>
        image(deflateSync(subFiltered()), {
          ...flate,
          ColorSpace: 'DeviceRGB',
          DecodeParms: { Predictor: 15, Colors: 3, Columns: width },
        }),
      () => pixels,
      3,
    ],
    [
      'Flate with TIFF differences',
      () =>
        image(deflateSync(differencesToTheLeft()), {
          ...flate,
          ColorSpace: 'DeviceRGB',
          DecodeParms: { Predictor: 2, Colors: 3, Columns: width },
        }),
      () => pixels,
      3,
    ],
    [
      'palette of 4 bits',
      () =>
        image(deflateSync(indexes), {
          ...flate,
          BitsPerComponent: 4,
          ColorSpace: ['Indexed', 'DeviceRGB', 15, context.register(context.stream(palette))],
        }),
      () =>
        Buffer.from(
          Array.from(grey, (value) => [...palette.subarray(3 * (value >> 4), 3 * (value >> 4) + 3)]).flat(),
        ),
      3,
    ],
  ])('looks the same and is as large as it is seen: %s', async (_, make, expected, channels) => {
    const original = make();
    const made = (await recompressed(original, seen))!;
    expect(made.contents.length).toBeLessThan(original.contents.length * 0.9);
    expect(made.dict.get(context.obj('Width') as never)?.toString()).toBe('220');
    expect(made.dict.get(context.obj('Height') as never)?.toString()).toBe('147');
    expect(await meanDifference(made, expected(), channels)).toBeLessThan(8);
  });

  test.each<[string, () => PDFRawStream]>([
    ['stencils', () => image(deflateSync(pixels), { ...flate, ImageMask: true, BitsPerComponent: 1 })],
    [
      'colour keys',
      () => image(deflateSync(pixels), { ...flate, ColorSpace: 'DeviceRGB', Mask: [0, 0, 0, 0, 0, 0] }),
    ],
    ['CMYK', () => image(cmykJpeg, { ...dct, ColorSpace: 'DeviceCMYK' })],
    [
      'spot colours',
      () => image(deflateSync(grey), { ...flate, ColorSpace: ['Separation', 'Gold', 'DeviceCMYK', {}] }),
    ],
    [
      'CCITT',
      () =>
        image(Buffer.alloc(5000), {
          Filter: 'CCITTFaxDecode',
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 1,
        }),
    ],
    [
      'JBIG2',
      () =>
        image(Buffer.alloc(5000), { Filter: 'JBIG2Decode', ColorSpace: 'DeviceGray', BitsPerComponent: 1 }),
    ],
    ['JPEG 2000', () => image(Buffer.alloc(5000), { Filter: 'JPXDecode' })],
    [
      'one bit a pixel',
      () => image(deflateSync(grey), { ...flate, ColorSpace: 'DeviceGray', BitsPerComponent: 1 }),
    ],
    [
      'more than 120 megapixels',
      () => image(jpeg, { ...dct, ColorSpace: 'DeviceRGB', Width: 12_000, Height: 12_000 }),
    ],
    ['damaged JPEG', () => image(jpeg.subarray(0, 900), { ...dct, ColorSpace: 'DeviceRGB' })],
    [
      'too few bytes',
      () => image(deflateSync(pixels.subarray(0, 1000)), { ...flate, ColorSpace: 'DeviceRGB' }),
    ],
    ['bytes that are no Flate', () => image(Buffer.from('nonsense'), { ...flate, ColorSpace: 'DeviceRGB' })],
    ['unknown filters', () => image(pixels, { Filter: 'SecretDecode', ColorSpace: 'DeviceRGB' })],
  ])('stays as it is: %s', async (_, make) => {
    expect(await recompressed(make(), seen)).toBeNull();
  });

  test('is not replaced by one that is hardly smaller', async () => {
    const small = await sharp(jpeg).resize(220).jpeg({ quality: 50, mozjpeg: true }).toBuffer();
    const original = image(small, { ...dct, ColorSpace: 'DeviceRGB', Width: 220, Height: 147 });
    expect(await recompressed(original, seen)).toBeNull();
  });

  test('keeps what it hides, exactly, at the size at which it is seen', async () => {
    const half = Buffer.from(
      Array.from({ length: width * height }, (_, at) => (at % width < width / 2 ? 0 : 255)),
    );
    const mask = image(half, { ColorSpace: 'DeviceGray' });
    const made = (await recompressedMask(mask, seen))!;
    const { data, info } = await (await imageSource(made))!
      .open()
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([220, 147]);
    expect([data[10], data[200]]).toEqual([0, 255]);
  });
});
