/**
 * The stage that draws each page: AVIF and WebP at the widths of `pageWidths`, below `pages/`. PDFium draws a page while
 * the pages before it are encoded on the other core.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths, pageWidths, type PageWidth } from '@sanlao/shared/documents/manifest';
import { useOneCoreAPicture } from '../one-core.ts';
import type { PagePictures, Stage } from '../stage.ts';
import { openDrawer } from './drawer.ts';
import { encodePage, type EncodedPage } from './encode.ts';
import { heightAt } from './sizes.ts';

/** A page's pixels take 10 MB, and what encodes them about 60 MB. */
const pagesAtOnce = 2;

export const pictures: Stage<'pictures'> = async (job, found) => {
  const drawer = await openDrawer(join(job.ready, documentPaths.original), found.inspect?.pages);
  await mkdir(join(job.ready, 'pages'), { recursive: true });
  const restore = useOneCoreAPicture();
  const pages: PagePictures['pages'] = [];
  const blankPages: number[] = [];
  const underWay = new Set<Promise<void>>();
  let done = 0;
  try {
    for (let number = 1; number <= drawer.pageCount; number++) {
      if (underWay.size >= pagesAtOnce) await Promise.race(underWay);
      const page = await drawer.draw(number);
      if (page.blank) blankPages.push(number);
      const written = encodePage(page)
        .then((encoded) => writePage(job.ready, number, encoded))
        .then((sizes) => {
          pages[number - 1] = { height: heightAt(900, page), pictures: sizes };
          job.report(++done, drawer.pageCount);
        })
        .finally(() => underWay.delete(written));
      underWay.add(written);
    }
    await Promise.all(underWay);
    return { pages, blankPages };
  } finally {
    await Promise.allSettled(underWay);
    restore();
    drawer.close();
  }
};

/** @returns bytes of each file */
async function writePage(
  ready: string,
  number: number,
  encoded: EncodedPage,
): Promise<PagePictures['pages'][number]['pictures']> {
  const sizes: PagePictures['pages'][number]['pictures'] = {};
  for (const width of pageWidths) {
    const files = encoded.get(width);
    if (!files) continue;
    await writeFile(pathOf(width, 'avif'), files.avif);
    await writeFile(pathOf(width, 'webp'), files.webp);
    sizes[width] = { avif: files.avif.length, webp: files.webp.length };
  }
  return sizes;

  function pathOf(width: PageWidth, format: 'avif' | 'webp'): string {
    return join(ready, documentPaths.picture(number, width, format));
  }
}
