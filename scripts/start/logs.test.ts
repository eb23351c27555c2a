import { closeSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastLogLines, openLog } from './logs.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'logs-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function runWriting(text: string): void {
  const log = openLog(folder, 'cms');
  writeSync(log, text);
  closeSync(log);
}

test('keeps the logs of five earlier runs', () => {
  for (const run of ['1', '2', '3', '4', '5', '6', '7']) runWriting(run);
  expect(readdirSync(folder).sort()).toEqual([
    'cms.1.log',
    'cms.2.log',
    'cms.3.log',
    'cms.4.log',
    'cms.5.log',
    'cms.log',
  ]);
  expect(readFileSync(join(folder, 'cms.log'), 'utf8')).toBe('7');
  expect(readFileSync(join(folder, 'cms.5.log'), 'utf8')).toBe('2');
});

test('an empty log takes no place among the earlier ones', () => {
  for (const run of ['1', '', '', '2']) runWriting(run);
  expect(readdirSync(folder).sort()).toEqual(['cms.1.log', 'cms.log']);
});

test('gives the last lines, and nothing where there is no log', () => {
  runWriting('a\nb\nc\n');
  expect(lastLogLines(folder, 'cms', 2)).toBe('b\nc');
  expect(lastLogLines(folder, 'web')).toBe('');
});
