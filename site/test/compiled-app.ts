/** The compiled app, built first where there is none or one older than its sources. */
import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { render } from '../adapter/server.ts';

export interface CompiledApp {
  render: typeof render;
}

const folder = resolve(import.meta.dirname, '..');

let loading: Promise<CompiledApp> | undefined;

export function compiledApp(): Promise<CompiledApp> {
  loading ??= load();
  return loading;
}

let output: Promise<string> | undefined;

/** The folder of the files that the web server offers below /_astro/. */
export async function assetsFolder(): Promise<string> {
  output ??= freshOutput();
  return join(await output, 'client/_astro');
}

async function load(): Promise<CompiledApp> {
  output ??= freshOutput();
  const entry = pathToFileURL(join(await output, 'server/entry.mjs')).href;
  return (await import(entry)) as CompiledApp;
}

/** What `npm start` built, where that is fresh; else a build of our own, so that nothing pulls it away under others. */
async function freshOutput(): Promise<string> {
  const own = join(folder, 'node_modules/.cache/app-under-test');
  const fresh = [join(folder, 'dist'), own].find((output) => !isStale(output));
  if (fresh === undefined) await build(own);
  return fresh ?? own;
}

function isStale(output: string): boolean {
  const built = statSync(join(output, 'server/entry.mjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = globSync(
    ['{src,adapter}/**/*', '*.{ts,json}', 'publisher/content/*.ts', '../shared/**/*.ts'],
    { cwd: folder, exclude: ['**/*.test.ts', '**/node_modules/**'] },
  );
  return sources.some((source) => statSync(join(folder, source)).mtimeMs > built);
}

async function build(output: string): Promise<void> {
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', output], { cwd: folder, env });
}
