/** The operators of a PDF page that show a line of text or a rectangle. PDF 32000-1, 8.5 and 9.4. */
import { hex, type EmbeddedFont } from './embedded-font.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Line {
  font: EmbeddedFont;
  /** points */
  size: number;
  x: number;
  /** of the baseline, from below */
  y: number;
  colour: Colour;
}

export function lineOperators(text: string, { font, size, x, y, colour }: Line): string {
  const glyphs = placed(text, font);
  const outlines = glyphs.map(({ glyph, text: own, left, y: up }) =>
    own === undefined ? outlineOperators(font, glyph, { size, x: x + left * size, y: y + up * size }) : '',
  );
  const characters = glyphs.filter((glyph) => glyph.text !== undefined);
  const shown: string[] = [];
  let rise = 0;
  let reached = 0;
  for (const [index, { glyph, text: own = '', left, y: up, end }] of characters.entries()) {
    if (up !== rise) shown.push(`] TJ ${number(up * size)} Ts [`);
    rise = up;
    const width = Math.max(0, Number(((characters[index + 1]?.left ?? end) - left).toFixed(3)));
    const back = (reached - left) * 1000;
    if (Math.abs(back) > 0.5) shown.push(number(back));
    shown.push(`<${hex(font.codeOf({ glyph, text: own, width }))}>`);
    reached = (Math.abs(back) > 0.5 ? left : reached) + width;
  }
  return `${fill(colour)}BT /${font.name} ${number(size)} Tf ${number(x)} ${number(y)} Td [${shown.join(' ')}] TJ 0 Ts ET\n${outlines.join('')}`;
}

/** With where each begins, and where the pen is after it, in em from the start of the line. */
function placed(text: string, { typeface }: EmbeddedFont) {
  let pen = 0;
  return typeface.shape(text).map((glyph) => {
    const left = pen + glyph.x;
    pen += glyph.advance;
    return { ...glyph, left, end: pen };
  });
}

/** em */
export function widthOf(text: string, { typeface }: EmbeddedFont): number {
  return typeface.shape(text).reduce((width, { advance }) => width + advance, 0);
}

export function rectangleOperators(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  colour: Colour,
): string {
  return `${fill(colour)}${[x, y, width, height].map(number).join(' ')} re f\n`;
}

function fill(colour: Colour): string {
  return `${colour.map((part) => number(part / 255)).join(' ')} rg\n`;
}

function outlineOperators(
  { typeface }: EmbeddedFont,
  glyph: number,
  at: { size: number; x: number; y: number },
): string {
  const scale = number(at.size / typeface.unitsPerEm, 6);
  return `q ${scale} 0 0 ${scale} ${number(at.x)} ${number(at.y)} cm ${pathOperators(typeface.outlineOf(glyph))} f Q\n`;
}

function pathOperators(path: string): string {
  let [x, y] = [0, 0];
  const operators: string[] = [];
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (command === 'Q') {
      const [cx = 0, cy = 0, toX = 0, toY = 0] = values;
      // The cubic curve that is this quadratic one.
      const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
      operators.push(
        `${[third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY].map((value) => number(value)).join(' ')} c`,
      );
    } else operators.push(`${values.map((value) => number(value)).join(' ')} ${operatorOf[command] ?? ''}`);
    [x = x, y = y] = values.slice(-2);
  }
  return operators.join(' ');
}

const operatorOf: Record<string, string> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

function number(value: number, digits = 3): string {
  return String(Number(value.toFixed(digits)));
}
