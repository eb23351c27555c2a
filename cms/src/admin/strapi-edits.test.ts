import { globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { edits, strapiEdits, timesFound } from './strapi-edits.ts';

const cms = join(projectRoot, 'cms/node_modules');
const strapi = dirname(dirname(realpathSync(join(cms, '@strapi/strapi'))));
const upload = dirname(dirname(realpathSync(join(strapi, '@strapi/upload'))));
const designSystem = dirname(dirname(realpathSync(join(cms, '@strapi/design-system'))));

describe('the edits of the installed admin', () => {
  test.each(edits.map((edit) => [edit.why, edit] as const))('%s', (_why, edit) => {
    expect(timesFound(edit, installed(edit.file))).toBe(edit.times ?? 1);
  });

  test('leave code that can be read', () => {
    for (const file of new Set(edits.map((edit) => edit.file))) {
      const code = strapiEdits().transform(installed(file), `/node_modules/${file}?x`);
      expect(code).not.toBe(installed(file));
      expect(faultsOf(code!)).toEqual([]);
    }
  });
});

test('a build that missed an edit stops and names it', () => {
  expect(() => strapiEdits().buildEnd()).toThrow(/languageNativeNames/);
});

function installed(file: string): string {
  const [pack, rest] = [file.split('/').slice(0, 2).join('/'), file.split('/').slice(2).join('/')];
  const [folder] = globSync([cms, strapi, upload, designSystem].map((modules) => join(modules, pack))).map(
    (path) => realpathSync(path),
  );
  return readFileSync(join(folder!, rest), 'utf8');
}

function faultsOf(code: string): unknown[] {
  return ts.transpileModule(code, { reportDiagnostics: true, fileName: 'edited.mjs' }).diagnostics ?? [];
}
