/** Small PDFs made of pictures, for tests of lite copies and parts. */
import { PDFDocument, PDFName, type PDFRef, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** Pixels, three bytes each, that compress as a photograph does: soft light with grain. */
export function photograph(width: number, height: number, seed = 1): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const x = Math.floor(at / 3) % width;
    const y = Math.floor(at / 3 / width);
    const light = 128 + 70 * Math.sin((x + seed * 40) / 90) + 40 * Math.cos(y / 60 + (at % 3));
    pixels[at] = Math.max(0, Math.min(255, light + ((state >>> 16) % 24) - 12));
  }
  return pixels;
}

export function jpegOf(pixels: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** A page of a scanner: letters on paper with noise, a red ring over the text. 150 dpi keeps tests quick. */
export async function scanPage(lines = 18): Promise<Buffer> {
  const width = 1240;
  const height = 1754;
  const text = Array.from(
    { length: lines },
    (_, line) =>
      `<text x="120" y="${200 + line * 80}" font-size="36" font-family="Noto Sans Lao" fill="#222">ກະຊວງເຕັກໂນໂລຊີ ທີ່ບ້ານ ໜ້າ ${line} Decree of the ministry</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f0ece4"/>
    ${text.join('')}<circle cx="850" cy="1300" r="130" fill="none" stroke="#c8202c" stroke-width="9"/></svg>`;
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().blur(0.7).raw().toBuffer();
  let state = 7;
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = Math.max(0, Math.min(255, pixels[at]! + ((state >>> 16) % 9) - 4));
  }
  return jpegOf(pixels, width, height);
}

export interface PictureDocument {
  /** JPEGs, one a page */
  pictures: readonly Buffer[];
  /** the picture covers the page, and there is no text */
  isScan?: boolean;
}

/** Pages of A4, each with its picture and a line of text that names it, linked to the next; with an outline. */
export async function pictureDocument({ pictures, isScan = false }: PictureDocument): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [index, picture] of pictures.entries()) {
    const page = pdf.addPage([595, 842]);
    const image = await pdf.embedJpg(picture);
    page.drawImage(
      image,
      isScan
        ? { x: 0, y: 0, width: 595, height: 842 }
        : { x: 60, y: 300, width: 475, height: (475 * image.height) / image.width },
    );
    if (!isScan) page.drawText(`This is page ${index + 1} of the report.`, { x: 60, y: 250, size: 14, font });
  }
  const pages = pdf.getPages();
  for (const [index, page] of pages.entries())
    page.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([linkTo(pdf, pages[(index + 1) % pages.length]!.ref)]),
    );
  addOutline(pdf);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'r' }, 1, { S: 'D' }] }));
  pdf.setTitle('Report');
  return pdf;
}

function linkTo(pdf: PDFDocument, page: PDFRef) {
  return pdf.context.register(
    pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [60, 240, 300, 270],
      Border: [0, 0, 0],
      Dest: [page, 'Fit'],
    }),
  );
}

/** A chapter every two pages. */
function addOutline(pdf: PDFDocument): void {
  const { context } = pdf;
  const starts = pdf.getPages().filter((_, index) => index % 2 === 0);
  const root = context.nextRef();
  const refs = starts.map(() => context.nextRef());
  refs.forEach((ref, index) =>
    context.assign(
      ref,
      context.obj({
        Title: PDFString.of(`Chapter ${index + 1}`),
        Parent: root,
        Dest: [starts[index]!.ref, 'Fit'],
        ...(refs[index + 1] ? { Next: refs[index + 1] } : {}),
        ...(refs[index - 1] ? { Prev: refs[index - 1] } : {}),
      }),
    ),
  );
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
}
