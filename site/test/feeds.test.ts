import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, image, topic, unit } from './documents.ts';
import { attribute, elements, named } from './html.ts';
import { rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

const articlePath = '/lo/news/2026/11/18-shared/';
const nasty = `<script>alert("1")</script> & ]]> 'x' \u0007<b>`;
const visible = nasty.replace('\u0007', '');

beforeAll(async () => {
  await rendered('ministry', '/lo/');
}, 180_000);

/** Of the site, of a topic and of a unit, in every form. */
const feeds = [
  ['ministry', '/lo/'],
  ['ministry', '/en/'],
  ['attapeu', '/lo/'],
  ['vientiane-capital', '/en/'],
  ['portal', '/lo/'],
  ['ministry', '/lo/news/topics/training/'],
  ['ministry', '/en/news/topics/digital-government/'],
  ['ministry', '/lo/about/units/ministry-cabinet/'],
] as const;

const forms = [
  ['feed.xml', 'application/atom+xml; charset=utf-8'],
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json'],
] as const;

const atom = async (...of: Parameters<typeof rendered>) => parseAtomFeed((await rendered(...of)).text);
const rss = async (...of: Parameters<typeof rendered>) => parseRssFeed((await rendered(...of)).text);
const json = async (...of: Parameters<typeof rendered>) => parseJsonFeed((await rendered(...of)).text);

describe.each(feeds)('the feeds of %s %s', (site, folder) => {
  it.each(forms)('%s is of its type, well-formed, and the same bytes every time', async (file, type) => {
    const { status, contentType, text } = await rendered(site, folder + file);
    expect(status).toBe(200);
    expect(contentType).toBe(type);
    if (file.endsWith('.xml')) expect(XMLValidator.validate(text)).toBe(true);
    expect((await rendered(site, folder + file)).text).toBe(text);
  });

  it('say the same in every form', async () => {
    const one = await atom(site, `${folder}feed.xml`);
    const two = await rss(site, `${folder}rss.xml`);
    const three = await json(site, `${folder}feed.json`);
    expect([two.title, three.title]).toEqual([one.title?.value, one.title?.value]);
    expect([two.language, three.language]).toEqual([folder.slice(1, 3), folder.slice(1, 3)]);
    const ids = one.entries?.map(({ id }) => id) ?? [];
    expect(two.items?.map(({ guid }) => guid?.value) ?? []).toEqual(ids);
    expect(three.items?.map(({ id }) => id) ?? []).toEqual(ids);
    expect(ids.every((id) => /^https?:\/\//.test(id ?? ''))).toBe(true);
  });

  it('name themselves and their page by absolute addresses', async () => {
    const { id, links = [] } = await atom(site, `${folder}feed.xml`);
    const { link, atom: extra } = await rss(site, `${folder}rss.xml`);
    const { feed_url, home_page_url } = await json(site, `${folder}feed.json`);
    const home = links.find(({ rel }) => rel === 'alternate')?.href;
    expect(new URL(home!).pathname).toBe(folder);
    expect([link, home_page_url]).toEqual([home, home]);
    expect([id, links.find(({ rel }) => rel === 'self')?.href]).toEqual([
      `${home}feed.xml`,
      `${home}feed.xml`,
    ]);
    expect(extra?.links?.[0]).toMatchObject({ rel: 'self', href: `${home}rss.xml` });
    expect(feed_url).toBe(`${home}feed.json`);
  });
});

describe('a feed', () => {
  it('has the latest 30, newest first, and the time of the newest publish', async () => {
    const { entries = [], updated } = await atom('ministry', '/lo/feed.xml');
    expect(entries).toHaveLength(30);
    const days = entries.map(({ published }) => published ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(updated).toBe('2026-11-20T03:00:00.000Z');
  });

  it('tells the day in Vientiane, the author, the topics and the cover', async () => {
    const origin = 'http://ministry.localhost:4000';
    const { items = [] } = await rss('attapeu', '/lo/rss.xml');
    expect(items[0]).toMatchObject({
      title: longTitle,
      link: origin + articlePath,
      guid: { value: origin + articlePath, isPermaLink: true },
      pubDate: 'Tue, 17 Nov 2026 17:00:00 GMT',
      dc: { creators: ['ຫ້ອງການກະຊວງ'] },
      categories: [{ name: 'ລັດຖະບານດິຈິຕອນ' }, { name: 'ການຝຶກອົບຮົມ' }],
      enclosures: [{ url: `${origin}/media/${'a'.repeat(64)}/960.jpg`, type: 'image/jpeg' }],
    });
    const feed = await json('attapeu', '/lo/feed.json');
    expect(feed.items?.[0]).toMatchObject({
      date_published: '2026-11-18T00:00:00+07:00',
      image: `${origin}/media/${'a'.repeat(64)}/960.jpg`,
      authors: [{ name: 'ຫ້ອງການກະຊວງ' }],
    });
  });

  it('of a topic goes on in earlier years, of a unit has its own news only', async () => {
    const documents = [
      ...world,
      article({ site: 'ministry', urlId: 'older1', date: '2024-02-01', topics: ['training'] }),
      article({ site: 'ministry', urlId: 'other1', date: '2026-11-19', unit: 'other' }),
    ];
    const ofTopic = await atom('ministry', '/lo/news/topics/training/feed.xml', documents);
    expect(ofTopic.entries?.map(({ id }) => new URL(id!).pathname)).toEqual([
      articlePath,
      '/lo/news/2024/02/01-older1/',
    ]);
    const ofUnit = await atom('ministry', '/lo/about/units/ministry-cabinet/feed.xml', documents);
    expect(ofUnit.entries?.map(({ id }) => new URL(id!).pathname)).toEqual([articlePath]);
    expect(ofUnit.title?.value).toContain('ຫ້ອງການ');
  });

  it.each([
    '/de/feed.xml',
    '/lo/news/topics/unused/rss.xml',
    '/lo/news/topics/nosuch/feed.json',
    '/en/about/units/ministry-cabinet/feed.xml',
    '/lo/about/units/nosuch/feed.xml',
  ])('is not at %s', async (path) => {
    expect((await rendered('ministry', path)).status).toBe(404);
  });

  it('keeps markup in any field as text', async () => {
    const documents = [
      ...world.filter(({ type }) => type !== 'article'),
      topic('nasty', nasty, nasty),
      unit({ site: 'ministry', code: 'nasty', level: 'ministry', nameLo: nasty, nameEn: nasty }),
      article({
        site: 'ministry',
        urlId: 'nasty1',
        date: '2026-11-19',
        title: nasty,
        summary: nasty,
        byline: nasty,
        topics: ['nasty'],
        unit: 'nasty',
        cover: image('a', { alt: nasty }),
      }),
    ];
    for (const folder of ['/lo/', '/lo/news/topics/nasty/', '/lo/about/units/nasty/']) {
      const one = await atom('ministry', `${folder}feed.xml`, documents);
      expect(one.entries?.[0]).toMatchObject({
        title: { value: visible },
        summary: { value: visible },
        authors: [{ name: visible }],
        categories: [{ term: visible }],
      });
      const two = await rss('ministry', `${folder}rss.xml`, documents);
      const asHtml = visible.replace(
        /[&<>"']/g,
        (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[character]};`,
      );
      expect(two.items?.[0]).toMatchObject({
        title: visible,
        description: asHtml,
        dc: { creators: [visible] },
        categories: [{ name: visible }],
      });
      const three = await json('ministry', `${folder}feed.json`, documents);
      expect(three.items?.[0]).toMatchObject({ title: nasty, content_text: nasty, tags: [nasty] });
    }
  });
});

describe('pages name their feeds', () => {
  const feedsOf = async (site: string, path: string) =>
    named(elements((await rendered(site, path)).text), 'link')
      .filter((link) => attribute(link, 'type') === 'application/atom+xml')
      .map((link) => attribute(link, 'href'));

  it.each([
    ['ministry', '/lo/', ['/lo/feed.xml']],
    ['portal', '/en/', ['/en/feed.xml']],
    ['ministry', '/lo/news/topics/training/', ['/lo/feed.xml', '/lo/news/topics/training/feed.xml']],
  ])('%s %s', async (site, path, expected) => {
    expect(await feedsOf(site, path)).toEqual(expected);
    for (const href of expected) expect((await rendered(site, href)).status).toBe(200);
  });
});
