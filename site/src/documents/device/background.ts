/** Background Fetch, as far as it is used: the browser loads a file with no page open. Only Chromium has it. */

interface BackgroundFetch extends EventTarget {
  downloaded: number;
  /** '' while it is under way */
  result: '' | 'success' | 'failure';
  abort(): Promise<boolean>;
}

export interface BackgroundFetches {
  fetch(
    id: string,
    requests: string[],
    options: { title: string; downloadTotal: number },
  ): Promise<BackgroundFetch>;
  get(id: string): Promise<BackgroundFetch | undefined>;
}

export async function backgroundFetches(): Promise<BackgroundFetches | undefined> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const registration = await serviceWorker?.getRegistration();
  return (registration as { backgroundFetch?: BackgroundFetches } | undefined)?.backgroundFetch;
}

/** Milliseconds that the worker may take to put away what came. */
const patience = 10_000;

/** Shows it as long as it is under way. */
export async function watchBackground(
  fetches: BackgroundFetches,
  id: string,
  show: (bytes: number, cancel: () => void) => void,
): Promise<void> {
  const fetch = await fetches.get(id);
  if (!fetch) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      show(fetch.downloaded, () => void fetch.abort());
      if (fetch.result) resolve();
    };
    fetch.addEventListener('progress', look);
    look();
  });
  await new Promise((resolve) => setTimeout(resolve, patience / 5));
}
