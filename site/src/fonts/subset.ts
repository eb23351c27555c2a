/**
 * Makes the web font of the sites: the modern Lao characters of Noto Sans Lao, with all their shaping rules. The two
 * files stand beside this one; `node site/src/fonts/subset.ts` writes them again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';

export const weights = [400, 700] as const;

export type Weight = (typeof weights)[number];

/** First and last code points; without the letters for Pali and Khmu, which phones with Lao often lack too. */
const modernLao = [
  ...[[0x0e81, 0x0e82], [0x0e84], [0x0e87, 0x0e88], [0x0e8a], [0x0e8d], [0x0e94, 0x0e97], [0x0e99, 0x0e9f]],
  ...[[0x0ea1, 0x0ea3], [0x0ea5], [0x0ea7], [0x0eaa, 0x0eab], [0x0ead, 0x0eb9], [0x0ebb, 0x0ebd]],
  ...[[0x0ec0, 0x0ec4], [0x0ec6], [0x0ec8, 0x0ecd], [0x0ed0, 0x0ed9], [0x0edc, 0x0edd]],
];

export const modernLaoText = modernLao
  .flatMap(([first, last = first]) =>
    Array.from({ length: last! - first! + 1 }, (_, index) => String.fromCodePoint(first! + index)),
  )
  .join('');

const require = createRequire(import.meta.url);
const sources: Record<Weight, string> = {
  400: require.resolve('@fontsource/noto-sans-lao/files/noto-sans-lao-lao-400-normal.woff2'),
  700: require.resolve('@fontsource/noto-sans-lao/files/noto-sans-lao-lao-700-normal.woff2'),
};

/** The bytes of a WOFF2 file; the same every time. */
export function laoSubset(weight: Weight): Promise<Buffer> {
  return subset(readFileSync(sources[weight]), modernLaoText, { targetFormat: 'woff2' });
}

export function fileOf(weight: Weight): string {
  return join(import.meta.dirname, `noto-sans-lao-${weight}.woff2`);
}

if (import.meta.main) for (const weight of weights) writeFileSync(fileOf(weight), await laoSubset(weight));
