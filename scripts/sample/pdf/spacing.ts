import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from 'pdf-lib';

/** Width of a glyph in thousandths of the font size, by its number. */
type Widths = Map<number, number>;

interface Shown {
  /** where its text stands in the operator list */
  at: number;
  x: number;
  y: number;
  width: number;
  size: number;
}

/**
 * Chromium places each Lao tone mark by moving back over its consonant. Readers that copy or index text measure
 * the distance from the end of one glyph to the next, take such a move for a gap and put a space inside the word
 * ("ເຕັ ກ"). Here each glyph gets the character spacing that ends it exactly where the next one starts: nothing
 * moves on the page, and the text comes out as it was written.
 */
export function closeGaps(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const operators = contentOf(page).split('\n');
    const shown = glyphsOf(operators, fontsOf(page));
    for (const [index, glyph] of shown.entries()) spaceOut(operators, shown, index, glyph);
    replaceContent(page, operators.join('\n'));
  }
}

function spaceOut(operators: string[], shown: Shown[], index: number, glyph: Shown): void {
  const spacing = endOf(shown, index) - glyph.x - glyph.width;
  if (Math.abs(spacing) < 0.01) return;
  operators[glyph.at] = operators[glyph.at]!.replace(
    /<[0-9A-F]{4}> Tj/,
    (show) => `${spacing.toFixed(4)} Tc ${show} 0 Tc`,
  );
}

/** Where the glyph should end: at the next glyph of its word, else at the end of the consonant it stands on. */
function endOf(shown: Shown[], index: number): number {
  const glyph = shown[index]!;
  const next = shown[index + 1];
  let end = glyph.x + glyph.width;
  for (let before = index - 1; before >= 0 && nearby(shown[before]!, glyph); before -= 1) {
    end = Math.max(end, shown[before]!.x + shown[before]!.width);
  }
  if (!next || !onOneLine(glyph, next)) return end;
  const gap = next.x - end;
  return gap < glyph.size / 4 && next.x > glyph.x - glyph.size ? next.x : end;
}

function nearby(first: Shown, second: Shown): boolean {
  return onOneLine(first, second) && Math.abs(first.x - second.x) < second.size;
}

function onOneLine(first: Shown, second: Shown): boolean {
  return Math.abs(first.y - second.y) < first.size / 4;
}

/** Every glyph with its place; Chromium writes one operator run a line and one glyph a `Tj`. */
function glyphsOf(operators: string[], fonts: Map<string, Widths>): Shown[] {
  const shown: Shown[] = [];
  let [x, y, size] = [0, 0, 0];
  let widths: Widths = new Map();
  for (const [at, operator] of operators.entries()) {
    const font = /\/(\S+) ([\d.]+) Tf/.exec(operator);
    if (font) [widths, size] = [fonts.get(font[1]!) ?? new Map(), Number(font[2])];
    const matrix = /(\S+) (\S+) Tm/.exec(operator);
    if (matrix) [x, y] = [Number(matrix[1]), Number(matrix[2])];
    const move = /(\S+) (\S+) Td/.exec(operator);
    if (move) [x, y] = [x + Number(move[1]), y - Number(move[2])];
    const glyph = /<([0-9A-F]{4})> Tj/.exec(operator);
    if (glyph) {
      const width = ((widths.get(parseInt(glyph[1]!, 16)) ?? 0) / 1000) * size;
      shown.push({ at, x, y, width, size });
    }
  }
  return shown;
}

function contentOf(page: PDFPage): string {
  const content = page.node.Contents();
  if (!(content instanceof PDFRawStream))
    throw new Error('Expected a page with one content stream, as Chromium prints it.');
  return Buffer.from(decodePDFRawStream(content).decode()).toString('latin1');
}

function replaceContent(page: PDFPage, content: string): void {
  const { context } = page.doc;
  const old = page.node.get(PDFName.of('Contents'));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  if (old instanceof PDFRef) context.delete(old);
}

function fontsOf(page: PDFPage): Map<string, Widths> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).map((name) => [name.decodeText(), widthsOf(fonts!.lookup(name, PDFDict))]),
  );
}

/** The `W` array of a composite font: runs of `first [w w …]` and `first last w`. */
function widthsOf(font: PDFDict): Widths {
  const widths: Widths = new Map();
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const array = descendant?.lookupMaybe(PDFName.of('W'), PDFArray);
  if (!array) return widths;
  for (let index = 0; index < array.size();) {
    const first = array.lookup(index, PDFNumber).asNumber();
    const second = array.lookup(index + 1);
    if (second instanceof PDFArray) {
      for (let offset = 0; offset < second.size(); offset += 1) {
        widths.set(first + offset, second.lookup(offset, PDFNumber).asNumber());
      }
      index += 2;
    } else {
      const width = array.lookup(index + 2, PDFNumber).asNumber();
      for (let glyph = first; glyph <= (second as PDFNumber).asNumber(); glyph += 1) widths.set(glyph, width);
      index += 3;
    }
  }
  return widths;
}
