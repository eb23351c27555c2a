import { existsSync, readFileSync } from 'node:fs';
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
