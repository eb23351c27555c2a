/**
 * Keeps what was read, so that it can be read again without a connection, and holds pictures back in saver mode.
 * What it decides is in the files beside this one; docs/offline-and-saver.md tells it in words, and how to switch
 * it off.
 */
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import { openStore } from '../documents/download/indexed-store.ts';
import { issuePrefix } from '../documents/issue/issue.ts';
import { tapped } from '../saver/placeholder.ts';
import { backgroundDownloads } from './background.ts';
import { openIssues } from './issues.ts';
import { keptAt, openKept } from './kept.ts';
import { keptPages, withIssues, withList } from './kept-list.ts';
import { limits, times } from './limits.ts';
import type { PageMessage } from './message.ts';
import { answerPage, type Ask, compareAll, remember, renew } from './pages.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';
import { readState, stateCache, writeState } from './state.ts';

declare const self: WorkerScope;

/** The number goes up when what is kept can no longer be read by newer code. */
const names = { pages: 'pages-1', images: 'images-1', assets: 'assets-1' } as const;
const isOfflinePage = (path: string) => path === urls.offline('lo') || path === urls.offline('en');
const pages = openKept(() => caches.open(names.pages), { ...limits.pages, stays: isOfflinePage });
const images = openKept(() => caches.open(names.images), limits.images);
const assets = openKept(() => caches.open(names.assets), limits.assets);
/** Apart from what comes and goes by itself: the reader keeps and removes them. */
const issues = openIssues(caches);
const readable = {
  ...pages,
  match: async (path: string) => (await pages.match(path)) ?? issues.match(path),
};

/** Undefined until it is read, after each sleep. */
let saving: boolean | undefined;

// Pages come from the network first, so a newer worker may serve the pages of an older one at once.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname: path, search } = new URL(url);
  if (origin !== location.origin) return;
  if (method === 'POST' && isOfflinePage(path)) event.respondWith(removeIssue(event.request, path));
  if (method !== 'GET') return;
  if (mode === 'navigate') {
    if (!path.startsWith(documents)) event.respondWith(page(event, path));
  } else if (path.startsWith('/_astro/')) event.respondWith(asset(event, path));
  else if (destination === 'image' && (path.startsWith('/media/') || path.startsWith(documents)))
    event.respondWith(image(event, path, search === tapped));
});

/** Their PDFs are left to the browser. */
const documents = '/documents/';

backgroundDownloads(self, openStore(indexedDB));

self.addEventListener('message', (event) => {
  const { data, source } = event;
  // Offline or without room, what was to be fetched ahead is not there, and nobody misses it.
  if (source) event.waitUntil(listen(data as PageMessage, new URL(source.url).pathname).catch(() => {}));
});

async function activate(): Promise<void> {
  const current: readonly string[] = [...Object.values(names), stateCache];
  const old = (await caches.keys()).filter(
    (name) => !current.includes(name) && !name.startsWith(issuePrefix),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const network = (event.preloadResponse ?? Promise.resolve(undefined)).then(
    (preloaded) => preloaded ?? fetch(event.request),
  );
  // First in line, before the browser begins to read; also for an answer that comes too late to be shown.
  const copied = network.then((answer) => remember(path, answer, pages)).catch(() => {});
  event.waitUntil(copied);
  event.waitUntil(network.then((answer) => issues.review(path, answer.clone())).catch(() => {}));
  event.waitUntil(network.catch(() => writeState('compared', '0')));
  if (!isOfflinePage(path))
    return answerPage({ path, network, pages: readable, offline: () => offlinePage(path) });
  await copied;
  return offlinePage(path);
}

/** In the language of the page that was asked for, or in that which is kept. */
async function offlinePage(path: string): Promise<Response> {
  const locale = localeOf(path);
  for (const language of [locale, 'lo', 'en'] as const) {
    const kept = await pages.match(urls.offline(language));
    if (!kept) continue;
    const html = withList(await kept.text(), await keptPages(pages, isOfflinePage), language);
    const whole = (await issues.list()).filter((issue) => issue.whole);
    return new Response(withIssues(html, whole, language), { headers: kept.headers });
  }
  return Response.error();
}

/** Asked for on the offline page; another site that leads a reader here removes nothing. */
async function removeIssue(request: Request, path: string): Promise<Response> {
  const reader = (await request.formData()).get('remove');
  if (request.referrer.startsWith(location.origin + '/')) await issues.remove(String(reader));
  return Response.redirect(path, 303);
}

/** The name of an asset changes with its bytes. */
async function asset(event: FetchEvent, path: string): Promise<Response> {
  return (await assets.match(path)) ?? (await issues.match(path)) ?? fetchAndKeep(event, path, assets);
}

async function image(event: FetchEvent, path: string, wanted: boolean): Promise<Response> {
  const kept = (await images.match(path)) ?? (await issues.match(path));
  if (kept) return kept;
  const other = path.startsWith(documents) ? await issues.picture(path) : undefined;
  // A larger one is worth asking for, where there is a connection.
  if (other) return path.includes('-1350.') ? fetch(event.request).catch(() => other) : other;
  if (!wanted && (await isSaving()))
    return new Response(nothing, { headers: { 'content-type': 'image/svg+xml' } });
  return fetchAndKeep(event, path, images);
}

/** Without a size of its own, so that the page goes on with the size that it reserves for the picture. */
const nothing = '<svg xmlns="http://www.w3.org/2000/svg"/>';

async function fetchAndKeep(event: FetchEvent, path: string, kept: typeof images): Promise<Response> {
  const answer = await fetch(event.request);
  // A full disk is no reason to show nothing.
  if (answer.status === 200) event.waitUntil(kept.put(path, answer.clone()).catch(() => {}));
  return answer;
}

async function isSaving(): Promise<boolean> {
  saving ??= (await readState('saving')) === 'true';
  return saving;
}

async function listen(message: PageMessage, path: string): Promise<void> {
  saving = message.saving;
  await writeState('saving', String(saving));
  if (message.unkept) await renew(path, pages, askCached);
  const locale = localeOf(path);
  await refresh(urls.offline(locale), saving ? times.refreshSaving : times.refresh);
  if (!saving) await refresh(urls.home(locale), times.refresh);
  const now = Date.now();
  // What was never compared was kept just now.
  const compared = Number((await readState('compared')) ?? now);
  const due = message.reconnected || now - compared > times.compare;
  const compare = async () => (await compareAll(pages, ask, now)) && (await issues.compare(ask));
  if (!due || (await compare())) await writeState('compared', String(due ? now : compared));
}

async function refresh(path: string, after: number): Promise<void> {
  const kept = await pages.match(path);
  if (kept && Date.now() - keptAt(kept) < after) return;
  const { status } = await renew(path, pages, ask);
  if (kept && status === 304) await pages.put(path, kept);
}

/** A tag of our own makes the browser's cache step aside, and a 304 come through. */
const ask: Ask = (path, etag) => fetch(path, etag === null ? {} : { headers: { 'if-none-match': etag } });

/** The page that was just loaded is in the browser's cache. */
const askCached: Ask = (path) => fetch(path);

function localeOf(path: string): Locale {
  return path.startsWith(urls.home('en')) ? 'en' : 'lo';
}
