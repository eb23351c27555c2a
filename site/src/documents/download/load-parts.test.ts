import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Described, downloadFile } from './download-file.ts';
import type { FailureReason } from './failure.ts';
import { Failure } from './failure.ts';
import { listAddress } from './list-address.ts';
import { loadParts, type Loading } from './load-parts.ts';
import { hex, nextRun, type Source } from './parts.ts';
import { type BadServer, badServer } from './testing/bad-server.ts';
import { memoryStore } from './testing/memory-store.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const address = '/documents/k/lite.pdf';

function fileOf(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8) * 13) & 255);
}

function sourceOf(file: Uint8Array, partSize: number): Source {
  const count = Math.ceil(file.length / partSize);
  const hashes = new Uint8Array(count * 32);
  for (let part = 0; part < count; part++)
    hashes.set(sha256(file.subarray(part * partSize, (part + 1) * partSize)), part * 32);
  return { address, size: file.length, partSize, hashes };
}

let stop: AbortController;
let attempts: number[];
let reports: [bytes: number, connected: boolean][];

beforeEach(() => {
  stop = new AbortController();
  [attempts, reports] = [[], []];
});

function loadingOf(server: BadServer, store = memoryStore()) {
  return {
    store,
    signal: stop.signal,
    ask: server.ask,
    report: (bytes, connected) => void reports.push([bytes, connected]),
    wait: async (attempt) => {
      if (stop.signal.aborted) throw new Failure('stopped');
      attempts.push(attempt);
      if (attempts.length > 500) throw new Error('It goes on for ever.');
    },
  } satisfies Loading;
}

async function keptOf({ store }: { store: ReturnType<typeof memoryStore> }): Promise<number[]> {
  const parts = await store.parts(address);
  const bytes = await Promise.all(parts.map((part) => store.part(address, part)));
  return bytes.flatMap((part) => [...part!]);
}

const failure = (reason: FailureReason) => expect.objectContaining({ reason });

describe('what is asked for next', () => {
  const source = sourceOf(fileOf(95), 10);
  it.each([
    ['nothing is kept', [], { first: 0, last: 3 }],
    ['the beginning is kept', [0, 1], { first: 2, last: 5 }],
    ['one in the middle is kept', [0, 3], { first: 1, last: 2 }],
    ['the end is missing', [0, 1, 2, 3, 4, 5, 6, 7, 8], { first: 9, last: 9 }],
    ['all is kept', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], undefined],
  ])('where %s', (_, kept, run) => {
    expect(nextRun(source, new Set(kept))).toEqual(run);
  });
});

describe('a file that is loaded in parts', () => {
  it('is the file, whatever its size, that of its parts, and where the link breaks', async () => {
    const cases = fc.record({
      size: fc.integer({ min: 1, max: 3000 }),
      partSize: fc.integer({ min: 1, max: 700 }),
      cut: fc.integer({ min: 20, max: 4000 }),
      chunk: fc.integer({ min: 9, max: 900 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, partSize, cut, chunk }) => {
        attempts = [];
        const file = fileOf(size);
        const server = Object.assign(badServer({ [address]: file }), { cut, chunk });
        const loading = loadingOf(server);
        await loadParts(sourceOf(file, partSize), loading);
        expect(await keptOf(loading)).toEqual([...file]);
        expect(server.sent).toBe(size);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on inside a part, with the tag of what came before', async () => {
    const file = fileOf(1000);
    const server = Object.assign(badServer({ [address]: file }), { cut: 300 });
    await loadParts(sourceOf(file, 1000), loadingOf(server));
    expect(server.asked).toEqual([
      { address, range: 'bytes=0-999', ifRange: undefined },
      { address, range: 'bytes=300-999', ifRange: '"1"' },
      { address, range: 'bytes=600-999', ifRange: '"1"' },
      { address, range: 'bytes=900-999', ifRange: '"1"' },
    ]);
  });

  it('goes on where a tab was closed inside a part', async () => {
    const file = fileOf(1000);
    const server = Object.assign(badServer({ [address]: file }), { chunk: 150, cut: 700 });
    const first = loadingOf(server);
    const report = (bytes: number) => bytes >= 450 && stop.abort();
    await expect(loadParts(sourceOf(file, 400), { ...first, report })).rejects.toEqual(failure('stopped'));
    stop = new AbortController();
    const again = loadingOf(server, first.store);
    await loadParts(sourceOf(file, 400), again);
    expect(await keptOf(again)).toEqual([...file]);
    expect(reports[0]![0]).toBe(400);
    expect(Number(/\d+/.exec(server.asked[1]!.range!))).toBeGreaterThanOrEqual(450);
  });

  it('waits longer each time that nothing comes, says so, and starts anew with the first byte', async () => {
    const file = fileOf(100);
    const server = Object.assign(badServer({ [address]: file }), { cut: 50, chunk: 50 });
    server.next = ['broken', 503, 'broken'];
    await loadParts(sourceOf(file, 100), loadingOf(server));
    expect(attempts).toEqual([0, 1, 2, 0]);
    expect(reports.filter(([, connected]) => !connected)).toEqual([0, 0].map((bytes) => [bytes, false]));
  });

  it('asks again for a part that came changed, and for no other', async () => {
    const file = fileOf(1000);
    const server = badServer({ [address]: file });
    server.next = ['changed'];
    const loading = loadingOf(server);
    await loadParts(sourceOf(file, 250), loading);
    expect(await keptOf(loading)).toEqual([...file]);
    expect(server.asked.map(({ range }) => range)).toEqual(['bytes=0-999', 'bytes=0-999']);
  });

  it('comes whole from a server that knows no ranges', async () => {
    const file = fileOf(5000);
    const server = Object.assign(badServer({ [address]: file }), { ranges: false });
    const loading = loadingOf(server);
    await loadParts(sourceOf(file, 500), loading);
    expect(await keptOf(loading)).toEqual([...file]);
    expect(server.asked).toHaveLength(1);
  });

  it('begins its part anew where the server has another form of it meanwhile', async () => {
    const file = fileOf(1000);
    const server = Object.assign(badServer({ [address]: file }), { cut: 600 });
    const loading = loadingOf(server);
    await loadParts(sourceOf(file, 500), {
      ...loading,
      wait: async () => void Object.assign(server, { etag: '"2"', cut: Infinity }),
    });
    expect(await keptOf(loading)).toEqual([...file]);
  });

  it.each<[string, (server: BadServer) => void, FailureReason]>([
    ['the server has no such file', (server) => server.files.clear(), 'gone'],
    ['the file was taken away', (server) => (server.next = [410]), 'gone'],
    ['what it sends is another file', (server) => server.files.set(address, new Uint8Array(900)), 'damaged'],
  ])('ends where %s', async (_, spoil, reason) => {
    const file = fileOf(900);
    const server = badServer({ [address]: file });
    spoil(server);
    await expect(loadParts(sourceOf(file, 300), loadingOf(server))).rejects.toEqual(failure(reason));
  });

  it('ends with what is here where the device is full', async () => {
    const file = fileOf(900);
    const loading = loadingOf(badServer({ [address]: file }), memoryStore(700));
    await expect(loadParts(sourceOf(file, 300), loading)).rejects.toEqual(failure('no-room'));
    expect(await loading.store.parts(address)).toEqual([0, 1]);
  });
});

describe('a download', () => {
  const file = fileOf(600_000);
  const list = sourceOf(file, 256 * 1024).hashes;
  const described: Described = {
    id: address,
    size: file.length,
    sha256: hex(sha256(file)),
    parts: hex(sha256(list)),
  };
  const serverOf = () =>
    Object.assign(badServer({ [address]: file, [listAddress(address)]: list }), { chunk: 16_384 });

  it('checks the list of its parts, each part, and the whole', async () => {
    const server = Object.assign(serverOf(), { cut: 20_000 });
    const joined = await downloadFile(described, loadingOf(server));
    expect(hex(sha256(new Uint8Array(await joined.arrayBuffer())))).toBe(described.sha256);
    expect(server.sent).toBe(file.length + list.length);
    expect(server.asked[0]!.address).toBe('/documents/k/parts/lite.bin');
  });

  it('loads again what the device gives back changed', async () => {
    const server = serverOf();
    const store = memoryStore();
    await downloadFile(described, loadingOf(server, store));
    (await store.part(address, 1))![5]! ^= 1;
    const sent = server.sent;
    await downloadFile(described, loadingOf(server, store));
    expect(server.sent - sent).toBe(256 * 1024);
  });

  it('does not take a list that is not the one of the page', async () => {
    const server = serverOf();
    server.files.set(listAddress(address), new Uint8Array(list.length));
    await expect(downloadFile(described, loadingOf(server))).rejects.toEqual(failure('damaged'));
  });

  it('is not saved where the whole is not what the page named', async () => {
    const other = { ...described, sha256: described.parts };
    await expect(downloadFile(other, loadingOf(serverOf()))).rejects.toEqual(failure('damaged'));
  });
});
