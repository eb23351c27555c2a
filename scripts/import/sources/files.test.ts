import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSources } from './files.ts';

const page = (image: string) => `<h1>ຫົວຂໍ້</h1><p>ກອງປະຊຸມໄດ້ປິດລົງ.</p><p><img src="${image}"></p>`;
let folder: string;
const absolute = (path: string) => join(folder, path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-files-'));
  mkdirSync(absolute('site/news'), { recursive: true });
  mkdirSync(absolute('empty'));
  writeFileSync(absolute('secret.png'), 'secret');
  writeFileSync(absolute('site/room 1.png'), 'picture');
  symlinkSync(absolute('secret.png'), absolute('site/link.png'));
  writeFileSync(absolute('site/index.htm'), page('room%201.png?width=100'));
  writeFileSync(absolute('site/news/1.html'), page('/room 1.png'));
  writeFileSync(absolute('site/news/outside.html'), page('../../secret.png'));
  writeFileSync(absolute('site/news/link.html'), page('../link.png'));
  writeFileSync(absolute('site/style.css'), 'p {}');
  writeFileSync(absolute('huge.txt'), Buffer.alloc(50_000_000, 'a'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readOnly(file: string) {
  const [source] = await fileSources([file], absolute);
  return source!.read();
}

test('a folder gives every page below it, in order', async () => {
  const sources = await fileSources(['site'], absolute);
  expect(sources.map(({ file }) => file)).toEqual([
    'site/index.htm',
    'site/news/1.html',
    'site/news/link.html',
    'site/news/outside.html',
  ]);
});

test('the same bytes have the same identity, other bytes another', async () => {
  const [one, again, other] = await Promise.all(
    ['site/index.htm', 'site/index.htm', 'site/news/1.html'].map(readOnly),
  );
  expect(one!.identity).toBe(again!.identity);
  expect(one!.identity).not.toBe(other!.identity);
});

describe('a picture', () => {
  const pictureOf = async (index: number) => {
    const sources = await fileSources(['site'], absolute);
    return (await sources[index]!.read()).pictures[0]!.load();
  };

  test('is read beside the page and from the root of the folder', async () => {
    for (const index of [0, 1]) {
      const { bytes, name } = await pictureOf(index);
      expect([Buffer.from(bytes).toString(), name]).toEqual(['picture', 'room 1.png']);
    }
  });

  test('outside of the folder is refused, also behind a link', async () => {
    await expect(pictureOf(2)).rejects.toThrow('lies outside');
    await expect(pictureOf(3)).rejects.toThrow('lies outside');
  });
});

describe('is refused with the reason', () => {
  test.each([
    ['missing.txt', 'There is no such file'],
    ['empty', 'no .html, .htm or .txt file'],
    ['huge.txt', '50.0 MB'],
    ['secret.png', undefined],
  ])('%s', async (file, reason) => {
    const reading = readOnly(file);
    if (reason) await expect(reading).rejects.toThrow(reason);
    else await expect(reading).resolves.toMatchObject({ article: { title: 'secret' } });
  });
});
