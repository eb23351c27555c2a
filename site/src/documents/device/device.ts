/**
 * The script of a publication's page: its links to files load them in parts that are checked, go on after dropped links
 * and closed tabs, and its issues can be kept. Where the browser cannot, the links stay what they are.
 */
import { partSize } from '@sanlao/shared/documents/files';
import { openStore } from '../download/indexed-store.ts';
import type { Download } from '../download/store.ts';
import { backgroundFetches } from './background.ts';
import { openDownload } from './download.ts';
import { openIssue } from './issue.ts';
import { data } from './page-parts.ts';

/** Hashes are for https alone; private windows of some browsers keep nothing. */
const able = 'subtle' in crypto && 'indexedDB' in window && 'ReadableStream' in window;

if (able) void start();

async function start(): Promise<void> {
  if ('serviceWorker' in navigator && 'caches' in window)
    for (const issue of data.issues) void openIssue(issue);
  const store = openStore(indexedDB);
  const kept = await store.downloads();
  const background = await backgroundFetches();
  const opened = new Map(kept.map((download) => [download.id, openDownload(download, store, background)]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-parts]')) {
    const described = describe(link);
    // One part the browser loads as well.
    if (described.size <= partSize) continue;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const again = opened.get(described.id) ?? openDownload(described, store, background);
      opened.set(described.id, again);
      again();
    });
  }
}

function describe(link: HTMLAnchorElement): Download {
  const { key = '', path = '', size = '', sha256 = '', parts = '' } = link.dataset;
  const name = decodeURIComponent(link.pathname.split('/').at(-1) ?? path);
  const id = `/documents/${key}/${path}`;
  return { id, name, page: location.pathname, size: Number(size), sha256, parts, state: 'paused' };
}
