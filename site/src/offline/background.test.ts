import { partSize } from '@sanlao/shared/documents/files';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Download } from '../documents/download/store.ts';
import { memoryStore } from '../documents/download/testing/memory-store.ts';
import { backgroundDownloads } from './background.ts';
import type { BackgroundFetchEvent, WorkerScope } from './scope.ts';

const id = '/documents/k/lite.pdf';
const file = Uint8Array.from({ length: partSize + 1000 }, (_, at) => at & 255);
const download: Download = {
  id,
  name: 'ແຜນ.pdf',
  page: '/lo/publications/2026/11/22-k3f9q2/',
  size: file.length,
  sha256: '',
  parts: '',
  state: 'background',
};

let store: ReturnType<typeof memoryStore>;
let opened: string[];
let happens: (type: string) => Promise<unknown>;

beforeEach(async () => {
  store = memoryStore();
  opened = [];
  await store.put(download);
  const listeners = new Map<string, (event: BackgroundFetchEvent) => void>();
  const addEventListener = (type: string, listener: unknown) => listeners.set(type, listener as never);
  const clients = { claim: async () => {}, openWindow: async (path: string) => opened.push(path) };
  backgroundDownloads(
    { addEventListener, clients } as Pick<WorkerScope, 'addEventListener' | 'clients'>,
    store,
  );
  happens = async (type) => {
    let work: Promise<unknown> | undefined;
    const registration = { id, match: async () => ({ responseReady: Promise.resolve(new Response(file)) }) };
    const waitUntil = (promise: Promise<unknown>) => (work = promise);
    listeners.get(type)!(Object.assign(new Event(type), { registration, waitUntil }));
    await work;
  };
});

const state = async () => (await store.downloads())[0]!.state;

describe('a download that the browser makes with the page closed', () => {
  it('comes as the parts that the page joins and checks', async () => {
    await happens('backgroundfetchsuccess');
    expect(await store.parts(id)).toEqual([0, 1]);
    expect(await store.part(id, 1)).toEqual(file.slice(partSize));
    expect(await state()).toBe('running');
  });

  it.each([
    ['failed', 'backgroundfetchfail', 'running'],
    ['was stopped by the reader', 'backgroundfetchabort', 'paused'],
  ])('is the page’s again where it %s', async (_, type, expected) => {
    await happens(type);
    expect(await store.parts(id)).toEqual([]);
    expect(await state()).toBe(expected);
  });

  it('leads to its page', async () => {
    await happens('backgroundfetchclick');
    expect(opened).toEqual([download.page]);
  });
});
