import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { portalCode } from '@sanlao/shared/urls';
import type { PageAddress } from '../../../site/publisher/pages/candidates.ts';

export interface Comparison {
  /** pages whose bytes are the same in both */
  same: number;
  /** at most ten of those that are not, or that Astro has not built: "/lo/news/" */
  different: string[];
  /** files that Astro has built and the publisher has not, at most ten */
  surplus: string[];
}

/**
 * Compares what `astro build` wrote with what the publisher serves, byte for byte, every page.
 *
 * @param fileInTree the file of a page in the publisher's live tree
 * @param dist of a static build; it has the portal's pages below `portal/`
 */
export function comparePages(
  pages: readonly PageAddress[],
  fileInTree: (page: PageAddress) => string,
  dist: string,
): Comparison {
  const expected = new Map(pages.map((page) => [builtFile(page), page]));
  const different: string[] = [];
  for (const [file, page] of expected) {
    const built = join(dist, file);
    if (!existsSync(built) || !readFileSync(built).equals(readFileSync(fileInTree(page))))
      different.push(file);
  }
  const surplus = filesBelow(dist).filter((file) => !expected.has(file) && !file.startsWith('_astro/'));
  return {
    same: expected.size - different.length,
    different: different.slice(0, 10),
    surplus: surplus.slice(0, 10),
  };
}

/** "/lo/news/" of the portal → "portal/lo/news/index.html"; to Astro, a page "/404.html" is a folder as well */
function builtFile({ site, path }: PageAddress): string {
  const folder = path.endsWith('.html') ? `${path}/` : path;
  const file = folder.endsWith('/') ? `${folder.slice(1)}index.html` : folder.slice(1);
  return site === portalCode ? `${portalCode}/${file}` : file;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
