/**
 * Which sizes and formats of an uploaded image exist, and their addresses. The CMS makes them at upload
 * (so that a publish never waits), the sites only name them.
 */
export const imageFormats = ['avif', 'webp', 'jpg'] as const;

export type ImageFormat = (typeof imageFormats)[number];

const widths = [320, 640, 960, 1600] as const;

/**
 * The widths, in pixels, that are made of an image: those of the table below its own width, and its own
 * width where that is not above the largest. Never enlarged; never empty.
 *
 * @example variantWidths(1200) // [320, 640, 960, 1200]
 */
export function variantWidths(originalWidth: number): number[] {
  const largest = widths[widths.length - 1]!;
  const own = Math.min(originalWidth, largest);
  return [...widths.filter((width) => width < own), own];
}

/** The address of one variant, on every site and on the CMS. */
export function variantUrl(sha256: string, width: number, format: ImageFormat): string {
  return `/media/${sha256}/${width}.${format}`;
}

/** The address of the stored original (documents; images have their metadata stripped). */
export function originalUrl(sha256: string, ext: string): string {
  return `/media/${sha256}/original${ext}`;
}
