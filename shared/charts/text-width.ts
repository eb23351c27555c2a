/**
 * About how wide a text is set, in em: enough to keep labels apart at render time, where no font can be measured.
 * Rather too wide than too narrow.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widths.find(([pattern]) => pattern.test(character))![1];
  return width;
}

const widths: readonly [RegExp, number][] = [
  // Vowels and tones above and below stand in the space of their consonant.
  [/\p{Mn}/u, 0],
  [/[ .,:;'’!|()[\]il\-–]/u, 0.36],
  [/\p{Script=Lao}/u, 0.64],
  [/[\p{Nd}\p{Ll}]/u, 0.58],
  [/[mwMW%@—]/u, 0.95],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
  [/./su, 0.72],
];
