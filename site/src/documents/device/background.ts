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

/** Milliseconds in which the worker puts away what came. */
const patience = 2000;

/**
 * Shows it as long as it is under way; ends it where the reader stops it.
 *
 * @returns whether it came to its end by itself
 */
export async function watchBackground(
  fetches: BackgroundFetches,
  { id, signal, show }: { id: string; signal: AbortSignal; show: (bytes: number) => void },
): Promise<boolean> {
  const fetch = await fetches.get(id);
  if (fetch) {
    await new Promise<void>((resolve) => {
      const look = () => {
        show(fetch.downloaded);
        if (fetch.result) resolve();
      };
      fetch.addEventListener('progress', look);
      signal.addEventListener('abort', () => resolve());
      look();
    });
    if (signal.aborted) await fetch.abort();
    else await new Promise((resolve) => setTimeout(resolve, patience));
  }
  return !signal.aborted;
}
