/** A download in the list: it runs as long as the page is open, and goes on when it is opened again. */
import { partSize } from '@sanlao/shared/documents/files';
import { type FailureReason, reasonOf } from '../download/failure.ts';
import { listAddress } from '../download/list-address.ts';
import type { Download, Store } from '../download/store.ts';
import { alone } from './alone.ts';
import { type BackgroundFetches, watchBackground } from './background.ts';
import { type Action, openItem, type Shown } from './item.ts';
import { loaders } from './loaders.ts';
import { bytes, duration, text } from './page-parts.ts';
import { openRate } from './rate.ts';
import { roomFor } from './room.ts';

/** Chromium's, else undefined. */
export type Background = BackgroundFetches | undefined;

/** Milliseconds between two lines about what came. */
const pace = 500;
/** A download in the background begins anew: not where this part of it is here already. */
const worthBackground = 0.25;

/** @returns goes on with it, at the reader's wish */
export function openDownload(download: Download, store: Store, background: Background): () => void {
  const { id, name, page, size } = download;
  const item = openItem(name, page);
  let stop = new AbortController();
  const remove: Action = ['remove', () => void forget()];
  let [here, next] = [0, 0];
  let active = false;
  void resume();
  return () => {
    item.reveal();
    if (!active) void run();
  };

  async function resume(): Promise<void> {
    here = Math.min(size, (await store.parts(id)).length * partSize);
    if (active) return;
    if (download.state === 'running') return run();
    if (download.state === 'background' && background) return inBackground(background);
    if (download.state === 'done') return item.show(finished());
    return item.show(paused('stopped'));
  }

  async function run(): Promise<void> {
    active = true;
    stop = new AbortController();
    const { signal } = stop;
    if (download.state !== 'running') await become('running');
    item.tell({ note: text('starting'), done: here / size, actions: underWay() });
    try {
      await alone(id, { signal, elsewhere: () => item.show({ note: text('elsewhere') }), work });
    } catch (error) {
      if (!signal.aborted) fail(reasonOf(error));
    } finally {
      if (stop.signal === signal) active = false;
    }
  }

  async function work(): Promise<void> {
    // Another tab may have done it meanwhile.
    const now = (await store.downloads()).find((known) => known.id === id);
    if (!now) return item.remove();
    if (now.state === 'done') return item.show(finished());
    const kept = (await store.parts(id)).length > 0;
    const free = kept ? undefined : await roomFor(size);
    if (free !== undefined) {
      await become('paused');
      return item.tell({
        ...paused('stopped'),
        note: text('noRoomFor', { size: bytes(size), free: bytes(free) }),
      });
    }
    const rate = openRate();
    const report = (count: number, connected: boolean) =>
      progress(count, connected, rate.add(count, Date.now()));
    const { signal } = stop;
    const { downloadFile, waiting } = await loaders();
    const file = await downloadFile(download, {
      store,
      signal,
      report,
      ask: (...question) => fetch(...question),
      wait: waiting(signal),
    });
    await become('done');
    item.tell(finished());
    save(file);
  }

  function progress(count: number, connected: boolean, speed: number): void {
    here = count;
    if (connected && Date.now() < next) return;
    next = Date.now() + pace;
    const left = speed > 0 ? duration((size - count) / speed) : '…';
    const values = {
      done: bytes(count),
      size: bytes(size),
      speed: speed > 0 ? bytes(speed) : '…',
      time: left,
    };
    item.show({
      note: text(connected ? 'loading' : 'waiting', values),
      done: count / size,
      actions: underWay(),
    });
  }

  function underWay(): Action[] {
    const aside = background && here < size * worthBackground ? background : undefined;
    return [
      ['pause', () => void pause()],
      ...(aside ? [['background', () => void putAside(aside)] satisfies Action] : []),
      remove,
    ];
  }

  async function pause(): Promise<void> {
    active = false;
    stop.abort();
    await become('paused');
    item.tell(paused('stopped'));
  }

  async function putAside(fetches: BackgroundFetches): Promise<void> {
    active = false;
    stop.abort();
    await become('background');
    try {
      await fetches.fetch(id, [id], { title: name, downloadTotal: size });
    } catch {
      return run();
    }
    return inBackground(fetches);
  }

  async function inBackground(fetches: BackgroundFetches): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    const takeBack = () => {
      stop.abort();
      void run();
    };
    const show = (count: number) =>
      item.show({ note: text('inBackground'), done: count / size, actions: [['resume', takeBack], remove] });
    if (!(await watchBackground(fetches, { id, signal, show }))) return;
    download = (await store.downloads()).find((known) => known.id === id) ?? download;
    // Where the worker has not said what became of it, the page loads what is missing.
    if (download.state === 'background') await become('running');
    return resume();
  }

  function fail(reason: FailureReason): void {
    if (reason !== 'broken') void become('paused');
    item.tell(paused(reason));
  }

  function paused(why: FailureReason): Shown {
    const values = { done: bytes(here), size: bytes(size) };
    const again = () => (why === 'broken' ? location.reload() : void run());
    return { note: text(why, values), actions: [['resume', again], remove] };
  }

  function finished(): Shown {
    return { note: text('done', { size: bytes(size) }), actions: [['save', () => void run()], remove] };
  }

  async function forget(): Promise<void> {
    stop.abort();
    await store.remove(id, listAddress(id));
    item.remove();
  }

  async function become(state: Download['state']): Promise<void> {
    download = { ...download, state };
    await store.put(download);
  }

  function save(file: Blob): void {
    const href = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href, download: name }).click();
    // The browser reads it as long as it writes.
    setTimeout(() => URL.revokeObjectURL(href), 600_000);
  }
}
