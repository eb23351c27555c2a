/** A font in a PDF in which every glyph knows the text that it stands for. PDF 32000-1, 9.7 and 9.10. */
import { PDFHexString, PDFName, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Typeface } from './shaping.ts';

export interface EmbeddedFont {
  typeface: Typeface;
  /** "F1" */
  name: string;
  /**
   * The code of a glyph with this text, after which the next one stands `width` em on: the same glyph may stand for
   * different texts, and a consonant is followed by its mark at once. So programs that read the text meet no step back,
   * which some of them take for a new line.
   */
  codeOf(character: Character): number;
  /** Writes the font; afterwards nothing is added to it. */
  finish(): PDFRef;
}

export interface Character {
  glyph: number;
  text: string;
  width: number;
}

export function embedFont(
  context: PDFContext,
  typeface: Typeface,
  { name, fontName }: { name: string; fontName: string },
): EmbeddedFont {
  const codes = new Map<string, number>();
  const glyphs: Character[] = [];

  return {
    typeface,
    name,
    codeOf(character) {
      const { glyph, text, width } = character;
      const key = `${glyph} ${width} ${text}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      glyphs.push(character);
      // Code 0 is that of the missing glyph.
      codes.set(key, glyphs.length);
      return glyphs.length;
    },
    finish() {
      const file = context.register(context.flateStream(typeface.bytes, { Length1: typeface.bytes.length }));
      const descriptor = context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: fontName,
          Flags: 4,
          FontBBox: [-1000, typeface.descender * 1000, 2000, typeface.ascender * 1000],
          ItalicAngle: 0,
          Ascent: typeface.ascender * 1000,
          Descent: typeface.descender * 1000,
          CapHeight: 714,
          StemV: 80,
          FontFile2: file,
        }),
      );
      const glyphNumbers = new Uint8Array((glyphs.length + 1) * 2);
      for (const [index, { glyph }] of glyphs.entries()) {
        glyphNumbers.set([glyph >> 8, glyph & 0xff], (index + 1) * 2);
      }
      const descendant = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: fontName,
          CIDSystemInfo: {
            Registry: PDFHexString.fromText('Adobe'),
            Ordering: PDFHexString.fromText('Identity'),
            Supplement: 0,
          },
          FontDescriptor: descriptor,
          DW: 0,
          W: [1, glyphs.map(({ width }) => Math.round(width * 1000))],
          CIDToGIDMap: context.register(context.flateStream(glyphNumbers)),
        }),
      );
      return context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'Type0',
          BaseFont: fontName,
          Encoding: PDFName.of('Identity-H'),
          DescendantFonts: [descendant],
          ToUnicode: context.register(context.flateStream(toUnicode(glyphs.map(({ text }) => text)))),
        }),
      );
    },
  };
}

/** @param texts of the codes from 1 on */
function toUnicode(texts: readonly string[]): string {
  const lines = texts.map((text, index) => `<${hex(index + 1)}> <${utf16(text)}>`);
  const parts: string[] = [];
  // A part holds 100 lines at most.
  for (let start = 0; start < lines.length; start += 100) {
    const part = lines.slice(start, start + 100);
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${parts.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

export function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
