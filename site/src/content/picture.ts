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
}

const types: Record<ImageFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * The addresses of an image's variants; which exist follows from the width of the original.
 *
 * @param widest pixels: variants above it are left out, for a picture that is shown small
 */
export function pictureOf(
  image: { sha256: string; width: number; height: number },
  widest = Infinity,
): PictureData {
  const widths = variantWidths(image.width).filter((width, index) => index === 0 || width <= widest);
  const srcset = (format: ImageFormat) =>
    widths.map((width) => `${variantUrl(image.sha256, width, format)} ${width}w`).join(', ');
  const better = imageFormats.filter((format) => format !== 'jpg');
  return {
    sources: better.map((format) => ({ type: types[format], srcset: srcset(format) })),
    fallback: { src: variantUrl(image.sha256, middle(widths), 'jpg'), srcset: srcset('jpg') },
    width: image.width,
    height: image.height,
  };
}

/** For browsers without srcset: enough for a phone, not more. */
function middle(widths: readonly number[]): number {
  return widths.findLast((width) => width <= 640) ?? widths[0]!;
}
