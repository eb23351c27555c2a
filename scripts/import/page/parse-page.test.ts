import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureMark } from './pictures.ts';
import { parsePage } from './parse-page.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/site', name), 'utf8');
const codes = (page: ReturnType<typeof parsePage>) => page.warnings.map(({ code }) => code);

describe('a page of a content system', () => {
  const page = parsePage(read('2026/training.html'));

  test('has the title and the credits of its article, without the repetition', () => {
    expect(page.title).toBe('ພະນັກງານ 5 ເມືອງ ຝຶກນຳໃຊ້ລະບົບຫ້ອງການທັນສະໄໝ');
    expect(page.byline).toBe('ພະແນກ ຕສ ແຂວງອັດຕະປື');
    expect(page.paragraphs).not.toContain(page.title);
  });

  test('is dated by the day in Vientiane', () => {
    expect(page.date).toBe('2026-06-28');
  });

  test('keeps what the CMS can hold, in order', () => {
    const marks = [0, 1, 2, 3].map(pictureMark);
    expect(page.body).toBe(
      [
        marks[0],
        '<p>ວັນທີ 12 ມິຖຸນາ 2026, ພະແນກໄດ້ເປີດ<strong>ຊຸດຝຶກອົບຮົມ</strong> ໃຫ້ພະນັກງານ ຕາມ ',
        '<a href="https://old.example.gov.la/plans/2026">ແຜນປະຈຳປີ</a> ແລະ ຄູ່ມື.</p>',
        '<p>ຜູ້ເຂົ້າຮ່ວມມີ 40 ທ່ານ ຈາກ 5 ເມືອງ.</p>',
        '<h3>ເນື້ອໃນ</h3>',
        '<ul><li>ຮັບ ແລະ ສົ່ງໜັງສືທາງການ.</li><li>ຄົ້ນຫາເອກະສານ.</li></ul>',
        '<ol><li>ທິດສະດີ</li><li>ພາກປະຕິບັດ<ul><li>ໃນຫ້ອງ</li></ul></li></ol>',
        '<table><tbody><tr><th><p>ເມືອງ</p></th><th><p>ທ່ານ</p></th></tr>',
        '<tr><td><p>ໄຊເຊດຖາ</p></td><td><p>12</p></td></tr></tbody></table>',
        ...marks.slice(1),
        '<blockquote><p>ລະບົບນີ້ຊ່ວຍໃຫ້ວຽກໄວຂຶ້ນ.</p></blockquote>',
      ].join(''),
    );
  });

  test('names its own pictures, and warns of those elsewhere and of links that lead nowhere', () => {
    expect(page.pictures[0]).toEqual({
      path: '../images/room.png',
      alt: 'ຫ້ອງຝຶກອົບຮົມ',
      caption: 'ພະນັກງານໃນຫ້ອງຝຶກອົບຮົມ',
    });
    expect(page.pictures.map(({ path }) => path)).not.toContain('/pixel.gif');
    expect(codes(page)).toEqual(['remote-image', 'link-dropped']);
  });
});

test('a page whose layout is a table gives its densest cell', () => {
  const page = parsePage(read('old-layout.htm'));
  expect(page).toMatchObject({
    title: 'ກອງປະຊຸມສະຫຼຸບວຽກງານໄອຊີທີ ປະຈຳປີ 2025',
    titleDerived: false,
    date: '2026-01-15',
    byline: 'ຫ້ອງການພະແນກ',
    photoCredit: 'ຫ້ອງການພະແນກ',
    warnings: [],
  });
  expect(page.paragraphs).toHaveLength(2);
});

const text = 'ກອງປະຊຸມໄດ້ດຳເນີນໄປຢ່າງຈົບງາມ ໂດຍມີຜູ້ເຂົ້າຮ່ວມ 40 ທ່ານ.';

describe('the title of a page', () => {
  test.each([
    ['its only h1', `<h1>ຫົວຂໍ້</h1><main><p>${text}</p></main>`],
    ['the h1 of the article', `<h1>ຊື່ເວັບໄຊ</h1><main><h1>ຫົວຂໍ້</h1><p>${text}</p></main>`],
    [
      'og:title',
      `<meta property="og:title" content="ຫົວຂໍ້"><header><h1>ຊື່</h1><h1>ເວັບໄຊ</h1></header><p>${text}</p>`,
    ],
    ['the document title without the site', `<title>ຫົວຂໍ້ | ກະຊວງ</title><p>${text}</p>`],
    ['the first line of the text', `<title>ໜ້າຫຼັກ</title><p>ຫົວຂໍ້</p><p>${text}</p>`],
  ])('is %s', (_, html) => {
    expect(parsePage(html)).toMatchObject({ title: 'ຫົວຂໍ້', titleDerived: false, paragraphs: [text] });
  });

  test('takes the name of the site above it away', () => {
    const html = `<title>ຫົວຂໍ້</title><p>ພະແນກ ຕສ ແຂວງອັດຕະປື</p><p>ຫົວຂໍ້</p><p>${text}</p>`;
    expect(parsePage(html)).toMatchObject({ title: 'ຫົວຂໍ້', paragraphs: [text] });
  });

  test('is derived where there is none', () => {
    expect(parsePage(`<p>${text}</p>`)).toMatchObject({ title: text.slice(0, -1), titleDerived: true });
  });
});

describe('the date of a page', () => {
  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"datePublished":"2026-06-28T08:00:00+07:00"}</script>'],
    ['itemprop', '<span itemprop="datePublished" content="2026-06-28">ມື້ນີ້</span>'],
    ['time', '<time datetime="2026-06-28">28 ມິຖຸນາ</time>'],
    ['meta', '<meta name="DC.date" content="2026-06-28">'],
    ['class', '<span class="date">28 ມິຖຸນາ 2026</span>'],
    ['text', '<p>28/06/2026</p>'],
  ])('is read from %s', (_, html) => {
    expect(parsePage(`${html}<h1>ຫົວຂໍ້</h1><p>${text}</p>`).date).toBe('2026-06-28');
  });
});

test('a page nested too deep is refused', () => {
  expect(() => parsePage('<div>'.repeat(20_000))).toThrow('nested');
});

describe('for every page', () => {
  const allowed =
    /^(?:[^<>]|<\/?(?:p|h2|h3|h4|ul|ol|li|strong|em|sub|sup|blockquote|table|tbody|tr)>|<\/?(?:td|th)(?: (?:col|row)span="\d{1,2}")*>|<a href="(?:https?|mailto|tel):[^"<>]*">|<\/a>|<figure data-picture="\d+"><\/figure>)*$/;
  const tag = fc.constantFrom(
    ...[
      'p',
      'div',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'h1',
      'h2',
      'b',
      'i',
      'a href="javascript:alert(1)"',
      'blockquote',
    ],
    ...[
      'img src="x.png" onerror="alert(1)"',
      'script',
      'svg onload="alert(1)"',
      'br',
      'figure',
      'figcaption',
      'pre',
    ],
    ...[
      'a href="https://a.la/?a=1&b=&quot;><script>"',
      'font',
      'center',
      'iframe src="x"',
      'math',
      'style',
      'main',
    ],
  );
  const html = fc
    .array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name.split(' ')[0]}>`),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('&lt;script&gt;', '<!--', '-->', ']]>', '&#0;', '\uF0B7', text),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  test('the body has elements of the allow-list only, and nothing throws', () => {
    fc.assert(
      fc.property(html, (source) => {
        expect(parsePage(source).body).toMatch(allowed);
      }),
      { numRuns: 500 },
    );
  });
});
