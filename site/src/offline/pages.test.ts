import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptAnswers, openKept } from './kept.ts';
import { limits, times } from './limits.ts';
import { answerPage, compareAll, remember } from './pages.ts';
import { htmlAnswer, memoryCache } from './testing/memory-cache.ts';

const path = '/lo/news/2026/11/18-shared/';
let pages: KeptAnswers;

beforeEach(() => {
  const cache = memoryCache();
  pages = openKept(async () => cache, limits.pages);
});

const never = () => new Promise<Response>(() => {});
const failure = () => Promise.reject(new TypeError('Failed to fetch'));
const status = (code: number) => () => Promise.resolve(new Response(`status ${code}`, { status: code }));
const network = () => Promise.resolve(htmlAnswer('from the network'));
const offline = async () => htmlAnswer('the offline page');

describe('a page that is asked for', () => {
  it.each([
    ['the network answers', network, 'from the network', 'from the network'],
    ['the page is gone', status(404), 'status 404', 'status 404'],
    ['the page was withdrawn for good', status(410), 'status 410', 'status 410'],
    ['the network fails', failure, 'the kept copy', 'the offline page'],
    ['the server is out of order', status(503), 'the kept copy', 'status 503'],
    ['nothing comes', never, 'the kept copy', undefined],
  ])('where %s', async (_, answer, withCopy, withoutCopy) => {
    const ask = () => answerPage({ path, network: answer(), pages, offline, patience: 20 });
    if (withoutCopy) expect(await (await ask()).text()).toBe(withoutCopy);
    await pages.put(path, htmlAnswer('the kept copy'));
    expect(await (await ask()).text()).toBe(withCopy);
  });

  it('is waited for as long as it takes where no copy is kept', async () => {
    const slow = new Promise<Response>((resolve) => setTimeout(resolve, 60, htmlAnswer('late')));
    expect(await (await answerPage({ path, network: slow, pages, offline, patience: 1 })).text()).toBe(
      'late',
    );
  });
});

describe('what the network answered', () => {
  it.each([
    ['a page', htmlAnswer('new'), 'new'],
    ['a page that is gone', new Response('', { status: 404 }), undefined],
    ['a page that was withdrawn for good', new Response('', { status: 410 }), undefined],
    ['a fault of the server', new Response('', { status: 500 }), 'old'],
    ['the word that nothing changed', new Response(null, { status: 304 }), 'old'],
    ['a document', new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }), 'old'],
    ['something without a type', new Response(new Uint8Array(3)), 'old'],
    [
      'a page of another address',
      Object.defineProperty(htmlAnswer('x'), 'redirected', { value: true }),
      undefined,
    ],
  ])('is kept or forgotten: %s', async (_, answer, expected) => {
    await pages.put(path, htmlAnswer('old'));
    await remember(path, answer, pages);
    expect(await (await pages.match(path))?.text()).toBe(expected);
  });
});

describe('comparing what is kept with the server', () => {
  const paths = ['/lo/a/', '/lo/b/', '/lo/c/'];
  beforeEach(async () => {
    for (const kept of paths) await pages.put(kept, htmlAnswer(`old ${kept}`, { etag: `"${kept}"` }));
  });
  const textOf = async (kept: string) => (await pages.match(kept))?.text();

  it('asks with the tag of each copy, takes what changed and forgets what is gone', async () => {
    const asked: unknown[] = [];
    const whole = await compareAll(
      pages,
      async (asks, etag) => {
        asked.push([asks, etag]);
        if (asks === '/lo/a/') return new Response(null, { status: 304 });
        if (asks === '/lo/b/') return new Response('', { status: 404 });
        return htmlAnswer('withdrawn');
      },
      Date.now(),
    );
    expect(whole).toBe(true);
    expect(asked).toEqual(paths.toReversed().map((kept) => [kept, `"${kept}"`]));
    expect(await Promise.all(paths.map(textOf))).toEqual(['old /lo/a/', undefined, 'withdrawn']);
  });

  it('stops where the connection breaks, and loses nothing', async () => {
    let asked = 0;
    const broken = () => ((asked += 1), asked > 1 ? failure() : Promise.resolve(htmlAnswer('new')));
    expect(await compareAll(pages, broken, Date.now())).toBe(false);
    expect(asked).toBe(2);
    expect(await Promise.all(paths.map(textOf))).toEqual(['old /lo/a/', 'old /lo/b/', 'new']);
  });

  it('drops without a question what nobody opened for long', async () => {
    expect(await compareAll(pages, never, Date.now() + times.keep + 1000)).toBe(true);
    expect(await pages.paths()).toEqual([]);
  });
});
