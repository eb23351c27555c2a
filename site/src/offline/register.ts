import type { PageMessage } from './message.ts';

/**
 * Starts the service worker when everything else of the page is there.
 *
 * @returns tells it that the saver mode changed
 */
export function startOffline(isSaving: () => boolean, address: string): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const { serviceWorker } = navigator;
  const unkept = !serviceWorker.controller;
  const tell = async (news: Partial<PageMessage> = {}) => {
    const { active } = await serviceWorker.ready;
    active?.postMessage({
      saving: isSaving(),
      unkept: false,
      reconnected: false,
      ...news,
    } satisfies PageMessage);
  };
  const register = () =>
    // "all": the question for a newer one is not asked again within the time that the answer is fresh.
    serviceWorker.register(address, { updateViaCache: 'all' }).then(
      () => tell({ unkept }),
      // Private windows and full disks: the page works as before.
      () => {},
    );
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register());
  addEventListener('online', () => void tell({ reconnected: true }));
  return () => void tell();
}
