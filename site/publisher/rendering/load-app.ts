import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { CompiledApp } from './render.ts';

const versionSchema = z.object({ version: z.string().regex(/^[0-9a-z]{6,64}$/) });

/**
 * Loads the compiled Astro app.
 *
 * @param folder `site/dist`
 * @throws Error when it was not built
 */
export async function loadCompiledApp(folder: string): Promise<CompiledApp> {
  const entry = join(folder, 'server', 'entry.mjs');
  const versionFile = join(folder, 'code-version.json');
  if (!existsSync(entry) || !existsSync(versionFile)) {
    throw new Error(
      `The sites are not compiled: ${entry} is missing. Run "npm start", which builds what is stale.`,
    );
  }
  const { version } = versionSchema.parse(JSON.parse(readFileSync(versionFile, 'utf8')));
  const module = (await import(pathToFileURL(entry).href)) as Pick<CompiledApp, 'render'>;
  return { version, render: module.render };
}

const keptMilliseconds = 24 * 3_600_000;

/**
 * Puts the hashed CSS and fonts of this version where the web server finds them. Those of older versions stay for a
 * day: a page that a reader opened before still finds its styles.
 */
export function publishAssets(folder: string, assetsFolder: string): void {
  const source = join(folder, 'client', '_astro');
  mkdirSync(assetsFolder, { recursive: true });
  const current = new Set(existsSync(source) ? readdirSync(source) : []);
  for (const name of readdirSync(assetsFolder)) {
    const path = join(assetsFolder, name);
    if (!current.has(name) && Date.now() - statSync(path).mtimeMs > keptMilliseconds)
      rmSync(path, { force: true });
  }
  // A fresh time stamp each start counts the day from the last start that used the file.
  if (current.size > 0) cpSync(source, assetsFolder, { recursive: true, preserveTimestamps: false });
}
