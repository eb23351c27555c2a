/** An issue in the list: kept on the device to be read without a connection. */
import { type FailureReason, reasonOf } from '../download/failure.ts';
import { cacheName, issuePrefix, readRecord } from '../issue/issue.ts';
import { alone } from './alone.ts';
import { type Action, openItem, type Shown } from './item.ts';
import { loaders } from './loaders.ts';
import type { OfferedIssue } from './page-data.ts';
import { bytes, duration, text } from './page-parts.ts';
import { openRate } from './rate.ts';
import { roomFor } from './room.ts';

/** @returns keeps it, once the list shows what is kept of it */
export async function openIssue({ size, ...issue }: OfferedIssue): Promise<() => void> {
  const item = openItem(issue.title, issue.reader);
  const name = cacheName(issue);
  const count = issue.widths.length;
  const offer: Shown = {
    note: text('keepNote', { count, size: bytes(size) }),
    actions: [['keep', () => void keep()]],
  };
  const remove: Action = ['remove', () => void forget()];
  let stop = new AbortController();
  item.show(offer);

  const record = (await caches.has(name)) ? await readRecord(await caches.open(name)) : undefined;
  if (record?.whole) item.show(kept(record.bytes));
  else if (record) item.show(paused('stopped'));
  else if ((await others()).length > 0)
    item.show({ note: text('outdated'), actions: [['update', () => void keep()], remove] });
  return () => void keep();

  async function keep(): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    try {
      await alone(name, { signal, elsewhere: () => item.show({ note: text('elsewhere') }), work });
    } catch (error) {
      if (signal.aborted) return;
      item.tell(paused(reasonOf(error)));
    }
  }

  async function work(): Promise<void> {
    const free = await roomFor(size);
    if (free !== undefined)
      return item.tell({ ...offer, note: text('noRoomFor', { size: bytes(size), free: bytes(free) }) });
    const rate = openRate();
    item.tell({ note: text('starting'), done: 0, actions: underWay() });
    const { signal } = stop;
    const { saveIssue, waiting } = await loaders();
    const record = await saveIssue(issue, {
      cache: await caches.open(name),
      signal,
      ask: (...question) => fetch(...question),
      wait: waiting(signal),
      known: (path) => caches.match(path),
      shows: (picture) =>
        createImageBitmap(picture).then(
          () => true,
          () => false,
        ),
      report(pages, came, connected) {
        const speed = rate.add(came, Date.now());
        const left = speed > 0 ? duration((size * (1 - pages / count)) / speed) : '…';
        const values = { done: pages, count, speed: speed > 0 ? bytes(speed) : '…', time: left };
        item.show({
          note: text(connected ? 'loadingPages' : 'waiting', values),
          done: pages / count,
          actions: underWay(),
        });
      },
    });
    for (const other of await others()) await caches.delete(other);
    item.tell(kept(record.bytes));
  }

  async function forget(): Promise<void> {
    stop.abort();
    for (const cache of [name, ...(await others())]) await caches.delete(cache);
    item.tell(offer);
  }

  /** Earlier files of the same place. */
  async function others(): Promise<string[]> {
    const names = await caches.keys();
    return names.filter((other) => other !== name && other.startsWith(`${issuePrefix}${issue.reader} `));
  }

  function underWay(): Action[] {
    const pause = () => {
      stop.abort();
      item.tell(paused('stopped'));
    };
    return [['pause', pause], remove];
  }

  function paused(why: FailureReason): Shown {
    const again = () => (why === 'broken' ? location.reload() : void keep());
    return { note: text(why), actions: [['resume', again], remove] };
  }

  function kept(size: number): Shown {
    return { note: text('kept', { count, size: bytes(size) }), actions: [remove] };
  }
}
