import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;
const inputs = { include: ['src/**/*'], exclude: ['**/*.test.ts', '**/node_modules/**'] };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  writeFileSync(join(root, 'src/a.ts'), 'a');
  writeFileSync(join(root, 'src/pages/b.ts'), 'b');
});

afterEach(() => rmSync(root, { recursive: true }));

test('stays the same when a file is only touched', () => {
  const before = fingerprint(root, inputs);
  utimesSync(join(root, 'src/a.ts'), new Date(0), new Date(0));
  expect(fingerprint(root, inputs)).toBe(before);
});

test.each([
  ['changed', () => writeFileSync(join(root, 'src/a.ts'), 'A')],
  ['added', () => writeFileSync(join(root, 'src/pages/c.ts'), '')],
  ['removed', () => rmSync(join(root, 'src/pages/b.ts'))],
  ['renamed', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/c.ts'))],
])('changes when a file is %s', (_, change) => {
  const before = fingerprint(root, inputs);
  change();
  expect(fingerprint(root, inputs)).not.toBe(before);
});

test('looks at no excluded file', () => {
  const before = fingerprint(root, inputs);
  writeFileSync(join(root, 'src/a.test.ts'), 'test');
  mkdirSync(join(root, 'src/node_modules/x'), { recursive: true });
  writeFileSync(join(root, 'src/node_modules/x/index.js'), '');
  expect(fingerprint(root, inputs)).toBe(before);
});
