/** Addresses and sizes of what was made of a document, without a schema: scripts of pages take them from here. */

/** Bytes of one part of a file that is loaded in parts. */
export const partSize = 256 * 1024;

/** Widths in pixels of the pictures of a page; each is there as AVIF and WebP. */
export const pageWidths = [480, 900, 1350] as const;
export type PageWidth = (typeof pageWidths)[number];

/** The files that are loaded in parts. */
export type DownloadName = 'lite' | 'original';

/** File names below `/documents/<key>/`. */
export const documentPaths = {
  original: 'original.pdf',
  lite: 'lite.pdf',
  /** not served: what the publisher reads */
  manifest: 'manifest.json',
  text: 'text.json',
  picture: (number: number, width: PageWidth, format: 'avif' | 'webp') =>
    `pages/${number}-${width}.${format}`,
  article: (number: number) => `articles/${number}.pdf`,
  /** the SHA-256 of each part of a file, as `partList` (part-list.ts) writes them; served, not compressed */
  partList: (name: DownloadName) => `parts/${name}.bin`,
} as const;
