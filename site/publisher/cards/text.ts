/**
 * Text as pixels. Pango shapes Lao correctly with a TTF (with a WOFF2 the marks stack wrongly) and knows no Lao words,
 * so that the places where a line may end are marked here.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';

// Read once, at the first text of the process.
process.env['FONTCONFIG_FILE'] = join(import.meta.dirname, 'fonts.conf');

const { resolve } = createRequire(import.meta.url);
const fonts = {
  Regular: resolve('@expo-google-fonts/noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf'),
  Bold: resolve('@expo-google-fonts/noto-sans-lao/700Bold/NotoSansLao_700Bold.ttf'),
};

export interface TextStyle {
  weight: keyof typeof fonts;
  /** pixels of an em */
  size: number;
  /** "#rrggbb" */
  colour: string;
  /** pixels at which lines end */
  width: number;
}

export interface Drawn {
  pixels: Buffer;
  width: number;
  height: number;
}

/** @returns RGBA, as large as the ink; null for a text in which the font has nothing */
export async function drawText(
  text: string,
  { weight, size, colour, width }: TextStyle,
): Promise<Drawn | null> {
  const written = drawable(text);
  if (written === '') return null;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" insert_hyphens="false">${markup(written)}</span>`,
      font: `Noto Sans Lao ${weight} ${size}`,
      fontfile: fonts[weight],
      width,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** One line without the characters that the font has not, which would show as boxes. */
export function drawable(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => (isCovered(character) ? character : ' '))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Code points that Noto Sans Lao 2.003 has a letter for: Lao, Latin, the punctuation and signs of both. */
const covered = (
  '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 ' +
  '136-137 139-13e 141-148 14a-14d 150-15b 15e-161 164-165 16a-17e 218-21b 300-304 306-308 30a-30c 312 ' +
  'e81-e82 e84 e86-e8a e8c-ea3 ea5 ea7-ebd ec0-ec4 ec6 ec8-ece ed0-ed9 edc-edf 1e80-1e85 1e9e 1ef2-1ef3 ' +
  '2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 20ac-20ad 2122 2212'
)
  .split(' ')
  .map((range) => range.split('-').map((point) => parseInt(point, 16)))
  .map(([first = 0, last = first]) => ({ first, last }));

function isCovered(character: string): boolean {
  const point = character.codePointAt(0)!;
  return covered.some(({ first, last }) => point >= first && point <= last);
}

const words = new Intl.Segmenter('lo', { granularity: 'word' });
const laoEnd = /[\u0e80-\u0eff]$/;
const laoStart = /^[\u0e81-\u0eae\u0ec0-\u0ec4\u0edc-\u0edf]/;

/** With ZERO WIDTH SPACE between two words of Lao, and escaped for Pango. */
function markup(text: string): string {
  let marked = '';
  for (const { segment } of words.segment(text)) {
    marked += (laoEnd.test(marked) && laoStart.test(segment) ? '\u200b' : '') + segment;
  }
  return marked.replace(/[&<>]/g, (character) => entities[character]!);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
