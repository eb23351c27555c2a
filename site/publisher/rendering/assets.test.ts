import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishAssets } from './assets.ts';

let folder: string;
let compiled: string;
let published: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-assets-'));
  [compiled, published] = [join(folder, 'dist'), join(folder, 'assets')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function compile(...names: string[]): void {
  const source = join(compiled, 'client', '_astro');
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  for (const name of names) writeFileSync(join(source, name), `the bytes of ${name}`);
}

test('scripts and icons come with their compressed forms, fonts alone', () => {
  compile('DgKTp5S0.js', 'site.x1.svg', 'lao.x2.woff2');
  publishAssets(compiled, published);
  expect(readdirSync(published).sort()).toEqual(
    ['DgKTp5S0.js', 'DgKTp5S0.js.br', 'DgKTp5S0.js.gz', 'lao.x2.woff2'].concat([
      'site.x1.svg',
      'site.x1.svg.br',
      'site.x1.svg.gz',
    ]),
  );
  const script = 'the bytes of DgKTp5S0.js';
  expect(brotliDecompressSync(readFileSync(join(published, 'DgKTp5S0.js.br'))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(published, 'DgKTp5S0.js.gz'))).toString()).toBe(script);
});

test('those of the version before stay for a day', () => {
  compile('old.js');
  publishAssets(compiled, published);
  compile('new.js');
  publishAssets(compiled, published);
  expect(existsSync(join(published, 'old.js'))).toBe(true);
  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  for (const name of readdirSync(published)) utimesSync(join(published, name), longAgo, longAgo);
  publishAssets(compiled, published);
  expect(readdirSync(published).sort()).toEqual(['new.js', 'new.js.br', 'new.js.gz']);
});

test('an app without assets publishes none', () => {
  publishAssets(compiled, published);
  expect(readdirSync(published)).toEqual([]);
});
