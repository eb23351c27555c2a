/** What a page makes the browser load, by kind, and its weight as it is sent. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { dataPaths } from '@sanlao/shared/config/paths';
import { inject } from 'vitest';
import { z } from 'zod';
import type { Page } from '../../testing/browser.ts';

/** As the browser names them: "document", "script", "image", "font", "manifest", "other" (icons). */
type Kind = string;

export interface Loaded {
  url: string;
  kind: Kind;
}

/** To be called before the page is opened: the list grows with every file that arrives. */
export function watchLoading(page: Page): Loaded[] {
  const loaded: Loaded[] = [];
  page.on('response', (response) => {
    const redirected = response.status() >= 300;
    if (!redirected) loaded.push({ url: response.url(), kind: response.request().resourceType() });
  });
  return loaded;
}

/**
 * Bytes of files as the web server has them: in Brotli where there is such a form, as the browser asks for it.
 *
 * @param kinds default: all
 */
export async function bytesOf(loaded: readonly Loaded[], ...kinds: readonly Kind[]): Promise<number> {
  const counted = loaded.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const files = [...new Set(counted.map(({ url }) => sentForm(url)))];
  if (files.length === 0) return 0;
  // Measured as they lie there: the publisher has compressed them.
  const checks = [{ name: 'page', files, brotli: false }];
  const [result] = resultsSchema.parse(await sizeLimit([filePlugin], { checks }));
  return result.size;
}

const resultsSchema = z.tuple([z.object({ size: z.number() })]);
const folders = { _astro: 'assets', media: 'media' } as const;

/** The file on the disk of the web server. */
function sentForm(url: string): string {
  const { hostname, pathname } = new URL(url);
  const paths = dataPaths(inject('reader').dataDir);
  const [, first = '', ...rest] = decodeURI(pathname).split('/');
  const site = hostname === 'localhost' ? 'portal' : hostname.replace(/\.localhost$/, '');
  const file =
    first in folders
      ? join(paths[folders[first as keyof typeof folders]], ...rest)
      : join(paths.liveCurrent, site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return existsSync(`${file}.br`) ? `${file}.br` : file;
}
