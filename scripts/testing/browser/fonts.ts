import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { trueTypeOfWoff } from './woff.ts';

/** The font of the sites: pages without a font of their own (the admin) show Lao on a bare machine too. */
const require = createRequire(import.meta.url);
const latin = ['latin-400', 'latin-700', 'latin-ext-400'];
const faces = { all: ['lao-400', 'lao-700', ...latin], latin };

/**
 * Puts the fonts for the browser into a folder, with their fontconfig file. Fonts of the machine are left out, so that
 * a screenshot is the same everywhere.
 *
 * @returns the path for FONTCONFIG_FILE
 */
export function prepareFonts(folder: string, which: keyof typeof faces): string {
  const fonts = join(folder, which === 'all' ? 'fonts' : `fonts-${which}`);
  const config = `${fonts}.conf`;
  mkdirSync(fonts, { recursive: true });
  for (const face of faces[which]) {
    const file = join(fonts, `noto-sans-lao-${face}.ttf`);
    if (!existsSync(file)) writeWhole(file, trueTypeOfWoff(readFileSync(woffOf(face))));
  }
  writeWhole(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return config;
}

function woffOf(face: string): string {
  return require.resolve(`@fontsource/noto-sans-lao/files/noto-sans-lao-${face}-normal.woff`);
}

/** Another process may be at the same work: nobody sees half a file. */
export function writeWhole(file: string, bytes: Buffer | string, mode = 0o644): void {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, bytes, { mode });
  renameSync(partial, file);
}
