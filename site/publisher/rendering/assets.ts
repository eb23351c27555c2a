/** The hashed CSS and fonts of the compiled app, for the web server. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const keptMilliseconds = 24 * 3_600_000;
const compressible: ReadonlySet<string> = new Set(['.css', '.js', '.svg', '.json', '.txt']);

/**
 * Puts the assets of this version where the web server finds them, texts with their compressed forms, each by one
 * rename. Those of older versions stay for a day: a page that a reader opened before still finds its styles.
 *
 * @param compiled `site/dist`
 */
export function publishAssets(compiled: string, folder: string): void {
  const source = join(compiled, 'client', '_astro');
  mkdirSync(folder, { recursive: true });
  const names = existsSync(source) ? readdirSync(source) : [];
  for (const name of names) publish(join(source, name), join(folder, name));
  removeOld(folder, new Set(names.flatMap((name) => [name, `${name}.br`, `${name}.gz`])));
}

function publish(source: string, target: string): void {
  if (existsSync(target)) {
    // A fresh time stamp: the day of grace counts from the last start that used the file.
    utimesSync(target, new Date(), new Date());
    return;
  }
  const bytes = readFileSync(source);
  if (compressible.has(extname(source))) {
    place(`${target}.br`, brotliCompressSync(bytes));
    place(`${target}.gz`, gzipSync(bytes, { level: 9 }));
  }
  place(target, bytes);
}

function place(target: string, bytes: Buffer): void {
  const partial = `${target}.${process.pid}.partial`;
  writeFileSync(partial, bytes);
  renameSync(partial, target);
}

function removeOld(folder: string, current: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const old = Date.now() - statSync(path).mtimeMs > keptMilliseconds;
    if (old && !current.has(name)) rmSync(path, { force: true });
  }
}
