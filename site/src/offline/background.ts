/**
 * Downloads that the browser itself makes, with no page open (Chromium's Background Fetch; its id is the download's).
 * What comes is cut into parts and put beside those that the page has loaded; the page checks them when it joins them.
 */
import { partSize } from '@sanlao/shared/documents/files';
import type { Download, Store } from '../documents/download/store.ts';
import type { BackgroundFetchEvent, WorkerScope } from './scope.ts';

export function backgroundDownloads(
  scope: Pick<WorkerScope, 'addEventListener' | 'clients'>,
  store: Pick<Store, 'downloads' | 'put' | 'putPart'>,
): void {
  scope.addEventListener('backgroundfetchsuccess', (event) => event.waitUntil(take(event)));
  // What the page had stays; it goes on when it is opened again.
  scope.addEventListener('backgroundfetchfail', (event) => event.waitUntil(mark(event, 'running')));
  scope.addEventListener('backgroundfetchabort', (event) => event.waitUntil(mark(event, 'paused')));
  scope.addEventListener('backgroundfetchclick', (event) => event.waitUntil(open(event)));

  async function take(event: BackgroundFetchEvent): Promise<void> {
    const { id } = event.registration;
    const answer = await (await event.registration.match(id))?.responseReady;
    const file = await answer?.blob();
    for (let at = 0; file && at < file.size; at += partSize) {
      const part = file.slice(at, at + partSize);
      await store.putPart(id, at / partSize, new Uint8Array(await part.arrayBuffer()));
    }
    await mark(event, 'running');
  }

  async function mark(event: BackgroundFetchEvent, state: Download['state']): Promise<void> {
    const download = await downloadOf(event);
    // The reader may have taken it back to the page meanwhile.
    if (download?.state === 'background') await store.put({ ...download, state });
  }

  async function open(event: BackgroundFetchEvent): Promise<void> {
    const download = await downloadOf(event);
    if (download) await scope.clients.openWindow(download.page);
  }

  async function downloadOf({ registration }: BackgroundFetchEvent): Promise<Download | undefined> {
    return (await store.downloads()).find(({ id }) => id === registration.id);
  }
}
