import { expect, test } from 'vitest';
import { readBody } from './body.ts';

test('a text gives its headings, links, pictures and tables', () => {
  const html =
    '<h2>ຫົວ <strong>ຂໍ້</strong></h2><p>ໄປ <a href=" https://gov.la/ ">ທີ່ນີ້</a> <a>ບໍ່ມີ</a></p>' +
    '<figure><img src="/a" alt=" ຕູ້ "><figcaption>ຕູ້ໃໝ່ <cite>ພາບ: ຄຳໃສ</cite></figcaption></figure><img src="/b">' +
    '<table><caption>ຕາຕະລາງ</caption><tr><th><p>ແຂວງ</p></th></tr><tr><td>1</td></tr></table>' +
    '<table><tr><th><p> </p></th><td>2</td></tr></table>';
  expect(readBody(html)).toEqual({
    hasText: true,
    headings: [{ level: 2, text: 'ຫົວ ຂໍ້' }],
    links: ['https://gov.la/', ''],
    images: [
      { alt: 'ຕູ້', caption: 'ຕູ້ໃໝ່ ພາບ: ຄຳໃສ' },
      { alt: '', caption: null },
    ],
    tables: [
      { caption: 'ຕາຕະລາງ', hasHeadings: true },
      { caption: '', hasHeadings: false },
    ],
  });
});

test.each([null, undefined, 3, '', '<p> &nbsp;<br></p>'])('%j has no text', (html) => {
  expect(readBody(html).hasText).toBe(false);
});

test.each(['<h2>ບໍ່ປິດ', '<table><tr><th>ກ', '<a href="x"><figcaption>ກ', '</h2>ກ'])(
  '%s is read all the same',
  (html) => {
    expect(readBody(html).hasText).toBe(true);
  },
);
