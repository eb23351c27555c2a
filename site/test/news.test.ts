import type { Article, Document } from '@sanlao/shared/content/types';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotation, article, event, image, pdf, publication, site, topic, unit } from './documents.ts';
import { attribute, below, elements, linkOf, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';

const ground: Document[] = [
  site({ code: 'ministry', kind: 'ministry', nameLo: 'ກະຊວງ', nameEn: 'Ministry', order: 1 }),
  site({ code: 'attapeu', nameLo: 'ອັດຕະປື', nameEn: '', hosts: ['attapeu.gov.test'], order: 2 }),
  site({ code: 'bokeo', nameLo: 'ບໍ່ແກ້ວ', nameEn: 'Bokeo', order: 3 }),
  topic('training', 'ການຝຶກອົບຮົມ', ''),
  topic('connectivity', 'ການເຊື່ອມຕໍ່', 'Connectivity'),
  unit({ site: 'ministry', code: 'cabinet', level: 'ministry', nameLo: 'ຫ້ອງການ', nameEn: 'Cabinet' }),
];

const path = '/lo/news/2026/11/18-featur/';
const plain = article({ site: 'ministry', urlId: 'featur', date: '2026-11-18' });
const full: Article = {
  ...plain,
  title: 'ກອງປະຊຸມສະຫຼຸບປະຈຳປີ',
  body: `<p>${'ລາວ '.repeat(600)}</p>`,
  unit: 'cabinet',
  alsoOn: ['attapeu', 'bokeo', 'gone'],
  topics: ['training'],
  cover: image('a'),
  coverCaption: 'ພາບລວມ',
  photoCredit: 'ຊ່າງພາບ',
  byline: 'ກອງບັນນາທິການ',
  gallery: [
    { image: image('b', { alt: 'ຫ້ອງຝຶກອົບຮົມ' }), caption: 'ພາບທີໜຶ່ງ', credit: 'ສຸພາ' },
    { image: image('c', { alt: '', name: 'IMG_0001.jpg' }), caption: 'ພາບໝູ່', credit: '' },
    { image: image('d', { alt: '', width: 100, height: 9000 }), caption: '', credit: '' },
  ],
  attachments: [pdf('e', { caption: 'ບົດສະຫຼຸບ' })],
  event: 'event-coming',
  publications: ['publication-report', 'publication-gone'],
  relatedArticles: ['article-other', 'article-wrong', 'article-englsh', 'article-nowhere'],
  changeNotes: [
    { date: '2026-11-19', text: 'ແກ້ໄຂຊື່' },
    { date: '2026-11-21', text: 'ເພີ່ມຕົວເລກ' },
    { date: '2026-11-20', text: 'ແກ້ໄຂວັນທີ' },
  ],
};
const withdrawal = { date: '2026-11-20', reason: 'ຂໍ້ມູນບໍ່ຖືກຕ້ອງ.' };
const around: Document[] = [
  article({ site: 'ministry', urlId: 'other1', documentId: 'article-other', date: '2026-10-01' }),
  article({ site: 'ministry', urlId: 'wrong1', documentId: 'article-wrong', date: '2026-10-02', withdrawal }),
  article({
    site: 'ministry',
    urlId: 'englsh',
    documentId: 'article-englsh',
    locale: 'en',
    date: '2026-09-03',
    title: 'Only in English',
  }),
  event({ site: 'ministry', urlId: 'coming', start: '2026-12-12T01:30:00.000Z', place: 'ວຽງຈັນ' }),
  publication({
    site: 'ministry',
    urlId: 'report',
    documentId: 'publication-report',
    date: '2026-01-01',
    kind: 'report',
    title: 'ບົດລາຍງານ 2025',
  }),
];

async function page(siteCode: string, address: string, documents: readonly Document[]) {
  const { status, text } = await rendered(siteCode, address, [...ground, ...documents]);
  return { status, text, all: elements(text) };
}

const hrefs = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));
const section = (all: readonly Element[], id: string) =>
  all.find((element) => attribute(element, 'aria-labelledby') === id);
const mainOf = (all: readonly Element[]) => named(all, 'main')[0]!;

// The app is built first where its sources changed.
beforeAll(() => rendered('ministry', path, [...ground, plain]), 180_000);

describe('an article with everything', () => {
  let all: Element[];
  let text: string;

  beforeAll(async () => {
    ({ all, text } = await page('ministry', path, [...around, full]));
  });

  it('says when, by whom and how long it is to read', () => {
    const meta = textOf(named(below(mainOf(all)), 'header')[0]!);
    expect(meta).toContain('18 ພະຈິກ 2026');
    expect(meta).toContain('ອ່ານປະມານ 2 ນາທີ');
    expect(meta).toContain('ແກ້ໄຂຫຼ້າສຸດ 21 ພະຈິກ 2026');
    expect(hrefs(all)).toContain('/lo/about/units/cabinet/');
    expect(text).toContain('ຂ່າວ: ກອງບັນນາທິການ');
  });

  it('shows its cover with caption and credit', () => {
    expect(textOf(named(all, 'figcaption')[0]!).replace(/\s+/g, ' ').trim()).toBe('ພາບລວມ (ພາບ: ຊ່າງພາບ)');
  });

  it('leads from each picture of the gallery to its largest form, by name', () => {
    const links = below(section(all, 'gallery')!).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'aria-label')])).toEqual([
      [`/media/${'b'.repeat(64)}/1600.jpg`, 'ເປີດຮູບໃຫຍ່: ຫ້ອງຝຶກອົບຮົມ'],
      [`/media/${'c'.repeat(64)}/1600.jpg`, 'ເປີດຮູບໃຫຍ່: ພາບໝູ່'],
      [`/media/${'d'.repeat(64)}/100.jpg`, 'ເປີດຮູບໃຫຍ່: ຮູບທີ 3'],
    ]);
  });

  it('never shows the name of a file as what a picture shows', () => {
    expect(text).not.toContain('IMG_0001');
    const pictures = named(below(section(all, 'gallery')!), 'img');
    expect(pictures.map((picture) => attribute(picture, 'alt'))).toEqual(['ຫ້ອງຝຶກອົບຮົມ', '', '']);
  });

  it('offers its attachment with type and size', () => {
    expect(textOf(section(all, 'attachments')!)).toMatch(/ບົດສະຫຼຸບ\s*PDF, 1,2 MB/);
  });

  it('links what belongs to it, and not what was withdrawn or never published', () => {
    expect(hrefs(below(section(all, 'event')!))).toEqual(['/lo/events/2026/12/12-coming/']);
    expect(hrefs(below(section(all, 'publications')!))).toEqual(['/lo/publications/2026/01/01-report/']);
    expect(hrefs(below(section(all, 'related')!))).toEqual([
      '/lo/news/2026/10/01-other1/',
      '/en/news/2026/09/03-englsh/',
    ]);
  });

  it('marks what it links in another language', () => {
    const item = named(below(section(all, 'related')!), 'li')[1];
    expect(attribute(item, 'lang')).toBe('en');
    expect(textOf(item!)).toContain('3 September 2026');
  });

  it('names the other sites that show it, each with its own copy', () => {
    expect(hrefs(all)).toContain(`https://attapeu.gov.test${path}`);
    expect(hrefs(all)).toContain(`http://bokeo.localhost:4000${path}`);
    expect(text).not.toContain('gone.localhost');
  });

  it('tells its changes newest first, the earlier ones folded', () => {
    const changes = section(all, 'changes')!;
    expect(textOf(changes)).toMatch(/ເພີ່ມຕົວເລກ[\s\S]*ແກ້ໄຂວັນທີ[\s\S]*ແກ້ໄຂຊື່/);
    const [details] = named(below(changes), 'details');
    expect(textOf(details!)).not.toContain('ເພີ່ມຕົວເລກ');
    expect(textOf(named(below(details!), 'summary')[0]!)).toContain('(2)');
  });

  it('shows its address to copy and to scan', () => {
    const share = section(all, 'share')!;
    const address = `http://ministry.localhost:4000${path}`;
    expect(hrefs(below(share))).toEqual([address]);
    expect(textOf(named(below(share), 'a')[0]!).trim()).toBe(address);
    const [code] = named(below(share), 'svg');
    expect(attribute(code, 'role')).toBe('img');
    expect(attribute(code, 'aria-label')).toBe('ລະຫັດ QR ຂອງລິ້ງນີ້');
  });

  it('names the picture that other websites show with its link', () => {
    expect(text).toContain(`property="og:image" content="http://ministry.localhost:4000${path}card.png"`);
  });

  it('weighs at most 14 KB with a gallery of six, as a reader gets it', async () => {
    const gallery = ['1', '2', '3', '4', '5', '6'].map((letter) => ({
      image: image(letter),
      caption: `ຜູ້ເຂົ້າຮ່ວມກອງປະຊຸມຈາກແຂວງທີ ${letter}`,
      credit: 'ສູນຂໍ້ມູນຂ່າວສານ',
    }));
    const long = await page('ministry', path, [...around, { ...full, gallery, body: longBody }]);
    // The quality at which the publisher stores pages.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    expect(brotliCompressSync(long.text, { params }).length).toBeLessThanOrEqual(14 * 1024);
  });
});

/** About 600 syllables of different words. */
const longBody = Array.from(
  { length: 12 },
  (_, index) =>
    `<p>ໃນວັນທີ ${index + 3} ພະຈິກ 2026, ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ໄດ້ຈັດກອງປະຊຸມຄັ້ງທີ ${index + 1} ກ່ຽວກັບການຂະຫຍາຍເຄືອຂ່າຍໄປສູ່ບ້ານທີ່ຢູ່ຫ່າງໄກ ${index * 7 + 12} ບ້ານ ໂດຍມີຜູ້ຕາງໜ້າຈາກແຂວງ, ເມືອງ ແລະ ຜູ້ໃຫ້ບໍລິການເຂົ້າຮ່ວມ.</p>`,
).join('');

describe('an article with nothing but its text', () => {
  it('has no empty parts', async () => {
    const { all, text } = await page('ministry', path, [plain]);
    for (const id of ['gallery', 'attachments', 'event', 'publications', 'related', 'changes']) {
      expect(section(all, id), id).toBeUndefined();
    }
    expect(named(below(mainOf(all)), 'figure')).toEqual([]);
    expect(text).not.toContain('ເຜີຍແຜ່ຢູ່ເວັບໄຊອື່ນ');
    expect(text).not.toContain('ແກ້ໄຂຫຼ້າສຸດ');
    expect(section(all, 'share')).toBeDefined();
  });

  it('shows one change note without folding it', async () => {
    const changeNotes = [{ date: '2026-11-19', text: 'ແກ້ໄຂຊື່' }];
    const { all } = await page('ministry', path, [{ ...plain, changeNotes }]);
    expect(textOf(section(all, 'changes')!)).toContain('ແກ້ໄຂຊື່');
    expect(named(all, 'details')).toEqual([]);
  });

  it('credits the photographer where there is no cover', async () => {
    expect((await page('ministry', path, [{ ...plain, photoCredit: 'ສຸພາ' }])).text).toContain('ພາບ: ສຸພາ');
  });
});

describe('a copy of an article on another site', () => {
  it('says who published it, and shares the address of the original', async () => {
    const { all, text } = await page('attapeu', path, [...around, full]);
    const original = `http://ministry.localhost:4000${path}`;
    expect(linkOf(all, 'canonical')).toEqual([original]);
    expect(textOf(mainOf(all)).replace(/\s+/g, ' ')).toContain('ເຜີຍແຜ່ໂດຍ ກະຊວງ');
    expect(hrefs(below(section(all, 'share')!))).toEqual([original]);
    expect(hrefs(all)).toContain('http://ministry.localhost:4000/lo/about/units/cabinet/');
    expect(hrefs(all)).toContain(`http://bokeo.localhost:4000${path}`);
    expect(text).not.toContain(`https://attapeu.gov.test${path}"`);
  });

  it('begins with what the other site tells its readers, under that site’s name, and there only', async () => {
    const note = annotation({ site: 'attapeu', entry: full.documentId, textLo: 'ແຂວງອັດຕະປືຈະຈັດວັນທີ 3.' });
    const documents = [...around, full, note];
    const { all } = await page('attapeu', path, documents);
    const [aside] = named(below(mainOf(all)), 'aside');
    expect(textOf(aside!)).toMatch(/^\s*ອັດຕະປື\s*ແຂວງອັດຕະປືຈະຈັດວັນທີ 3\.\s*$/);
    for (const site of ['ministry', 'bokeo'])
      expect((await page(site, path, documents)).text).not.toContain('ຈະຈັດວັນທີ 3');
  });

  it('says nothing of its own above what was withdrawn', async () => {
    const note = annotation({ site: 'attapeu', entry: full.documentId, textLo: 'ຄືກັນຢູ່ນີ້' });
    const { text } = await page('attapeu', path, [...around, { ...full, withdrawal }, note]);
    expect(text).toContain(withdrawal.reason);
    expect(text).not.toContain('ຄືກັນຢູ່ນີ້');
  });

  it('shows a note without English in Lao on the English page, and says so', async () => {
    const english = { ...full, locale: 'en' as const, title: 'Summary', body: '' };
    const note = annotation({ site: 'attapeu', entry: full.documentId, textLo: 'ຄືກັນຢູ່ນີ້' });
    const { text } = await page('attapeu', path.replace('/lo/', '/en/'), [...around, english, note]);
    expect(text).toContain('<span lang="lo">ຄືກັນຢູ່ນີ້</span>');
  });
});

describe('bad input in an article', () => {
  it.each([
    ['a title of 300 characters', { title: 'ກອງປະຊຸມ '.repeat(34).slice(0, 300) }],
    ['one unbroken word', { title: 'w'.repeat(300) }],
    ['a picture of 100 by 9000', { cover: image('d', { width: 100, height: 9000 }) }],
    ['a cover that is no picture', { cover: pdf('d') }],
    ['no summary', { summary: '' }],
    ['an event of its own that is gone', { event: 'event-gone' }],
    ['a unit that is gone', { unit: 'gone' }],
    ['itself as its other site', { alsoOn: ['ministry'] }],
  ] satisfies [string, Partial<Article>][])('%s still gives a page', async (_, given) => {
    const { status, all } = await page('ministry', path, [{ ...plain, ...given }]);
    expect(status).toBe(200);
    expect(named(all, 'h1')).toHaveLength(1);
    expect(textOf(mainOf(all))).not.toContain('undefined');
  });
});

describe('the news of a site', () => {
  const older = Array.from({ length: 25 }, (_, index) =>
    article({
      site: 'ministry',
      urlId: `old0${String(index).padStart(2, '0')}`,
      date: `${index < 12 ? 2024 : 2025}-05-${String(index + 1).padStart(2, '0')}`,
      topics: ['training'],
    }),
  );

  it('leads to topics, to months under their years and to its feeds', async () => {
    const { all } = await page('ministry', '/lo/news/', [...older, full]);
    expect(textOf(section(all, 'topics')!)).toMatch(/ການຝຶກອົບຮົມ\s*\(26\)/);
    expect(textOf(section(all, 'topics')!)).not.toContain('ການເຊື່ອມຕໍ່');
    const years = named(below(section(all, 'months')!), 'details');
    expect(years.map((year) => textOf(named(below(year), 'summary')[0]!).trim())).toEqual([
      '2026',
      '2025',
      '2024',
    ]);
    expect(years.map((year) => attribute(year, 'open'))).toEqual(['', undefined, undefined]);
    expect(hrefs(below(section(all, 'follow')!))).toEqual(['/lo/feed.xml', '/lo/rss.xml', '/lo/feed.json']);
    expect(hrefs(below(section(all, 'latest')!)).at(-1)).toBe('/lo/news/2024/05/');
  });

  it('is one item long where there is one', async () => {
    const { all } = await page('ministry', '/lo/news/', [plain]);
    expect(named(below(section(all, 'latest')!), 'article')).toHaveLength(1);
    expect(section(all, 'topics')).toBeUndefined();
  });

  it('says where the news is if it is in the other language alone', async () => {
    const empty = await page('ministry', '/lo/news/', []);
    expect(empty.text).toContain('ຍັງບໍ່ມີຂ່າວ.');
    expect(hrefs(below(mainOf(empty.all)))).toEqual([]);
    const other = await page('ministry', '/lo/news/', [{ ...plain, locale: 'en' }]);
    expect(hrefs(below(mainOf(other.all)))).toEqual(['/en/news/']);
  });

  it('shows nothing that was withdrawn', async () => {
    const withdrawn = { ...full, withdrawal };
    for (const address of ['/lo/news/', '/lo/news/2026/11/', '/lo/news/topics/training/']) {
      const { text } = await page('ministry', address, [...older, withdrawn]);
      expect(text, address).not.toContain(path);
    }
  });

  it('is shown by topic under its years, the newest year first', async () => {
    const { all } = await page('ministry', '/en/news/topics/training/', [
      ...older.map((document) => ({ ...document, locale: 'en' as const })),
    ]);
    const years = named(below(mainOf(all)), 'h2').map((heading) => textOf(heading).trim());
    expect(years.slice(0, 2)).toEqual(['2025', '2024']);
    expect(named(below(mainOf(all)), 'article')).toHaveLength(20);
    expect(hrefs(below(section(all, 'years')!))).toEqual([
      '/en/news/topics/training/2025/',
      '/en/news/topics/training/2024/',
      '/en/news/#topics',
    ]);
    expect(hrefs(below(section(all, 'follow')!))[0]).toBe('/en/news/topics/training/feed.xml');
    expect(linkOf(all, 'alternate')).toContain('/en/news/topics/training/feed.xml');
  });

  it('marks the name of a topic that has none in the language of the page', async () => {
    const english = older.map((document) => ({ ...document, locale: 'en' as const }));
    for (const address of ['/en/news/topics/training/', '/en/news/topics/training/2025/']) {
      const { all } = await page('ministry', address, english);
      const [name] = named(below(named(all, 'h1')[0]!), 'span');
      expect(attribute(name, 'lang'), address).toBe('lo');
      expect(textOf(name!)).toBe('ການຝຶກອົບຮົມ');
    }
  });
});
