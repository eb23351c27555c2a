import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLog } from './log-file.ts';

let folder: string;
let path: string;
let offsets: Map<string, number>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-log-'));
  path = join(folder, 'access.log');
  offsets = new Map();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(file = path): Promise<string[]> {
  const lines: string[] = [];
  const part = await readLog(
    file,
    (fingerprint) => Promise.resolve(offsets.get(fingerprint) ?? 0),
    (line) => lines.push(line),
  );
  if (part) offsets.set(part.fingerprint, part.end);
  return lines;
}

test('each line is read once, and one that is still being written when it is whole', async () => {
  writeFileSync(path, 'one\ntwo\nthr');
  expect(await read()).toEqual(['one', 'two']);
  expect(await read()).toEqual([]);
  appendFileSync(path, 'ee\n');
  expect(await read()).toEqual(['three']);
});

test('what was read before is not read again', async () => {
  writeFileSync(path, 'one\ntwo\n');
  await read();
  // Only the first line is looked at, which says which log it is.
  writeFileSync(path, 'one\nxxx\nthree\n');
  expect(await read()).toEqual(['three']);
});

test('a log that was rotated and compressed goes on where it was', async () => {
  writeFileSync(path, 'one\n');
  await read();
  renameSync(path, `${path}.1`);
  appendFileSync(`${path}.1`, 'two\n');
  writeFileSync(path, 'other\n');
  expect(await read(`${path}.1`)).toEqual(['two']);
  expect(await read()).toEqual(['other']);
  writeFileSync(`${path}.2.gz`, gzipSync('one\ntwo\nthree\n'));
  expect(await read(`${path}.2.gz`)).toEqual(['three']);
});

test('a log that was emptied is another one', async () => {
  writeFileSync(path, 'one\ntwo\n');
  await read();
  writeFileSync(path, 'new\n');
  expect(await read()).toEqual(['new']);
});

test('lines may be longer than what is read at a time', async () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `${index} ${'x'.repeat(60)}`);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  expect(await read()).toEqual(lines);
});

test('an empty log says nothing; one that is no gzip is told', async () => {
  writeFileSync(path, '');
  expect(await read()).toEqual([]);
  writeFileSync(`${path}.gz`, 'no gzip');
  await expect(read(`${path}.gz`)).rejects.toThrow(/incorrect header/);
});
