/** The home page of a site, full, empty and in between. */
import { brotliCompressSync } from 'node:zlib';
import type { Document } from '@sanlao/shared/content/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledApp } from './compiled-app.ts';
import { article, dataset, event, image, person, publication, service, site } from './documents.ts';
import { attribute, below, elements, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

beforeAll(async () => {
  await compiledApp();
}, 180_000);

const here = site({ code: 'here', nameLo: 'ແຂວງນີ້', nameEn: 'This province' });
const home = async (...documents: Document[]) =>
  elements((await rendered('here', '/lo/', [here, ...documents])).text);
const section = (all: readonly Element[], id: string) =>
  named(all, 'section').find((element) => attribute(element, 'aria-labelledby') === id);
const hrefs = (element: Element | undefined) =>
  element ? named(below(element), 'a').map((link) => attribute(link, 'href')) : [];
const news = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article({ site: 'here', urlId: `news0${index}`, date: `2026-11-0${index + 1}`, cover: image('a') }),
  );

describe('the home page of a site on which nothing is published', () => {
  it('says that there is no news and no event yet, and leaves out what it has not', async () => {
    const all = await home();
    expect(textOf(section(all, 'news')!)).toContain('ຍັງບໍ່ມີຂ່າວ');
    expect(textOf(section(all, 'events')!)).toContain('ຍັງບໍ່ມີກິດຈະກຳ');
    for (const id of ['documents', 'publications', 'services', 'people', 'contact', 'sites']) {
      expect(section(all, id), id).toBeUndefined();
    }
  });

  it('leads to the news in the other language where there is some', async () => {
    const all = await home(article({ site: 'here', urlId: 'englis', date: '2026-11-01', locale: 'en' }));
    expect(hrefs(section(all, 'news'))).toEqual(['/en/']);
  });
});

describe('the news of a home page', () => {
  it('begin with the latest, large and loaded at once; the others wait until they are seen', async () => {
    const all = await home(...news(7));
    expect(hrefs(section(all, 'news'))).toContain('/lo/news/2026/11/07-news06/');
    const [lead, ...others] = named(below(named(all, 'main')[0]!), 'img');
    expect(attribute(lead, 'loading')).toBeUndefined();
    expect(others.length).toBe(6);
    expect(others.every((picture) => attribute(picture, 'loading') === 'lazy')).toBe(true);
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 3],
    [7, 6],
  ])('of %i show %i beside the lead: one or two as a list, more in full rows', async (count, beside) => {
    const all = await home(...news(count));
    expect(named(below(named(all, 'main')[0]!), 'article')).toHaveLength(1 + beside);
    const columns = all.filter((element) => attribute(element, 'class') === 'card card-wide');
    expect(columns).toHaveLength(beside < 3 ? 0 : beside);
  });

  it('hold without a picture and with a title of 255 characters', async () => {
    const title = longTitle.repeat(2).slice(0, 255);
    const all = await home(article({ site: 'here', urlId: 'longer', date: '2026-11-01', title }));
    const lead = section(all, 'news')!;
    expect(named(below(lead), 'img')).toEqual([]);
    expect(attribute(named(below(lead), 'h3')[0], 'class')).toBe('card-title');
  });
});

describe('the home page of a site', () => {
  it('shows what is coming and not what is over', async () => {
    const coming = event({ site: 'here', urlId: 'coming', start: '2026-12-01T02:00:00.000Z' });
    const over = event({ site: 'here', urlId: 'isover', start: '2026-11-01T02:00:00.000Z' });
    const links = hrefs(section(await home(coming, over), 'events'));
    expect(links).toContain('/lo/events/2026/12/01-coming/');
    expect(links).not.toContain('/lo/events/2026/11/01-isover/');
  });

  it('leads to the kinds of documents that there are, the most sought first, and to the figures', async () => {
    const all = await home(
      publication({ site: 'here', urlId: 'plan01', date: '2026-01-01', kind: 'plan' }),
      publication({ site: 'here', urlId: 'strat1', date: '2025-01-01', kind: 'strategy' }),
      publication({ site: 'here', urlId: 'journ1', date: '2026-02-01', kind: 'journal' }),
      dataset({ site: 'here', code: 'users', table: 'ປີ,ຄົນ\n2025,10\n2026,12' }),
    );
    expect(hrefs(section(all, 'documents'))).toEqual([
      '/lo/publications/strategy/',
      '/lo/publications/plan/',
      '/lo/statistics/',
    ]);
  });

  it('shows its own services before the national ones, six at most, and none that is retired', async () => {
    const own = service({ site: 'here', code: 'own', order: 9 });
    const gone = service({ site: 'here', code: 'gone', status: 'retired' });
    const national = Array.from({ length: 8 }, (_, index) =>
      service({ site: 'ministry', code: `national-${index}`, national: true, order: index }),
    );
    const links = hrefs(section(await home(own, gone, ...national), 'services')).filter(
      (href) => href !== '/lo/services/',
    );
    expect(links).toHaveLength(6);
    expect(links[0]).toBe('/lo/services/own/');
    expect(links).not.toContain('/lo/services/gone/');
  });

  it('shows the first four of its leaders', async () => {
    const people = Array.from({ length: 6 }, (_, index) =>
      person({ site: 'here', positionLo: `ຕຳແໜ່ງ ${index}`, order: index }),
    );
    const text = textOf(section(await home(...people), 'people')!);
    expect(text).toContain('ຕຳແໜ່ງ 3');
    expect(text).not.toContain('ຕຳແໜ່ງ 4');
  });

  it('leads to the other websites by region, and not to itself', async () => {
    const all = elements((await rendered('ministry', '/lo/')).text);
    const links = hrefs(section(all, 'sites'));
    expect(links).toContain('https://attapeu.gov.test/lo/');
    expect(links.some((href) => href?.includes('//ministry.'))).toBe(false);
  });

  it('weighs at most 24 KB without its pictures', async () => {
    for (const host of ['ministry', 'attapeu', 'portal']) {
      expect(brotliCompressSync((await rendered(host, '/lo/')).text).length).toBeLessThanOrEqual(24 * 1024);
    }
    expect(world.length).toBeGreaterThan(100);
  });
});
