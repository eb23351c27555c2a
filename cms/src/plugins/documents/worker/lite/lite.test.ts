import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentOf } from '../pdf/content-of.ts';
import { nameOf } from '../pdf/objects.ts';
import { outlineOf } from '../pdf/outline.ts';
import { pageLabels } from '../pdf/labels.ts';
import { pagesOf } from '../pdf/pages.ts';
import { openPdf } from '../pdf/pdf-lib.ts';
import type { Inspection, Lite } from '../stage.ts';
import { inspectionOf } from '../testing/inspection.ts';
import { withReady } from '../testing/jobs.ts';
import { jpegOf, photograph, pictureDocument, scanPage } from '../testing/pictures.ts';
import { lite } from './lite.ts';

interface Made extends Lite {
  /** bytes of the copy over those of the original; null where there is none */
  ratio: number | null;
  copy: PDFDocument | null;
}

async function liteOf(original: Uint8Array, inspect?: Partial<Inspection>): Promise<Made> {
  return withReady(original, async (job) => {
    const found = inspect ? { inspect: { ...unsigned, ...inspect } } : {};
    const result = await lite(job, found);
    const path = join(job.ready, documentPaths.lite);
    if (!existsSync(path)) return { ...result, ratio: null, copy: null };
    const { size } = await stat(path);
    return { ...result, ratio: size / original.length, copy: await openPdf(await readFile(path)) };
  });
}

const unsigned = inspectionOf();

/** Subtypes of what lies in the file: "Image", "Form", "Type1". */
function kindsIn(pdf: PDFDocument): (string | undefined)[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? nameOf(object.dict, 'Subtype') : undefined));
}

let pictures: Buffer[];
let scan: Buffer;

beforeAll(async () => {
  pictures = await Promise.all([1, 2, 3].map((seed) => jpegOf(photograph(1600, 1000, seed), 1600, 1000)));
  scan = await scanPage();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('A lite copy', () => {
  test('is a fraction of an image-heavy file and keeps outline, labels, links and text', async () => {
    const original = await pictureDocument({ pictures });
    const bytes = await original.save();
    const { outcome, keptPages, ratio, copy } = await liteOf(bytes);
    expect({ outcome, keptPages }).toEqual({ outcome: 'made', keptPages: [] });
    expect(ratio).toBeLessThan(0.25);
    expect(contentsOf(copy!)).toEqual(contentsOf(await openPdf(bytes)));
    const pages = pagesOf(copy!);
    expect(outlineOf(copy!, pages)).toEqual([
      { title: 'Chapter 1', page: 1, level: 1 },
      { title: 'Chapter 2', page: 3, level: 1 },
    ]);
    expect(pageLabels(copy!, 3)).toEqual(['i', '1', '2']);
    expect(pages.map(({ dict }) => dict.lookup(PDFName.of('Annots'))?.toString())).not.toContain(undefined);
    expect(copy!.getTitle()).toBe('Report');
  });

  test('draws a scan in layers: a form with a background and stencils in black and red', async () => {
    const original = await pictureDocument({ pictures: [scan, scan], isScan: true });
    const { outcome, keptPages, ratio, copy } = await liteOf(await original.save());
    expect({ outcome, keptPages }).toEqual({ outcome: 'made', keptPages: [] });
    expect(ratio).toBeLessThan(0.25);
    const kinds = kindsIn(copy!);
    expect(kinds.filter((kind) => kind === 'Form')).toHaveLength(2);
    const stencils = copy!.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of('ImageMask')));
    expect(stencils).toHaveLength(4);
  });

  test('is made the same twice', async () => {
    const bytes = await (await pictureDocument({ pictures: pictures.slice(0, 1) })).save();
    const [one, other] = [await liteOf(bytes), await liteOf(bytes)];
    expect(await one.copy!.save()).toEqual(await other.copy!.save());
  });

  test('is not offered of a file that is light already', async () => {
    const original = await PDFDocument.create();
    original.addPage().drawText('A decree of one page');
    expect(await liteOf(await original.save())).toEqual({
      outcome: 'already-light',
      keptPages: [],
      ratio: null,
      copy: null,
    });
  });

  test('of a lite copy is not offered', async () => {
    const { copy } = await liteOf(await (await pictureDocument({ pictures })).save());
    expect((await liteOf(await copy!.save())).outcome).toBe('already-light');
  });

  test('of a signed file is unsigned, and nothing in it acts', async () => {
    const original = await pictureDocument({ pictures });
    const { context, catalog } = original;
    const field = context.register(
      context.obj({ FT: 'Sig', T: PDFString.of('minister'), V: { Type: 'Sig', ByteRange: [0, 1, 2, 3] } }),
    );
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
    catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
    const { outcome, copy } = await liteOf(await original.save(), { signed: true });
    expect(outcome).toBe('made');
    const written = Buffer.from(await copy!.save({ useObjectStreams: false })).toString('latin1');
    expect(written).not.toMatch(/ByteRange|JavaScript|SigFlags 3/);
    expect(written).toContain('/FT /Sig');
  });

  test('leaves out thumbnails, private data and what nothing refers to', async () => {
    const original = await pictureDocument({ pictures });
    const { context } = original;
    const page = original.getPage(0).node;
    page.set(PDFName.of('Thumb'), context.register(context.stream('a thumbnail', { Subtype: 'Image' })));
    page.set(
      PDFName.of('PieceInfo'),
      context.obj({ Maker: { Private: context.register(context.stream('a layout')) } }),
    );
    context.register(context.stream('a former version', { Subtype: 'Lost' }));
    const { copy } = await liteOf(await original.save());
    const streams = copy!.context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFRawStream ? Buffer.from(object.contents).toString('latin1') : '',
      );
    expect(streams.join()).not.toMatch(/a thumbnail|a layout|a former version/);
    expect(kindsIn(copy!)).not.toContain('Lost');
  });

  test.each<[string, () => Promise<Uint8Array>]>([
    ['a file that is no PDF', () => Promise.resolve(Buffer.from('not a PDF'))],
    ['forms that draw themselves', selfDrawingForm],
  ])('is not possible of %s', async (_, make) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await liteOf(await make())).outcome).toBe('not-possible');
  });
});

/** What each page draws: its letters are in it. */
function contentsOf(pdf: PDFDocument): string[] {
  return pagesOf(pdf).map(({ dict }) => Buffer.from(contentOf(dict)).toString('latin1'));
}

async function selfDrawingForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const ref = pdf.context.nextRef();
  pdf.context.assign(
    ref,
    pdf.context.stream('/F Do', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      Resources: { XObject: { F: ref } },
    }),
  );
  page.node.setXObject(PDFName.of('F'), ref);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('/F Do')));
  return pdf.save();
}
