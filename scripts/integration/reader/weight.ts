/** What a page makes the browser load, by kind, and its weight as it is sent. */
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { z } from 'zod';
import type { Page } from '../../testing/browser.ts';
import type { World } from './world.ts';

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
 * Bytes of files as the web server sends them.
 *
 * @param kinds default: all
 */
export async function bytesOf(
  world: World,
  loaded: readonly Loaded[],
  ...kinds: readonly Kind[]
): Promise<number> {
  const counted = loaded.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const files = [...new Set(counted.map(({ url }) => world.sentFile(url)))];
  if (files.length === 0) return 0;
  // Measured as they lie there: the publisher has compressed them.
  const checks = [{ name: 'page', files, brotli: false }];
  const [result] = resultsSchema.parse(await sizeLimit([filePlugin], { checks }));
  return result.size;
}

const resultsSchema = z.tuple([z.object({ size: z.number() })]);
