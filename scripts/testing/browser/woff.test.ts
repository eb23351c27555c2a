import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { trueTypeOfWoff } from './woff.ts';

const require = createRequire(import.meta.url);
const font = require.resolve('@fontsource/noto-sans-lao/files/noto-sans-lao-lao-400-normal.woff');

test('unpacks every table to where its directory says, with the checksum that the font names', () => {
  const ttf = trueTypeOfWoff(readFileSync(font));
  expect(ttf.readUInt32BE(0)).toBe(0x00010000);
  const count = ttf.readUInt16BE(4);
  const tags = Array.from({ length: count }, (_, index) => {
    const record = 12 + index * 16;
    const tag = ttf.toString('latin1', record, record + 4);
    const [checksum, offset, length] = [4, 8, 12].map((at) => ttf.readUInt32BE(record + at));
    // That of "head" is computed with a field of it emptied.
    if (tag !== 'head') expect(sumOf(ttf, offset!, length!)).toBe(checksum);
    return tag;
  });
  expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'GPOS', 'head', 'name']));
});

test('refuses what is no WOFF file', () => {
  expect(() => trueTypeOfWoff(Buffer.from('wOF2 and so on'))).toThrow('no WOFF 1.0');
});

function sumOf(bytes: Buffer, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
