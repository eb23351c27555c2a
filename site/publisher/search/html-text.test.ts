import { expect, it } from 'vitest';
import { htmlText } from './html-text.ts';

it.each([
  ['<p>ກອງ<b>ປະຊຸມ</b></p>', 'ກອງປະຊຸມ'],
  ['<p>ໜຶ່ງ</p><p>ສອງ</p>', 'ໜຶ່ງ | ສອງ'],
  ['<ul><li>ໜຶ່ງ</li><li>ສອງ</li></ul>', 'ໜຶ່ງ | ສອງ'],
  ['ໜຶ່ງ<br>ສອງ', 'ໜຶ່ງ | ສອງ'],
  ['A &amp; B &lt;c&gt; &#3713; &#xe81; &nbsp;d &unknown;', 'A & B <c> ກ ກ  d &unknown;'],
  ['<!-- a <b> c -->ຂໍ້ຄວາມ', 'ຂໍ້ຄວາມ'],
  ['a < b', 'a < b'],
  ['&#x110000;&#9999999;', ''],
  ['', ''],
])('the text of %j is %j', (html, text) =>
  expect(
    htmlText(html)
      .trim()
      .replace(/\s*\n\s*/g, ' | '),
  ).toBe(text),
);
