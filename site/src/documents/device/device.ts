/**
 * The script of a publication's page: its issues can be kept, its links to files load them in parts that are checked and
 * go on after dropped links and closed tabs. What does it (kept-files.ts) comes when a reader takes something or has
 * something here: most readers read. Where the browser cannot, the links stay what they are.
 */
import { partSize } from '@sanlao/shared/documents/files';
import { databaseName } from '../download/store.ts';
import { issuePrefix } from '../issue/issue.ts';
import type { KeptFiles } from './kept-files.ts';

/** Hashes are for https alone; private windows of some browsers keep nothing. */
const able = 'subtle' in crypto && 'indexedDB' in window && 'ReadableStream' in window;
const keepsIssues = able && 'serviceWorker' in navigator && 'caches' in window;

const section = document.getElementById('device')!;
const list = document.getElementById('device-list')!;
let opened: Promise<KeptFiles> | undefined;

if (!keepsIssues) list.replaceChildren();
section.hidden = !list.firstElementChild;
list.querySelectorAll('button').forEach((button, index) => {
  button.onclick = () =>
    take(
      (files) => files.keep(index),
      () => sayBroken(button),
    );
});

if (able) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-parts]')) {
    // One part the browser loads as well.
    if (Number(link.dataset['size']) <= partSize) continue;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      take(
        (files) => files.load(link),
        () => (location.href = link.href),
      );
    });
  }
  void showWhatIsHere().catch(() => {});
}

function files(): Promise<KeptFiles> {
  return (opened ??= import('./kept-files.ts').then(({ openKeptFiles }) => openKeptFiles(keepsIssues)));
}

function take(act: (files: KeptFiles) => void, otherwise: () => void): void {
  void files().then(act, otherwise);
}

async function showWhatIsHere(): Promise<void> {
  if (await isSomethingHere()) await files();
}

/** Browsers that do not tell which databases there are may have one. */
async function isSomethingHere(): Promise<boolean> {
  const databases = await indexedDB.databases?.();
  if (!databases || databases.some(({ name }) => name === databaseName)) return true;
  return keepsIssues && (await caches.keys()).some((name) => name.startsWith(issuePrefix));
}

/** A script that did not arrive comes again with a new page only. */
function sayBroken(button: HTMLButtonElement): void {
  const note = button.closest('li')!.querySelector('p')!;
  note.textContent = note.dataset['broken']!;
  button.onclick = () => location.reload();
}
