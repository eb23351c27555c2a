import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain } from './failure.mjs';
import { countPackages, hashOfInputs, readableOutput } from './install.mjs';
import { environmentOf, findProgram, pnpmBeside } from './toolchain.mjs';
import { runsProduct } from './versions.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'launch-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['v18.19.0', false],
  ['v20.20.2', false],
  ['v24.0.0', true],
  ['v24.21.0', true],
  ['v26.1.0', false],
])('Node %s runs the product: %s', (version, expected) => {
  expect(runsProduct(version)).toBe(expected);
});

describe('the sentence for a failed npm or pnpm run', () => {
  test.each([
    ['npm error code ENOSPC', 'The disk is full.'],
    ['ERR_PNPM_ENOSPC  ENOSPC: no space left on device, write', 'The disk is full.'],
    ['npm error code EACCES', 'cannot be written'],
    ["EROFS: read-only file system, mkdir 'node_modules'", 'cannot be written'],
    ['npm error code ENOTFOUND', 'registry cannot be reached'],
    ['npm error code E403', 'registry cannot be reached'],
    ['ERR_PNPM_META_FETCH_FAIL GET http://r/node: ECONNREFUSED', 'registry cannot be reached'],
    ['ERR_PNPM_OUTDATED_LOCKFILE Cannot install', 'does not fit the package.json files'],
  ])('%s', (output, sentence) => {
    expect(explain('Installing the packages', output).message).toContain(sentence);
  });

  test('is the last line of an output that is not known', () => {
    expect(explain('Installing the packages', 'one\nboom\n\n').message).toBe(
      'Installing the packages failed: boom',
    );
  });
});

test('reads the messages of errors out of pnpm’s events', () => {
  const output = [
    '{"level":"debug","name":"pnpm:progress","status":"resolved"}',
    '{"level":"error","err":{"code":"ERR_PNPM_X","message":"no such package"}}',
    'not an event',
  ].join('\n');
  expect(readableOutput(output)).toBe('ERR_PNPM_X no such package\nnot an event');
});

test('counts packages from pnpm’s events', () => {
  const count = countPackages();
  expect(count('{"name":"pnpm:scope"}')).toBe('');
  for (let each = 0; each < 1203; each += 1) count('{"name":"pnpm:progress","status":"resolved"}');
  expect(count('{"name":"pnpm:progress","status":"imported"}')).toBe('1 of 1,203 packages');
});

describe('what decides whether packages are installed again', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'a');
    mkdirSync(join(folder, 'cms'));
  });

  test.each([
    ['the lock file', 'pnpm-lock.yaml'],
    ['a manifest of the workspace', 'cms/package.json'],
    ['the workspace', 'pnpm-workspace.yaml'],
  ])('%s does', (_, file) => {
    const before = hashOfInputs(folder);
    writeFileSync(join(folder, file), 'changed');
    expect(hashOfInputs(folder)).not.toBe(before);
  });

  test('a patch does', () => {
    const before = hashOfInputs(folder);
    mkdirSync(join(folder, 'patches'));
    writeFileSync(join(folder, 'patches/x.patch'), '+');
    expect(hashOfInputs(folder)).not.toBe(before);
  });

  test('a source file does not', () => {
    const before = hashOfInputs(folder);
    writeFileSync(join(folder, 'cms/index.ts'), '');
    expect(hashOfInputs(folder)).toBe(before);
  });
});

test('finds an executable program on a PATH, not a plain file of that name', () => {
  for (const [name, mode] of [
    ['plain', 0o644],
    ['program', 0o755],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'npx'), '', { mode });
  }
  expect(findProgram('npx', `${folder}/plain:${folder}/program`)).toBe(join(folder, 'program/npx'));
  expect(findProgram('npx', `${folder}/plain:`)).toBeUndefined();
});

test('takes pnpm from the folder that npx made for this Node', () => {
  expect(pnpmBeside('/home/a/.npm/_npx/1f/node_modules/node/bin/node')).toBe(
    '/home/a/.npm/_npx/1f/node_modules/.bin/pnpm',
  );
});

test('puts the toolchain first on the PATH', () => {
  const env = environmentOf({ node: '/n/bin/node', pnpm: '/p/.bin/pnpm' }, { PATH: '/usr/bin', HOME: '/h' });
  expect(env).toEqual({ PATH: '/n/bin:/p/.bin:/usr/bin', HOME: '/h' });
});
