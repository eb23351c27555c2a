/** Text to placed glyphs, by HarfBuzz: Lao marks stack and move as browsers show them. */
import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';

export interface Typeface {
  bytes: Uint8Array;
  /** units of the font in one em */
  unitsPerEm: number;
  /** em, above and below the baseline (negative) */
  ascender: number;
  descender: number;
  /** Outline in units of the font, upwards: SVG path data of absolute M, L, Q, C and Z. */
  outlineOf(glyph: number): string;
  shape(text: string): ShapedGlyph[];
}

/** All measures in em. */
export interface ShapedGlyph {
  glyph: number;
  /** what it stands for; undefined: the glyphs around it stand for its text already */
  text: string | undefined;
  x: number;
  y: number;
  advance: number;
}

export function openTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  const em = (value: number) => value / face.upem;
  return {
    bytes,
    unitsPerEm: face.upem,
    ascender: em(ascender),
    descender: em(descender),
    outlineOf: (glyph) => font.glyphToPath(glyph),
    shape(text) {
      const buffer = new TextBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      const infos = buffer.getGlyphInfos();
      const texts = textsOf(
        infos.map(({ cluster }) => cluster),
        text,
      );
      return infos.map(({ codepoint }, index) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
        return {
          glyph: codepoint,
          text: texts[index],
          x: em(xOffset),
          y: em(yOffset),
          advance: em(xAdvance),
        };
      });
    },
  };
}

/**
 * What each glyph stands for, so that the text that is copied from a PDF is the text that was put in. The glyphs of a
 * cluster share its characters in order; a vowel that is drawn as two glyphs (ຳ) is the text of the last one.
 */
function textsOf(clusters: readonly number[], text: string): (string | undefined)[] {
  const starts = [...new Set(clusters)].toSorted((one, other) => one - other);
  const groups = new Map<number, number[]>();
  for (const [index, cluster] of clusters.entries())
    groups.set(cluster, [...(groups.get(cluster) ?? []), index]);
  const texts = new Array<string | undefined>(clusters.length).fill(undefined);
  for (const [position, start] of starts.entries()) {
    const characters = [...text.slice(start, starts[position + 1])];
    const indexes = groups.get(start) ?? [];
    const surplus = Math.max(0, indexes.length - characters.length);
    // The base keeps its place, the surplus follows it.
    const bearing = indexes.filter((_, index) => index === 0 || index > surplus);
    for (const [order, index] of bearing.entries()) {
      const isLast = order === bearing.length - 1;
      texts[index] = isLast ? characters.slice(order).join('') : characters[order];
    }
  }
  return texts;
}
