import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDataFolder, checkFreeSpace, folderFault } from './data-folder.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('makes a missing folder, with those above it', () => {
  expect(checkDataFolder(join(folder, 'a/b'))).toEqual([]);
  expect(statSync(join(folder, 'a/b')).isDirectory()).toBe(true);
});

test.each([
  ['the folder is a file', 'file'],
  ['a part of the path is a file', 'file/data'],
])('names the variable to change when %s', (_, path) => {
  writeFileSync(join(folder, 'file'), '');
  const [fault] = checkDataFolder(join(folder, path));
  expect(fault).toContain('Set SANLAO_DATA to a folder.');
});

test.each([
  ['EACCES', 'cannot be written. Give this user the right'],
  ['EPERM', 'cannot be written. Give this user the right'],
  ['EROFS', 'read-only. Set SANLAO_DATA'],
  ['ENOSPC', 'full. Free at least 1 GB'],
  ['EIO', 'cannot be used (EIO). Set SANLAO_DATA'],
  [undefined, 'cannot be used (unknown error). Set SANLAO_DATA'],
])('an error %s says what to do', (code, expected) => {
  expect(folderFault('/data', code)).toContain(expected);
});

test('asks for room below 1 GB free', () => {
  expect(checkFreeSpace(1_000_000_000, '/data')).toEqual([]);
  expect(checkFreeSpace(400_000_000, '/data')).toEqual([
    'The disk of /data is nearly full: 0.4 GB free. Free at least 1 GB, or set SANLAO_DATA to a folder on another disk.',
  ]);
});
