import { beforeEach, describe, expect, it } from 'vitest';
import { memoryCache } from '../../offline/testing/memory-cache.ts';
import { type BadServer, badServer } from '../download/testing/bad-server.ts';
import { cacheName, type Issue, picturePath, readRecord } from './issue.ts';
import { saveIssue } from './save-issue.ts';

const issue: Issue = {
  reader: '/lo/publications/2026/11/22-k3f9q2/file-1/',
  key: 'k'.repeat(64),
  title: 'ວາລະສານ',
  page: '/lo/publications/2026/11/22-k3f9q2/',
  text: '/lo/publications/2026/11/22-k3f9q2/file-1/text/',
  widths: [900, 480, 0],
};
const script = '/_astro/a1.js';
const html = new TextEncoder().encode(`<script type="module" src="${script}"></script></html>`);
const pagesOf = [1, 2, 3].map((page) => `${issue.reader}page-${page}/`);
const picturesOf = (format: 'avif' | 'webp') => [1, 2].map((page) => picturePath(issue, page, format)!);
const pictures = picturesOf('avif');
const picture = new Uint8Array(5000).fill(7);

let server: BadServer;
let cache: ReturnType<typeof memoryCache>;
let stop: AbortController;
let waits: number;

beforeEach(() => {
  server = badServer({
    [script]: html,
    ...Object.fromEntries([issue.page, issue.reader, issue.text!, ...pagesOf].map((path) => [path, html])),
    ...Object.fromEntries(pictures.map((path) => [path, picture])),
  });
  [cache, stop, waits] = [memoryCache(), new AbortController(), 0];
});

const save = (changes: Partial<Parameters<typeof saveIssue>[1]> = {}) =>
  saveIssue(issue, {
    cache,
    ask: server.ask,
    signal: stop.signal,
    report: () => {},
    wait: async () => void (waits += 1),
    known: async () => undefined,
    shows: async () => true,
    ...changes,
  });
const kept = async () => (await cache.keys()).map(({ url }) => new URL(url).pathname).sort();
const everything = [
  issue.page,
  issue.reader,
  issue.text!,
  script,
  '/issue.json',
  ...pagesOf,
  ...pictures,
].sort();

describe('an issue that is kept', () => {
  it('has its pages, pictures, text and scripts, and says how large it is', async () => {
    const record = await save();
    expect(await kept()).toEqual(everything);
    expect(record).toEqual({ ...issue, bytes: html.length * 7 + picture.length * 2, whole: true });
    expect(await readRecord(cache)).toEqual(record);
  });

  it('comes over a link that carries less than a picture at once, and loads nothing twice', async () => {
    server.cut = 2000;
    await save();
    expect(await kept()).toEqual(everything);
    expect(waits).toBe(4);
    expect(server.sent).toBe(html.length * 7 + picture.length * 2);
  });

  it('goes on where it was left', async () => {
    const report = (pages: number) => pages === 2 && stop.abort();
    await expect(save({ report: report as never })).rejects.toMatchObject({ reason: 'stopped' });
    expect(await readRecord(cache)).toMatchObject({ whole: false });
    stop = new AbortController();
    server.asked.length = 0;
    await save();
    expect(await kept()).toEqual(everything);
    expect(server.asked.map(({ address }) => address)).toEqual([pagesOf[2], issue.text]);
  });

  it('has WebP pictures where the browser shows no AVIF', async () => {
    for (const path of picturesOf('webp')) server.files.set(path, picture);
    await save({ shows: async () => false });
    expect((await kept()).filter((path) => path.endsWith('.webp'))).toHaveLength(2);
  });

  it('takes what the device has already', async () => {
    await save({ known: async (path) => (path === pictures[0] ? new Response(picture) : undefined) });
    expect(server.asked.some(({ address }) => address === pictures[0])).toBe(false);
  });

  it('takes no page that broke off and calls itself whole', async () => {
    const half = async () => new Response('<html>', { status: 200 });
    let asked = 0;
    const ask: typeof fetch = (address, options) =>
      address === pagesOf[0] && asked++ === 0 ? half() : server.ask(address, options);
    await save({ ask });
    expect(await (await cache.match(pagesOf[0]!))!.text()).toContain('</html>');
  });

  it.each([
    ['a page is gone', () => server.files.delete(pagesOf[1]!), 'gone'],
    ['a picture is gone', () => server.files.delete(pictures[1]!), 'gone'],
  ])('is not whole where %s', async (_, spoil, reason) => {
    spoil();
    await expect(save()).rejects.toMatchObject({ reason });
    expect(await readRecord(cache)).toMatchObject({ whole: false });
  });

  it('says that there is no room', async () => {
    const put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await expect(save({ cache: { ...cache, put } })).rejects.toMatchObject({ reason: 'no-room' });
  });

  it('has a place of its own for each file', () => {
    expect(cacheName(issue)).not.toBe(cacheName({ ...issue, key: 'b' }));
  });
});
