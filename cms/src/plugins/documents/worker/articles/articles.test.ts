import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { differenceOf } from '../lite/difference.ts';
import { contentOf } from '../pdf/content-of.ts';
import { arrayOf, dictOf, nameOf, valuesOf } from '../pdf/objects.ts';
import { pageLabels } from '../pdf/labels.ts';
import { pagesOf } from '../pdf/pages.ts';
import { openPdf } from '../pdf/pdf-lib.ts';
import type { Articles, Job } from '../stage.ts';
import { looksOf, withReady } from '../testing/jobs.ts';
import { jpegOf, photograph, pictureDocument } from '../testing/pictures.ts';
import { articles } from './articles.ts';
import { mostBytes } from './parts.ts';

let pictures: Buffer[];
beforeAll(async () => {
  pictures = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) => jpegOf(photograph(700, 450, seed), 700, 450)),
  );
});

function partsOf<Result>(
  pdf: Uint8Array,
  look: (parts: Articles['articles'], job: Job) => Promise<Result>,
): Promise<Result> {
  return withReady(pdf, async (job) => look((await articles(job, {})).articles, job));
}

const open = async (job: Job, path: string): Promise<PDFDocument> =>
  openPdf(await readFile(join(job.ready, path)));

describe('Articles', () => {
  test('are the chapters, each with what it needs, with its title and the labels of its pages', async () => {
    await partsOf(await (await pictureDocument({ pictures })).save(), async (parts, job) => {
      expect(parts).toEqual([
        { path: 'articles/1.pdf', title: 'Chapter 1', from: 1, to: 2 },
        { path: 'articles/2.pdf', title: 'Chapter 2', from: 3, to: 4 },
        { path: 'articles/3.pdf', title: 'Chapter 3', from: 5, to: 6 },
      ]);
      const second = await open(job, 'articles/2.pdf');
      expect(second.getTitle()).toBe('Chapter 2');
      expect(pageLabels(second, 2)).toEqual(['2', '3']);
      expect(imagesIn(second)).toBe(2);
      expect((await stat(join(job.ready, 'articles/2.pdf'))).size).toBeLessThan(mostBytes);
    });
  });

  test('joined have every page once, in order, with the same letters and the same look', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 5 }), async (order) => {
        const chosen = order.map((index) => pictures[index]!);
        await partsOf(await (await pictureDocument({ pictures: chosen })).save(), async (parts, job) => {
          const whole = join(job.ready, documentPaths.original);
          const looks = [];
          const contents: string[] = [];
          for (const { path } of parts) {
            looks.push(...(await looksOf(join(job.ready, path))));
            contents.push(...textsOf(await open(job, path)));
          }
          const expected = await looksOf(whole);
          expect(looks).toHaveLength(expected.length);
          for (const [index, look] of looks.entries())
            expect(differenceOf(expected[index]!, look).mean).toBe(0);
          expect(contents).toEqual(textsOf(await openPdf(await readFile(whole))));
        });
      }),
      { numRuns: 4 },
    );
  });

  test.skipIf(!hasPoppler())('joined read the same to poppler (needs pdftotext)', async () => {
    await partsOf(await (await pictureDocument({ pictures })).save(), (parts, job) => {
      const read = (path: string) =>
        execFileSync('pdftotext', ['-raw', join(job.ready, path), '-']).toString();
      expect(parts.map(({ path }) => read(path)).join('')).toBe(read(documentPaths.original));
      return Promise.resolve();
    });
  });

  test('keep links that stay inside and links to the web, and no others', async () => {
    const pdf = await pictureDocument({ pictures });
    const web = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 10, 10],
      A: { S: 'URI', URI: PDFString.of('https://example.gov.la/') },
    });
    pdf.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).push(web);
    await partsOf(await pdf.save(), async (_, job) => {
      const part = await open(job, 'articles/1.pdf');
      const [first, second] = pagesOf(part);
      expect(linksOf(first!.dict)).toEqual([second!.ref, 'https://example.gov.la/']);
      // It led to page 3, which is not here.
      expect(linksOf(second!.dict)).toEqual([]);
    });
  });

  test('take from a list of images for all pages only their own', async () => {
    const pdf = await pictureDocument({ pictures });
    const pages = pagesOf(pdf);
    const all = PDFDict.withContext(pdf.context);
    for (const { resources } of pages)
      for (const [key, value] of resources!.lookup(PDFName.of('XObject'), PDFDict).entries())
        all.set(key, value);
    for (const { resources } of pages) resources!.set(PDFName.of('XObject'), all);
    await partsOf(await pdf.save(), async (_, job) => {
      expect(imagesIn(await open(job, 'articles/1.pdf'))).toBe(2);
    });
  });

  test('hide the layers that the document hides', async () => {
    const pdf = await pictureDocument({ pictures });
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    // pdf-lib draws what was embedded only as it writes.
    const written = await openPdf(await pdf.save());
    const page = pagesOf(written)[0]!;
    const [image] = valuesOf(dictOf(page.resources, 'XObject'));
    if (!(image instanceof PDFRawStream)) throw new Error('There is no image.');
    image.dict.set(PDFName.of('OC'), PDFRef.of(layer.objectNumber));
    await partsOf(await written.save(), async (_, job) => {
      const [whole] = await looksOf(join(job.ready, documentPaths.original));
      const [part] = await looksOf(join(job.ready, 'articles/1.pdf'));
      expect(differenceOf(whole!, part!).mean).toBe(0);
    });
  });

  test('are cut by pages where a chapter is larger than a short connection carries', async () => {
    const heavy = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) => jpegOf(photograph(1000, 700, seed), 1000, 700)),
    );
    await partsOf(await (await pictureDocument({ pictures: heavy })).save(), async (parts) => {
      expect(parts.map(({ title, from, to }) => [title, from, to])).toEqual([
        ['Chapter 1', 1, 1],
        ['Chapter 1', 2, 2],
        ['Chapter 2', 3, 3],
        ['Chapter 2', 4, 4],
        ['Chapter 3', 5, 5],
        ['Chapter 3', 6, 6],
      ]);
      return Promise.resolve();
    });
  });

  test('are of the lite copy where there is one', async () => {
    const original = await (await pictureDocument({ pictures })).save();
    await withReady(original, async (job) => {
      const reversed = await pictureDocument({ pictures: pictures.toReversed() });
      await writeFile(join(job.ready, documentPaths.lite), await reversed.save());
      await articles(job, { lite: { outcome: 'made', keptPages: [] } });
      const [last] = (await looksOf(join(job.ready, documentPaths.original))).slice(-1);
      const [first] = await looksOf(join(job.ready, 'articles/1.pdf'));
      expect(differenceOf(last!, first!).mean).toBeLessThan(1);
    });
  });

  test.each<[string, () => Promise<PDFDocument>]>([
    ['few pages', () => pictureDocument({ pictures: pictures.slice(0, 4) })],
    ['few bytes', async () => pictureDocument({ pictures: await tiny() })],
  ])('there are none of a document of %s', async (_, make) => {
    await partsOf(await (await make()).save(), (parts, job) => {
      expect(parts).toEqual([]);
      expect(existsSync(join(job.ready, 'articles'))).toBe(false);
      return Promise.resolve();
    });
  });
});

async function tiny(): Promise<Buffer[]> {
  const picture = await jpegOf(photograph(60, 40), 60, 40);
  return Array<Buffer>(8).fill(picture);
}

function textsOf(pdf: PDFDocument): string[] {
  return pagesOf(pdf).map(({ dict }) => Buffer.from(contentOf(dict)).toString('latin1'));
}

function imagesIn(pdf: PDFDocument): number {
  return pdf.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && nameOf(object.dict, 'Subtype') === 'Image')
    .length;
}

/** The page that each link leads to, or its address. */
function linksOf(page: PDFDict) {
  return (arrayOf(page, 'Annots')?.asArray() ?? []).map((item) => {
    const link = page.context.lookup(item, PDFDict);
    const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    return address instanceof PDFString ? address.asString() : arrayOf(link, 'Dest')?.get(0);
  });
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
