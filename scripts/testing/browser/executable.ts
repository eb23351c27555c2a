import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { writeWhole } from './fonts.ts';

const unpack = promisify(brotliDecompress);

/**
 * Unpacks the Chromium of @sparticuz/chromium into a folder, once. The package's own way unpacks to the system's
 * temporary folder, where a second process finds half a program, and anybody could have put another one.
 *
 * @returns the path of the program
 */
export async function prepareExecutable(folder: string): Promise<string> {
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeWhole(program, await unpack(readFileSync(join(packageFolder(), 'bin', 'chromium.br'))), 0o755);
  return program;
}

function packageFolder(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(main));
}
