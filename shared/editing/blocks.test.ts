import { expect, test } from 'vitest';
import { htmlBlocks, lineBlocks, type Block } from './blocks.ts';

const written = (blocks: Block[]) =>
  blocks.map(({ kind, level, address, runs }) => {
    const text = runs.map(({ text, mark }) => (mark ? `[${mark}: ${text}]` : text)).join('');
    return `${kind}${level || ''}${address && ` ${address}`}: ${text}`;
  });

test.each<[string, string, string[]]>([
  ['paragraphs and headings', '<h2>ຫົວຂໍ້</h2><p>ຂ່າວ</p>', ['heading2: ຫົວຂໍ້', 'paragraph: ຂ່າວ']],
  ['looks', '<p>ກ <strong>ໜາ <em>ອຽງ</em></strong></p>', ['paragraph: ກ [bold: ໜາ ][bold italic: ອຽງ]']],
  ['where links lead', '<p><a href="/lo/">ໜ້າ</a></p>', ['paragraph: [link /lo/: ໜ້າ]']],
  [
    'lists in lists',
    '<ul><li><p>ໜຶ່ງ</p><ol><li>ສອງ</li></ol></li><li>ສາມ</li></ul>',
    ['item1: ໜຶ່ງ', 'numbered2: ສອງ', 'item1: ສາມ'],
  ],
  ['quotations', '<blockquote><p>ຄຳເວົ້າ</p></blockquote>', ['quote: ຄຳເວົ້າ']],
  [
    'tables row by row, empty cells counted',
    '<table><caption>ຕາຕະລາງ</caption><tbody><tr><th><p>ປີ</p></th><th>ຄົນ</th></tr><tr><td></td><td>5</td></tr><tr><td>5</td><td></td></tr></tbody></table>',
    ['caption: ຕາຕະລາງ', 'row: ປີ | ຄົນ', 'row: | 5', 'row: 5 |'],
  ],
  [
    'pictures with their description, caption and credit',
    '<figure><img src="/media/a/960.jpg" alt="ຕູ້"><figcaption>ຕູ້ໃໝ່ <cite>ພາບ: ຄຳ</cite></figcaption></figure>',
    ['picture /media/a/960.jpg: ຕູ້', 'caption: ຕູ້ໃໝ່ [italic: ພາບ: ຄຳ]'],
  ],
  [
    'files',
    '<p class="file"><a href="/media/b/original.pdf">ດຳລັດ</a></p>',
    ['file: [link /media/b/original.pdf: ດຳລັດ]'],
  ],
  ['lines and spaces', '<p>  a\n b<br>c </p><hr><p> </p>', ['paragraph: a b c', 'rule: ']],
  ['text without a paragraph, and its characters', 'a &amp; b', ['paragraph: a & b']],
  [
    'nothing that a reader does not see',
    '<script>x</script><style>y</style><!-- z --><p>ກ</p>',
    ['paragraph: ກ'],
  ],
  ['unfinished markup', '<p>ກ<strong>ຂ', ['paragraph: ກ[bold: ຂ]']],
])('formatted text as blocks: %s', (_name, html, blocks) => {
  expect(written(htmlBlocks(html))).toEqual(blocks);
});

test.each([
  ['', []],
  ['ໜຶ່ງ', ['line: ໜຶ່ງ']],
  ['ໜຶ່ງ\r\n\nສອງ', ['line: ໜຶ່ງ', 'line: ', 'line: ສອງ']],
])('plain text as lines: %j', (text, blocks) => {
  expect(written(lineBlocks(text))).toEqual(blocks);
});
