/** What the search page brings before the first question: its scripts, and its data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import type { Site } from '@sanlao/shared/content/types';
import { urls } from '@sanlao/shared/urls';
import { loadCompiledApp } from '../../../site/publisher/rendering/load-app.ts';
import type { Reader } from '../../../site/publisher/replica/reader.ts';
import { brotliSize } from './quality.ts';

export interface PageWeight {
  /** every script of the page, those that all pages have too */
  scripts: number;
  data: number;
}

/** @returns null where the sites are not compiled */
export async function measurePage(reader: Reader, site: Pick<Site, 'code'>): Promise<PageWeight | null> {
  const compiled = join(projectRoot, 'site', 'dist');
  if (!existsSync(join(compiled, 'code-version.json'))) return null;
  const app = await loadCompiledApp(compiled);
  const address = new URL(`http://${site.code}.localhost${urls.search('lo')}`);
  const { body } = await app.render(address, reader.read(site.code)!.content);
  const html = Buffer.from(body).toString('utf8');
  const files = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, path]) => path!);
  const [, data = ''] = /id="search-data">(.*?)<\/script>/s.exec(html) ?? [];
  return {
    scripts: files.reduce((sum, path) => sum + brotliSize(readFileSync(join(compiled, 'client', path))), 0),
    data: brotliSize(Buffer.from(data)),
  };
}
