/**
 * Letters for Lao whose font is not in the file. PDFium has fonts of its own for Latin only, and would leave Lao blank: a
 * reader of the page's picture sees Noto Sans Lao in its place. It is no more than readable, since marks stand where the
 * font has them by default.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

const files = {
  400: '400Regular/NotoSansLao_400Regular.ttf',
  700: '700Bold/NotoSansLao_700Bold.ttf',
} as const;
type Weight = keyof typeof files;

const ourFace = 'Noto Sans Lao';

/**
 * Fonts that draw Lao by its Unicode characters. Those of other codes ("Saysettha Lao") are left to PDFium: their text
 * says Latin letters, for which ours would be no better.
 */
const laoByUnicode =
  /phetsarath|saysetthaot|notos(ans|erif)lao|laoui|leelawadee|dokchampa|lao(sangam)?mn|laounicode/;

/** FPDF_SYSFONTINFO of fpdf_sysfontinfo.h, version 1; a handle of a font is its weight. For the whole instance. */
export function lendLaoFonts(pdfium: WrappedPdfiumModule): void {
  const { addFunction, setValue, stringToUTF8, UTF8ToString, wasmExports } = pdfium.pdfium;
  const release = addFunction(() => undefined, 'vi');
  const enumFonts = addFunction(() => undefined, 'vii');
  const mapFont = addFunction(
    (_info: number, weight: number, _italic: number, _charset: number, _pitch: number, face: number) =>
      weightFor(UTF8ToString(face), weight) ?? 0,
    'iiiiiiii',
  );
  const getFont = addFunction(
    (_info: number, face: number) => weightFor(UTF8ToString(face), 400) ?? 0,
    'iii',
  );
  const getFontData = addFunction(
    (_info: number, handle: number, table: number, buffer: number, size: number) => {
      // 0 asks for the whole file; other tables are those of collections.
      if (table !== 0 || !isWeight(handle)) return 0;
      const font = fontFile(handle);
      if (size >= font.length) pdfium.pdfium.HEAPU8.set(font, buffer);
      return font.length;
    },
    'iiiiii',
  );
  const getFaceName = addFunction((_info: number, _handle: number, buffer: number, size: number) => {
    if (size > ourFace.length) stringToUTF8(ourFace, buffer, size);
    return ourFace.length + 1;
  }, 'iiiii');
  const getFontCharset = addFunction(() => defaultCharset, 'iii');
  const deleteFont = addFunction(() => undefined, 'vii');

  const info = wasmExports.malloc(36);
  [1, release, enumFonts, mapFont, getFont, getFontData, getFaceName, getFontCharset, deleteFont].forEach(
    (value, index) => setValue(info + 4 * index, value, 'i32'),
  );
  pdfium.FPDF_SetSystemFontInfo(info);
}

/** FXFONT_DEFAULT_CHARSET of fpdf_sysfontinfo.h */
const defaultCharset = 1;

function weightFor(face: string, weight: number): Weight | undefined {
  const name = face.toLowerCase().replace(/[^a-z]/g, '');
  if (!laoByUnicode.test(name)) return undefined;
  return weight >= 600 || name.includes('bold') ? 700 : 400;
}

function isWeight(handle: number): handle is Weight {
  return handle in files;
}

const read = new Map<Weight, Buffer>();

function fontFile(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-lao/${files[weight]}`));
  const font = readFileSync(path);
  read.set(weight, font);
  return font;
}
