/** What the scripts of documents weigh, and where they are. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetsFolder } from './compiled-app.ts';
import { rendered } from './rendered.ts';

let folder: string;

beforeAll(async () => {
  folder = await assetsFolder();
}, 180_000);

/** By a word of each that no other has. */
function weightOf(word: string): number {
  const files = globSync('*.js', { cwd: folder }).map((name) => readFileSync(join(folder, name)));
  const found = files.filter((text) => text.includes(word));
  expect(found).toHaveLength(1);
  return brotliCompressSync(found[0]!).length;
}

describe('scripts of documents', () => {
  it.each([
    ['of a publication’s page', 'device-data', 4],
    ['that loads files and issues, when it is needed', 'content-range', 4],
    ['of the page reader', 'nav a[rel=prev]', 2],
  ])('%s weighs at most what was agreed', (_, word, kilobytes) => {
    expect(weightOf(word)).toBeLessThanOrEqual(kilobytes * 1024);
  });

  it('are one file on pages that have no documents', async () => {
    const { text } = await rendered('ministry', '/lo/');
    expect([...text.matchAll(/<script[^>]* src=/g)]).toHaveLength(1);
  });
});
