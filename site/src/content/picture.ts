import type { Media } from '@sanlao/shared/content/media';
import { imageFormats, variantUrl, variantWidths, type ImageFormat } from '@sanlao/shared/media/variants';

export interface PictureSource {
  type: string;
  srcset: string;
}

export interface PictureData {
  /** every format but the last, best first */
  sources: PictureSource[];
  /** the format that every browser shows */
  fallback: { src: string; srcset: string };
  width: number;
  height: number;
  /** size of what saver mode loads after a tap, the AVIF form of `fallback.src`: "18", or "~18" where it is estimated */
  kilobytes: string;
}

const types: Record<ImageFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * The addresses of an image's variants; which exist follows from the width of the original.
 *
 * @param widest pixels: variants above it are left out, for a picture that is shown small
 */
export function pictureOf(
  image: Pick<Media, 'sha256' | 'avifBytes'> & { width: number; height: number },
  widest = Infinity,
): PictureData {
  const widths = variantWidths(image.width).filter((width, index) => index === 0 || width <= widest);
  const srcset = (format: ImageFormat) =>
    widths.map((width) => `${variantUrl(image.sha256, width, format)} ${width}w`).join(', ');
  const better = imageFormats.filter((format) => format !== 'jpg');
  const shown = middle(widths);
  return {
    sources: better.map((format) => ({ type: types[format], srcset: srcset(format) })),
    fallback: { src: variantUrl(image.sha256, shown, 'jpg'), srcset: srcset('jpg') },
    width: image.width,
    height: image.height,
    kilobytes: kilobytes(image, shown),
  };
}

/** For browsers without srcset: enough for a phone, not more. */
function middle(widths: readonly number[]): number {
  return widths.findLast((width) => width <= 640) ?? widths[0]!;
}

/** What photos take in AVIF as the CMS makes it, at the widths of a phone. */
const bytesPerPixel = 0.08;

function kilobytes({ width, height, avifBytes }: Parameters<typeof pictureOf>[0], shown: number): string {
  const counted = avifBytes?.[shown];
  const bytes = counted ?? shown * shown * (height / width) * bytesPerPixel;
  return `${counted === undefined ? '~' : ''}${Math.max(1, Math.round(bytes / 1024))}`;
}
