/**
 * Compiles the server side of the CMS to `dist/` in about a second: each TypeScript file on its own, JSON copied.
 * Only what differs is written, so a running CMS or a second build beside this one is not disturbed.
 * Types are checked apart (`pnpm typecheck`), because `tsc` would emit the imported sources of `shared/` as well.
 */
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = import.meta.dirname;
const outDir = join(root, 'dist');
// The workers of a plugin run from their sources, as processes of their own.
const excluded = /(^|\/)(admin|worker)\/|\.test\.ts$/;

const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  rewriteRelativeImportExtensions: true,
};

const sources = globSync('{config,src}/**/*.{ts,json}', { cwd: root }).filter((file) => !excluded.test(file));
const targets = new Set(sources.map(build));
for (const file of globSync('{config,src}/**/*.{js,json}', { cwd: outDir })) {
  if (!targets.has(file)) rmSync(join(outDir, file), { force: true });
}

function build(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const target = file.replace(/\.ts$/, '.js');
  writeIfChanged(join(outDir, target), file.endsWith('.json') ? source : compile(file, source));
  return target;
}

function compile(fileName, source) {
  return ts.transpileModule(source, { fileName, compilerOptions: options }).outputText;
}

function writeIfChanged(path, content) {
  if (read(path) === content) return;
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
