import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptAt, openKept } from './kept.ts';
import { htmlAnswer, memoryCache } from './testing/memory-cache.ts';

const isOffline = (path: string) => path === '/lo/offline/';

function keptOf(limit: { count: number; bytes: number }) {
  const cache = memoryCache();
  return openKept(async () => cache, { ...limit, stays: isOffline });
}

describe('kept answers', () => {
  it('come back as they were, with the moment they were kept, and without what the transport added', async () => {
    const kept = keptOf({ count: 5, bytes: 1000 });
    const before = Date.now();
    await kept.put(
      '/lo/',
      htmlAnswer('ສະບາຍດີ', { etag: '"x"', 'content-encoding': 'br', vary: 'Accept-Encoding' }),
    );
    const answer = await kept.match('/lo/');
    expect(await answer!.clone().text()).toBe('ສະບາຍດີ');
    expect(answer!.headers.get('etag')).toBe('"x"');
    expect(answer!.headers.has('content-encoding')).toBe(false);
    expect(answer!.headers.has('vary')).toBe(false);
    expect(keptAt(answer!)).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ['too many', { count: 2, bytes: 1000 }, ['/b/', '/c/']],
    ['too large together', { count: 9, bytes: 25 }, ['/b/', '/c/']],
    ['each too large', { count: 9, bytes: 5 }, []],
  ])('go oldest first when they are %s', async (_, limit, left) => {
    const kept = keptOf(limit);
    for (const path of ['/a/', '/b/', '/c/']) await kept.put(path, htmlAnswer('0123456789'));
    expect(await kept.paths()).toEqual(left);
  });

  it('stay when they are read again', async () => {
    const kept = keptOf({ count: 2, bytes: 1000 });
    for (const path of ['/a/', '/b/', '/a/', '/c/']) await kept.put(path, htmlAnswer(path));
    expect(await kept.paths()).toEqual(['/a/', '/c/']);
  });

  it('never outgrow their limits, and the offline page never goes', async () => {
    const visits = fc.array(
      fc.tuple(fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/lo/offline/'), fc.nat(40)),
    );
    await fc.assert(
      fc.asyncProperty(visits, async (read) => {
        const kept = keptOf({ count: 3, bytes: 60 });
        for (const [path, size] of read) await kept.put(path, htmlAnswer('x'.repeat(size)));
        const paths = await kept.paths();
        const counted = paths.filter((path) => !isOffline(path));
        const sizes = await Promise.all(
          counted.map(async (path) => (await (await kept.match(path))!.text()).length),
        );
        expect(counted.length).toBeLessThanOrEqual(3);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60);
        expect(paths.includes('/lo/offline/')).toBe(read.some(([path]) => isOffline(path)));
      }),
    );
  });
});
