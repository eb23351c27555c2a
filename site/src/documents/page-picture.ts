/** The pictures of a page of a document. */
import {
  documentPaths,
  type ManifestPage,
  type PageWidth,
  pageWidths,
} from '@sanlao/shared/documents/manifest';
import type { Publication } from '@sanlao/shared/content/types';
import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import type { PreparedDocument } from '../../publisher/documents/prepared.ts';

export interface PagePicture {
  sources: { type: string; srcset: string }[];
  src: string;
  width: number;
  height: number;
  /** of the AVIF that a phone shows */
  bytes: number;
  /** to be looked at by itself: what every browser shows; undefined where the page has no more pixels */
  larger: { href: string; bytes: number } | undefined;
}

/** Shown in the page; the widest is for those who ask for it. */
const shown = pageWidths.filter((width) => width <= 900);

/** @param number of the page, from 1; undefined where it has no picture */
export function pagePicture({ key, manifest }: PreparedDocument, number: number): PagePicture | undefined {
  const page = manifest.pages[number - 1];
  const widths = page ? widthsOf(page) : [];
  const inPage = shown.filter((width) => widths.includes(width));
  const width = inPage.at(-1) ?? widths[0];
  if (!page || width === undefined) return undefined;
  const url = (width: PageWidth, format: 'avif' | 'webp') =>
    urls.documentFile(key, documentPaths.picture(number, width, format));
  const srcset = (format: 'avif' | 'webp') =>
    (inPage.length > 0 ? inPage : [width]).map((width) => `${url(width, format)} ${width}w`).join(', ');
  const widest = widths.at(-1)!;
  return {
    sources: (['avif', 'webp'] as const).map((format) => ({
      type: `image/${format}`,
      srcset: srcset(format),
    })),
    src: url(width, 'webp'),
    width,
    height: heightAt(page, width),
    bytes: page.pictures[`${width}`]!.avif,
    larger:
      widest > width ? { href: url(widest, 'webp'), bytes: page.pictures[`${widest}`]!.webp } : undefined,
  };
}

/** The first page of a publication without a cover; undefined where there is nothing to show. */
export function firstPageOf(
  content: Pick<Content, 'documentOf'>,
  { cover, files }: Pick<Publication, 'cover' | 'files'>,
): PagePicture | undefined {
  if (cover) return undefined;
  const prepared = files.map((file) => content.documentOf(file)).find((found) => found !== null);
  return prepared && pagePicture(prepared, 1);
}

function widthsOf({ pictures }: ManifestPage): PageWidth[] {
  return pageWidths.filter((width) => pictures[`${width}`] !== undefined);
}

/** The manifest has it for 900 pixels width. */
function heightAt({ height }: ManifestPage, width: number): number {
  return Math.round((height * width) / 900);
}
