/** What a reader keeps and loads: the list on the page of a publication. */
import { openStore } from '../download/indexed-store.ts';
import type { Download } from '../download/store.ts';
import { backgroundFetches } from './background.ts';
import { openDownload } from './download.ts';
import { openIssue } from './issue.ts';
import { data, list } from './page-parts.ts';

export interface KeptFiles {
  /** @param issue its place among those that are offered, from 0 */
  keep(issue: number): void;
  load(link: HTMLAnchorElement): void;
}

export async function openKeptFiles(keepsIssues: boolean): Promise<KeptFiles> {
  const store = openStore(indexedDB);
  const [kept, background] = await Promise.all([store.downloads(), backgroundFetches()]);
  const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
  // In the place of those that the page came with.
  list.replaceChildren();
  const issues = keepsIssues ? data.issues.map(openIssue) : [];
  buttons()[focused]?.focus();
  const downloads = new Map(kept.map((download) => [download.id, openDownload(download, store, background)]));
  const keepers = await Promise.all(issues);
  return {
    keep: (issue) => keepers[issue]?.(),
    load(link) {
      const described = describe(link);
      const again = downloads.get(described.id) ?? openDownload(described, store, background);
      downloads.set(described.id, again);
      again();
    },
  };
}

function buttons(): HTMLButtonElement[] {
  return [...list.querySelectorAll('button')];
}

function describe(link: HTMLAnchorElement): Download {
  const { key = '', path = '', size = '', sha256 = '', parts = '' } = link.dataset;
  const name = decodeURIComponent(link.pathname.split('/').at(-1) ?? path);
  const id = `/documents/${key}/${path}`;
  return { id, name, page: location.pathname, size: Number(size), sha256, parts, state: 'paused' };
}
