/** What editors get wrong is refused with words they can act on; what ends goes without anybody's doing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import { translator } from '@sanlao/site/src/i18n/translate.ts';
import { type Product, startProduct } from '../testing/product.ts';

const site = 'attapeu';
const host = `${site}.localhost`;
const published = { status: 'published' } as const;
/** The last day of all that follows. */
const [lastDay, dayAfter] = ['2026-11-22', '2026-11-23'];

let product: Product;

beforeAll(async () => {
  product = await startProduct({ day: lastDay });
  await product.editor.create('site', published, {
    code: site,
    kind: 'province',
    nameLo: 'ແຂວງອັດຕະປື',
    nameEn: 'Attapeu Province',
    order: 1,
  });
});

afterAll(() => product?.stop());

describe('an editor is told, and nothing changes, for', () => {
  const article = { site, date: '2026-11-20', title: 'ຫົວຂໍ້' };

  it.each([
    [
      'a colour that nobody could read',
      'site',
      { colourPrimary: '#ffe08a' },
      /too light.*nearest that will do is #[0-9a-f]{6}/,
    ],
    [
      'a line that nobody would see',
      'site',
      { colourAccent: '#fdf6e3' },
      /too light.*nearest that will do is #[0-9a-f]{6}/,
    ],
    [
      'a title of 300 characters',
      'article',
      { ...article, title: 'ກ'.repeat(300) },
      /title must be at most 255 characters/,
    ],
  ] as const)('%s', async (_, type, fields, words) => {
    const [stored] = await product.editor.find('site', published);
    const save =
      type === 'site'
        ? product.editor.update(type, stored!.documentId, published, fields)
        : product.editor.create(type, { ...published, locale: 'lo' }, fields);
    await expect(save).rejects.toThrow(words);
  });

  it('a picture that is broken', async () => {
    const bytes = new Uint8Array(Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'));
    const upload = product.editor.upload({ bytes, name: 'half.jpg', mime: 'image/jpeg' });
    await expect(upload).rejects.toThrow(/half\.jpg|image|picture/i);
  });
});

describe('when midnight passes', () => {
  const notice = { lo: 'ປິດຖະໜົນ 13 ເພື່ອສ້ອມແປງ', en: 'Road 13 is closed for repair' };
  const meeting = { lo: 'ກອງປະຊຸມປະຈຳເດືອນ', en: 'Monthly meeting' };
  let paths: Record<Locale, string>;

  beforeAll(async () => {
    await product.editor.create('notice', published, {
      site,
      level: 'warning',
      textLo: notice.lo,
      textEn: notice.en,
      url: '',
      lastDay,
    });
    paths = { lo: await publishMeeting('lo'), en: await publishMeeting('en') };
    await product.settled();
    for (const locale of locales) {
      expect(await page(urls.home(locale))).toContain(notice[locale]);
      expect(await page(urls.home(locale))).toContain(meeting[locale]);
      expect(await page(paths[locale])).not.toContain(overWords(locale));
    }
    product.turnDay(dayAfter);
    // The publisher looks at the clock every minute.
    await product.waitFor(host, urls.home('lo'), ({ body }) => !body.includes(notice.lo), 90);
  });

  it.each(locales)('a notice of yesterday is gone from every page in "%s"', async (locale) => {
    for (const path of [urls.home(locale), urls.news(locale), urls.about(locale), paths[locale]])
      expect(await page(path), path).not.toContain(notice[locale]);
  });

  it.each(locales)(
    'an event of yesterday is marked as over in "%s", and no longer announced',
    async (locale) => {
      expect(await page(paths[locale])).toContain(overWords(locale));
      expect(await page(urls.home(locale))).not.toContain(meeting[locale]);
    },
  );

  async function publishMeeting(locale: Locale): Promise<string> {
    const stored = await product.editor.create(
      'event',
      { ...published, locale },
      {
        site,
        title: meeting[locale],
        start: `${lastDay}T02:00:00.000Z`,
        end: `${lastDay}T05:00:00.000Z`,
        state: 'planned',
      },
    );
    return urls.event({ locale, ...(stored as unknown as { urlDate: string; urlId: string }) });
  }
});

async function page(path: string): Promise<string> {
  const { status, body } = await product.page(host, path);
  expect(status, path).toBe(200);
  return body;
}

function overWords(locale: Locale): string {
  return translator(locale)('event.stateText.over');
}
