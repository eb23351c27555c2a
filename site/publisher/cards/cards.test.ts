import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '@sanlao/shared/content/types';
import { cardSize, urls } from '@sanlao/shared/urls';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, event, image, publication, site } from '../../test/documents.ts';
import { fakeContent } from '../../test/fake-content.ts';
import { longTitle, world } from '../../test/world.ts';
import { openStore } from '../tree/store.ts';
import { type CardCache, openCardCache } from './card-cache.ts';
import { cardRenderer } from './cards.ts';
import { drawCard } from './draw-card.ts';
import { openDrawingProcess } from './drawing-process.ts';
import { drawText } from './text.ts';

let folder: string;
let cache: CardCache;
const drawing = openDrawingProcess();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-cards-'));
  cache = openCardCache({ file: join(folder, 'cards.db'), storeFolder: join(folder, 'store') });
});
afterAll(() => {
  drawing.close();
  cache.close();
  rmSync(folder, { recursive: true, force: true });
});

const render = (code: string, path: string, documents: readonly Document[] = world) =>
  cardRenderer({ mediaFolder: join(folder, 'media'), cache, draw: drawing.draw }).render(
    fakeContent({ documents, site: code }),
    path,
  );

const subject = {
  siteName: 'ແຂວງອັດຕະປື',
  title: 'ຝຶກອົບຮົມ',
  date: '28 ມິຖຸນາ 2026',
  host: 'attapeu.gov.la',
  colours: { colourPrimary: '#0f5245', colourAccent: null },
};

/** Columns at the edge of the picture that are of the band's colour alone, above the stripe. */
async function isMarginEmpty(card: Buffer): Promise<boolean> {
  const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) =>
    data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex');
  for (let y = 0; y < 600; y++) {
    for (const x of [10, 40, 60, info.width - 60, info.width - 40, info.width - 10])
      if (pixel(x, y) !== pixel(0, 0)) return false;
  }
  return true;
}

describe('which files are cards', () => {
  const { matches } = cardRenderer({ mediaFolder: '', cache: undefined as never, draw: drawCard });

  it.each([
    urls.card(urls.home('lo')),
    urls.card(urls.home('en')),
    ...world
      .flatMap((document) => {
        if (document.type === 'article') return [urls.card(urls.article(document))];
        if (document.type === 'event') return [urls.card(urls.event(document))];
        return document.type === 'publication' ? [urls.card(urls.publication(document))] : [];
      })
      .slice(0, 5),
  ])('%s is one', (path) => expect(matches(path)).toBe(true));

  it.each([
    '/lo/',
    '/card.png',
    '/lo/news/card.png',
    '/lo/news/2026/11/18-shared/',
    '/lo/card.png/',
    '/lo/news/2026/11/18-Shared/card.png',
  ])('%s is none', (path) => expect(matches(path)).toBe(false));
});

describe('a card', { timeout: 60_000 }, () => {
  it.each([
    ['ministry', '/lo/card.png'],
    ['ministry', '/en/card.png'],
    ['phongsaly', '/en/card.png'],
    ['portal', '/lo/card.png'],
    ['ministry', '/lo/news/2026/11/18-shared/card.png'],
    ['ministry', '/en/news/2026/11/18-shared/card.png'],
    ['ministry', '/lo/events/2026/12/12-coming/card.png'],
    ['ministry', '/lo/publications/2026/09/30-journl/card.png'],
  ])('%s %s is a small PNG of the size that pages name', async (code, path) => {
    const card = (await render(code, path))!;
    expect(await sharp(card).metadata()).toMatchObject({ format: 'png', ...cardSize, isPalette: true });
    expect(card.length).toBeLessThanOrEqual(25 * 1024);
  });

  it.each([
    ['attapeu', '/lo/news/2026/11/18-shared/card.png', 'a copy on another site'],
    ['ministry', '/lo/news/2026/11/19-shared/card.png', 'another day'],
    ['ministry', '/lo/events/2026/11/18-shared/card.png', 'another type'],
    ['ministry', '/en/events/2026/12/12-coming/card.png', 'a language in which it is not published'],
    ['ministry', '/de/card.png', 'no language'],
  ])('is not on %s at %s: %s', async (code, path) => {
    expect(await render(code, path)).toBeNull();
  });

  it.each([
    ['one word', 'ກົດໝາຍ'],
    ['three hundred characters', `${longTitle} ${longTitle} ${longTitle}`.slice(0, 300)],
    [
      'three hundred characters of Lao without a space',
      longTitle.replaceAll(' ', '').repeat(3).slice(0, 300),
    ],
    ['English', 'The ministry and the provinces review the plan of digital government for next year'],
    ['one unbroken word', 'x'.repeat(300)],
    ['one unbroken word of the widest letters', 'W'.repeat(300)],
    ['stacked marks', 'ຫຼໍ່ ນ້ຳ ເພື່ອ ປິ່ນປົວ ຊື້ ເຄື່ອງ ໝູ່ ກຸ້ງ ປູ່ '.repeat(5)],
    ['markup', '<span size="900000">&amp; </span><b> & "x"'],
    ['line ends', 'ຂ່າວ\n\n\nໃໝ່\t2026'],
  ])('of %s stays within its margins', async (_, title) => {
    const card = await drawCard({ ...subject, title, siteName: title }, null);
    expect(card.length).toBeLessThanOrEqual(25 * 1024);
    expect(await isMarginEmpty(card)).toBe(true);
  });

  it.each(['', ' ', '漢字', '😀'])(
    'of the title %j, of which nothing can be written, shows the site',
    async (title) => {
      const card = await drawCard({ ...subject, title }, null);
      expect(card.equals(await drawCard({ ...subject, title: subject.siteName }, null))).toBe(true);
    },
  );

  it('leaves out what the font has no letter for', async () => {
    const card = await drawCard({ ...subject, title: 'ຂ່າວ 漢字 😀 2026' }, null);
    expect(card.equals(await drawCard({ ...subject, title: 'ຂ່າວ 2026' }, null))).toBe(true);
  });

  it('is the same bytes for the same content, and others for another title, site or colour', async () => {
    const one = await drawCard(subject, null);
    expect(one.equals(await drawCard(subject, null))).toBe(true);
    const colours = { colourPrimary: '#5b2333', colourAccent: null };
    for (const other of [{ title: 'ອື່ນ' }, { siteName: 'ອື່ນ' }, { date: '' }, { host: '' }, { colours }])
      expect(one.equals(await drawCard({ ...subject, ...other }, null))).toBe(false);
  });

  it('tells the days of an event and the date of a publication', async () => {
    const start = '2026-12-12T01:30:00.000Z';
    const end = '2026-12-13T09:00:00.000Z';
    const documents = [
      site({ code: 'x' }),
      event({ site: 'x', urlId: 'aaaaaa', start, end, title: 'ກ' }),
      event({ site: 'x', urlId: 'bbbbbb', start, end: '2026-12-11T00:00:00.000Z', title: 'ກ' }),
      publication({ site: 'x', urlId: 'cccccc', date: '2026-12-12', kind: 'plan', title: 'ກ' }),
      article({ site: 'x', urlId: 'dddddd', date: '2026-12-12', title: 'ກ' }),
    ];
    const [twoDays, slip, plan, news] = await Promise.all([
      render('x', '/lo/events/2026/12/12-aaaaaa/card.png', documents),
      render('x', '/lo/events/2026/12/12-bbbbbb/card.png', documents),
      render('x', '/lo/publications/2026/12/12-cccccc/card.png', documents),
      render('x', '/lo/news/2026/12/12-dddddd/card.png', documents),
    ]);
    expect(slip!.equals(plan!) && plan!.equals(news!)).toBe(true);
    expect(twoDays!.equals(slip!)).toBe(false);
  });
});

describe('the emblem', { timeout: 60_000 }, () => {
  const emblem = image('e', { width: 400, height: 400 });
  const documents = [site({ code: 'x', emblem })];
  const put = (bytes: Buffer) => {
    mkdirSync(join(folder, 'media', emblem.sha256), { recursive: true });
    writeFileSync(join(folder, 'media', emblem.sha256, '320.webp'), bytes);
  };

  it('is drawn where its file is there, and left out where it is not or is no picture', async () => {
    const without = await render('x', '/lo/card.png', [site({ code: 'x' })]);
    expect((await render('x', '/lo/card.png', documents))!.equals(without!)).toBe(true);
    put(Buffer.from('no picture'));
    await expect(render('x', '/lo/card.png', documents)).resolves.toBeInstanceOf(Buffer);
    const red = { create: { width: 320, height: 320, channels: 4, background: '#ff0000' } } as const;
    put(await sharp(red).webp().toBuffer());
    const card = await drawCard(subject, join(folder, 'media', emblem.sha256, '320.webp'));
    const [r, g, b] = await sharp(card)
      .extract({ left: 120, top: 110, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(r! > 200 && g! < 60 && b! < 60).toBe(true);
  });
});

describe('the text of a card', () => {
  const style = { weight: 'Bold', size: 60, colour: '#ffffff', width: 600 } as const;

  it('ends lines between words of Lao', async () => {
    const lines = await drawText(longTitle.replaceAll(' ', ''), style);
    expect(lines!.width).toBeLessThanOrEqual(600);
    expect(lines!.height).toBeGreaterThan(4 * 60);
    const [whole, first, second] = await Promise.all(
      ['ປະເທດລາວ', 'ປະເທດ', 'ລາວ'].map((text) => drawText(text, { ...style, width: 200 })),
    );
    // Ink begins a little to the right of where a letter does.
    expect(Math.abs(whole!.width - Math.max(first!.width, second!.width))).toBeLessThan(6);
  });

  it('is nothing where there is none', async () => {
    expect(await drawText(' \n', style)).toBeNull();
  });
});

describe('the cache of cards', () => {
  it('draws once what the store has, again what it has lost', async () => {
    const store = openStore(join(folder, 'store'));
    let drawn = 0;
    const draw = () => Promise.resolve(Buffer.from(`card ${++drawn}`));
    const first = await cache.get(['a'], draw);
    const hash = await store.put(first);
    expect(String(await cache.get(['a'], draw))).toBe('card 1');
    expect(String(await cache.get(['b'], draw))).toBe('card 2');
    store.drop(hash);
    expect(String(await cache.get(['a'], draw))).toBe('card 3');
  });

  it('takes no damaged bytes', async () => {
    const store = openStore(join(folder, 'store'));
    const hash = await store.put(await cache.get(['c'], () => Promise.resolve(Buffer.from('good'))));
    writeFileSync(store.pathOf(hash), 'bad');
    expect(String(await cache.get(['c'], () => Promise.resolve(Buffer.from('good'))))).toBe('good');
  });
});

describe('the process that draws', () => {
  it('draws the same picture, each time that it is asked', async () => {
    const here = await drawCard(subject, null);
    for (const there of await Promise.all([drawing.draw(subject, null), drawing.draw(subject, null)]))
      expect(there.equals(here)).toBe(true);
  });

  it('says what could not be drawn, and draws the next one', async () => {
    const broken = { ...subject, title: null as never };
    await expect(drawing.draw(broken, null)).rejects.toThrow();
    expect((await drawing.draw(subject, null)).length).toBeGreaterThan(1000);
  });

  it('is started again after it has ended', async () => {
    await drawing.draw(subject, null);
    drawing.close();
    expect((await drawing.draw(subject, null)).length).toBeGreaterThan(1000);
  });
});
