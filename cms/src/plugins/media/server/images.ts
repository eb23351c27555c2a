/** Pictures as they are kept: upright, without metadata, and in the sizes and formats that the sites name. */
import sharp, { type Sharp } from 'sharp';
import { imageFormats, variantWidths, type ImageFormat } from '@sanlao/shared/media/variants';
import type { FileKind } from './kinds.ts';
import { refused } from './refusals.ts';

/** More is taken for a decompression bomb; a 100-megapixel camera is below it. */
const largestPicture = 120_000_000;

type Format = NonNullable<FileKind['image']>;

const originals: Record<Format, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 92, mozjpeg: true }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 92 }),
  avif: (image) => image.avif({ quality: 75, effort: 2 }),
  gif: (image) => image.gif(),
};

/**
 * The picture as it will be stored and offered: turned upright, every kind of metadata gone (place, camera, person).
 *
 * @throws ValidationError when it cannot be read to its end or has too many pixels
 */
export async function cleanOriginal(path: string, name: string, format: Format): Promise<Buffer> {
  const image = await readable(path, name, format);
  try {
    return await originals[format](image).toBuffer();
  } catch {
    throw refused('image', name);
  }
}

async function readable(path: string, name: string, format: Format): Promise<Sharp> {
  const animated = format === 'gif' || format === 'webp';
  const image = sharp(path, { failOn: 'error', limitInputPixels: largestPicture, animated });
  const metadata = await image.metadata().catch(() => undefined);
  if (!metadata) throw refused((await tooLarge(path)) ? 'pixels' : 'image', name);
  if (metadata.width * metadata.height > largestPicture) throw refused('pixels', name);
  // An animation cannot be turned, and has no reason to.
  return (metadata.pages ?? 1) > 1 ? image : image.autoOrient();
}

async function tooLarge(path: string): Promise<boolean> {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return metadata !== undefined && metadata.width * metadata.height > largestPicture;
}

const encoders: Record<ImageFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 70 }),
  jpg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 72, mozjpeg: true }),
};

export interface Variant {
  width: number;
  format: ImageFormat;
  encode(): Promise<Buffer>;
}

/** All variants of a stored original, encoded when asked for; of an animation its first picture. */
export async function variantsOf(original: Buffer): Promise<Variant[]> {
  const { width } = await sharp(original).metadata();
  const widths = variantWidths(width);
  let largest: Promise<{ data: Buffer; info: sharp.OutputInfo }> | undefined;
  // Decoded and made small once; the other widths come from that.
  const decode = () =>
    (largest ??= sharp(original)
      .resize({ width: widths.at(-1)! })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }));
  return widths.flatMap((width) =>
    imageFormats.map((format) => ({
      width,
      format,
      async encode() {
        const { data, info } = await decode();
        const raw = { width: info.width, height: info.height, channels: info.channels };
        return encoders[format](sharp(data, { raw }).resize({ width })).toBuffer();
      },
    })),
  );
}
