import { Failure } from '../failure.ts';
import type { Download, Rest, Store } from '../store.ts';

/** The store over Maps. @param room bytes of parts that it takes */
export function memoryStore(room = Infinity): Store {
  const downloads = new Map<string, Download>();
  const parts = new Map<string, Map<number, Uint8Array<ArrayBuffer>>>();
  const rests = new Map<string, Rest>();
  const partsOf = (address: string) => parts.get(address) ?? new Map<number, Uint8Array<ArrayBuffer>>();
  const used = () =>
    [...parts.values()].flatMap((of) => [...of.values()]).reduce((sum, { length }) => sum + length, 0);

  return {
    downloads: async () => [...downloads.values()],
    put: async (download) => void downloads.set(download.id, download),
    parts: async (address) => [...partsOf(address).keys()].sort((a, b) => a - b),
    part: async (address, index) => partsOf(address).get(index),
    async putPart(address, index, bytes) {
      if (used() + bytes.length > room) throw new Failure('no-room');
      parts.set(address, partsOf(address).set(index, bytes));
      rests.delete(address);
    },
    dropPart: async (address, index) => void partsOf(address).delete(index),
    rest: async (address) => rests.get(address),
    putRest: async (address, rest) => void rests.set(address, rest),
    dropRest: async (address) => void rests.delete(address),
    async remove(id, list) {
      downloads.delete(id);
      for (const address of [id, list]) {
        parts.delete(address);
        rests.delete(address);
      }
    },
  };
}
