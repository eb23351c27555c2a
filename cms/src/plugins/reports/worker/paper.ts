/** A4 pages that fill from the top; what does not fit goes on on the next one. All measures in points. */
import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { lineOperators, rectangleOperators, widthOf, type Colour } from './drawing.ts';
import { embedFont, type EmbeddedFont } from './embedded-font.ts';
import { brokenLines } from '../server/outputs/lines.ts';
import { openTypeface } from './shaping.ts';
import { openStructure, type Tag } from './structure.ts';

const page = { width: 595.28, height: 841.89, margin: 54, foot: 60 };
export const contentWidth = page.width - 2 * page.margin;

const ink: Colour = [22, 32, 46];
export const grey: Colour = [71, 86, 107];
export const blue: Colour = [27, 77, 143];
const rule: Colour = [198, 207, 219];

export interface TextStyle {
  size: number;
  isBold?: boolean;
  colour?: Colour;
  /** of the letters' size; Lao marks above and below need the room */
  lineHeight?: number;
}

export const caption: TextStyle = { size: 10.5, isBold: true };
/** above a part of a section */
export const gap = 8;

export interface Place {
  /** from the left margin */
  x?: number;
  width?: number;
  align?: 'start' | 'end';
}

export type Paper = Awaited<ReturnType<typeof openPaper>>;

export async function openPaper(fonts: { regular: Uint8Array; bold: Uint8Array }) {
  const document = await PDFDocument.create();
  const regular = embedFont(document.context, openTypeface(fonts.regular), {
    name: 'F1',
    fontName: 'NotoSansLao-Regular',
  });
  const bold = embedFont(document.context, openTypeface(fonts.bold), {
    name: 'F2',
    fontName: 'NotoSansLao-Bold',
  });
  const contents: string[][] = [];
  const structure = openStructure();
  let y = 0;

  function newPage(): void {
    contents.push([]);
    y = page.height - page.margin;
  }

  function draw(operators: string): void {
    contents.at(-1)?.push(structure.marked(operators, contents.length - 1));
  }

  function fontOf({ isBold }: TextStyle): EmbeddedFont {
    return isBold ? bold : regular;
  }

  function linesOf(text: string, style: TextStyle, width = contentWidth): string[] {
    return brokenLines(text, width / style.size, (part) => widthOf(part, fontOf(style)));
  }

  /** One line of the part that is being drawn, its top `down` below where the page is filled to. */
  function line(
    text: string,
    style: TextStyle,
    { x = 0, width = contentWidth, align = 'start', down = 0 }: Place & { down?: number } = {},
  ): void {
    const { size, colour = ink, lineHeight = 1.7 } = style;
    const font = fontOf(style);
    const left = align === 'start' ? x : x + width - widthOf(text, font) * size;
    const baseline = y - down - size * (lineHeight / 2 + 0.3);
    draw(lineOperators(text, { font, size, x: page.margin + left, y: baseline, colour }));
  }

  newPage();
  return {
    linesOf,
    line,
    /** Every line stands in a part of the page that says what it is. */
    within: structure.within,
    decoration: structure.decoration,
    heightOf: ({ size, lineHeight = 1.7 }: TextStyle, lines = 1) => size * lineHeight * lines,
    /** Goes to a new page unless this height has room. @returns whether it did */
    reserve(height: number): boolean {
      if (y - height >= page.foot || y === page.height - page.margin) return false;
      newPage();
      return true;
    },
    space(height: number): void {
      y -= height;
    },
    paragraph(text: string, style: TextStyle, tag: Tag = 'P'): void {
      const height = style.size * (style.lineHeight ?? 1.7);
      structure.within(tag, () => {
        for (const part of linesOf(text, style)) {
          if (y - height < page.foot) newPage();
          line(part, style);
          y -= height;
        }
      });
    },
    bar({ x, down, width, height }: { x: number; down: number; width: number; height: number }): void {
      const box = { x: page.margin + x, y: y - down - height, width, height };
      structure.decoration(() => draw(rectangleOperators(box, blue)));
    },
    rule(thickness = 0.5, colour: Colour = rule): void {
      const box = { x: page.margin, y: y - thickness, width: contentWidth, height: thickness };
      structure.decoration(() => draw(rectangleOperators(box, colour)));
    },
    /** @param footOf what stands at the foot of a page, the first one being 1 */
    async finish(about: {
      title: string;
      language: string;
      footOf: (number: number, count: number) => string;
    }): Promise<Uint8Array> {
      for (const [index, operators] of contents.entries()) {
        const style = { size: 8, colour: grey };
        const text = about.footOf(index + 1, contents.length);
        const x = page.margin + contentWidth - widthOf(text, regular) * style.size;
        const foot = lineOperators(text, { font: regular, size: style.size, x, y: 32, colour: grey });
        structure.decoration(() => operators.push(structure.marked(foot, index)));
      }
      const { context } = document;
      const resources = { Font: { F1: regular.finish(), F2: bold.finish() } };
      const sheets = contents.map((operators, index) => {
        const sheet = document.addPage([page.width, page.height]);
        const content: PDFRef = context.register(context.flateStream(operators.join('')));
        sheet.node.set(PDFName.of('Resources'), context.obj(resources));
        sheet.node.set(PDFName.of('Contents'), content);
        sheet.node.set(PDFName.of('StructParents'), context.obj(index));
        return sheet.ref;
      });
      document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
      document.catalog.set(PDFName.of('StructTreeRoot'), structure.finish(context, sheets));
      document.setTitle(about.title, { showInWindowTitleBar: true });
      document.setLanguage(about.language);
      document.setProducer('Sanlao');
      return document.save();
    },
  };
}
