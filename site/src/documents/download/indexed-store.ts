import { Failure } from './failure.ts';
import { databaseName, type Download, type Rest, type Store } from './store.ts';

const names = ['downloads', 'parts', 'rests'] as const;
type Name = (typeof names)[number];

/** @param factory `indexedDB` */
export function openStore(factory: IDBFactory): Store {
  let opened: Promise<IDBDatabase> | undefined;
  const parts = (address: string) => IDBKeyRange.bound([address], [address, []]);

  return {
    downloads: () => ask<Download[]>('downloads', (store) => store.getAll()),
    put: (download) => write(['downloads'], ([downloads]) => downloads!.put(download, download.id)),
    parts: async (address) =>
      (await ask<[string, number][]>('parts', (store) => store.getAllKeys(parts(address)) as IDBRequest)).map(
        ([, index]) => index,
      ),
    part: (address, index) => ask('parts', (store) => store.get([address, index])),
    putPart: (address, index, bytes) =>
      write(['parts', 'rests'], ([kept, rests]) => {
        kept!.put(bytes, [address, index]);
        rests!.delete(address);
      }),
    dropPart: (address, index) => write(['parts'], ([kept]) => kept!.delete([address, index])),
    rest: (address) => ask<Rest | undefined>('rests', (store) => store.get(address)),
    putRest: (address, rest) => write(['rests'], ([rests]) => rests!.put(rest, address)),
    dropRest: (address) => write(['rests'], ([rests]) => rests!.delete(address)),
    remove: (id, list) =>
      write([...names], ([downloads, kept, rests]) => {
        downloads!.delete(id);
        for (const address of [id, list]) {
          kept!.delete(parts(address));
          rests!.delete(address);
        }
      }),
  };

  async function ask<T>(name: Name, question: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    return new Promise((resolve, reject) => {
      const request = question(database.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function write(changed: Name[], change: (stores: IDBObjectStore[]) => void): Promise<void> {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(changed, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(explain(transaction.error));
      change(changed.map((name) => transaction.objectStore(name)));
    });
  }

  function open(): Promise<IDBDatabase> {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(databaseName, 1);
      request.onupgradeneeded = () => names.forEach((name) => request.result.createObjectStore(name));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        // The browser may close it, to make room or for a newer version.
        request.result.onclose = () => (opened = undefined);
        resolve(request.result);
      };
    });
    opened.catch(() => (opened = undefined));
    return opened;
  }
}

function explain(error: DOMException | null): unknown {
  return error?.name === 'QuotaExceededError' ? new Failure('no-room') : error;
}
