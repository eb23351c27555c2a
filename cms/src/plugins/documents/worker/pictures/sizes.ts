import { pageWidths, type PageWidth } from '@sanlao/shared/documents/manifest';

export interface PageShape {
  /** any unit */
  width: number;
  height: number;
}

interface PictureSize {
  /** names the file */
  name: PageWidth;
  /** of its pixels: as named, or fewer where the page has no more */
  width: number;
  height: number;
}

/** Of a page that is many times as tall as wide; encoders end at 16,383. */
const longestSide = 8000;
const mostPixels = 8_000_000;

/**
 * The pictures of a page, smallest first. A scan is never enlarged: the first width that holds all its pixels has just
 * these, wider ones are left out.
 *
 * @param ownWidth pixels across a page that is one image; null for a page that can be drawn at any width
 */
export function pictureSizes(page: PageShape, ownWidth: number | null): PictureSize[] {
  const ratio = page.height / page.width;
  const most = Math.min(ownWidth ?? Infinity, longestSide / ratio, Math.sqrt(mostPixels / ratio));
  return pageWidths
    .filter((_, index) => index === 0 || most > pageWidths[index - 1]!)
    .map((name) => {
      const width = Math.max(1, Math.floor(Math.min(name, most)));
      return { name, width, height: Math.max(1, Math.round(width * ratio)) };
    });
}

/** Pixels of a page's height when it is `width` pixels wide. */
export function heightAt(width: number, page: PageShape): number {
  return Math.max(1, Math.round((width * page.height) / page.width));
}
