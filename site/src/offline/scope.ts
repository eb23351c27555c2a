/**
 * The part of a service worker's global scope that is used here. TypeScript knows it in a library of its own, which
 * cannot stand beside that of pages.
 */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerMessageEvent) => void): void;
  addEventListener(
    type: 'backgroundfetchsuccess' | 'backgroundfetchfail' | 'backgroundfetchabort' | 'backgroundfetchclick',
    listener: (event: BackgroundFetchEvent) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; openWindow(path: string): Promise<unknown> };
  registration: ServiceWorkerRegistration;
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  request: Request;
  /** undefined where the browser has no navigation preload */
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** Chromium's Background Fetch. */
export interface BackgroundFetchEvent extends ExtendableEvent {
  registration: {
    id: string;
    match(path: string): Promise<{ responseReady: Promise<Response> } | undefined>;
  };
}

export interface WorkerMessageEvent extends ExtendableEvent {
  data: unknown;
  /** the page that sends it */
  source: { url: string } | null;
}
