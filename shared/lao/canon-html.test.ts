import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonHtml } from './canon.ts';

const AM = '\u0ECD\u0EB2';

const CASES: [name: string, html: string, canonical: string][] = [
  ['text nodes', `<p>ຈ${AM}ນວນ <strong>ກ${AM}</strong></p>`, '<p>ຈຳນວນ <strong>ກຳ</strong></p>'],
  ['&nbsp; as a space', 'ກ&nbsp;&nbsp;ຂ&#160;, ຄ', 'ກ ຂ, ຄ'],
  ['Lao and invisible characters written as entities', '&#3789;&#3762;&#x200B;&shy;', '\u0EB3'],
  ['other entities kept', 'R&amp;D &lt;b&gt; &copy; &quot;&#60;', 'R&amp;D &lt;b&gt; &copy; &quot;&#60;'],
  [
    'alt and title',
    `<img alt="ກ${AM}" title='ນ${AM}' data-x="ກ${AM}">`,
    `<img alt="ກຳ" title='ນຳ' data-x="ກ${AM}">`,
  ],
  [
    'an address in href',
    `<a href="/ກ${AM}" TITLE="ກ${AM}">ກ${AM}</a>`,
    `<a href="/ກ${AM}" TITLE="ກຳ">ກຳ</a>`,
  ],
  ['code left alone', `ກ${AM} <code>ກ${AM}</code> ກ${AM}`, `ກຳ <code>ກ${AM}</code> ກຳ`],
  ['pre left alone', `<pre class="x">a  b <b>ກ${AM}</b></pre>`, `<pre class="x">a  b <b>ກ${AM}</b></pre>`],
  ['script left alone', `<script>"<p>ກ${AM}"</script>ກ${AM}`, `<script>"<p>ກ${AM}"</script>ກຳ`],
  ['a comment left alone', `<!-- > ກ${AM} -->ກ${AM}`, `<!-- > ກ${AM} -->ກຳ`],
  ['">" inside an attribute', `<a title="a > ກ${AM}">ກ${AM}</a>`, '<a title="a > ກຳ">ກຳ</a>'],
  ['a bullet at the start of a block', '<p><span>\uF0B7&nbsp; ຂໍ້</span></p>', '<p><span>• ຂໍ້</span></p>'],
  ['a bullet after a line break', 'ຂໍ້<br>\uF0B7ຂໍ້', 'ຂໍ້<br>• ຂໍ້'],
  ['no bullet inside a line', 'ຂໍ້<b>\uF0B7</b>ຂໍ້', 'ຂໍ້<b></b>ຂໍ້'],
  ['a lone "<" escaped', 'ກ < ຂ', 'ກ &lt; ຂ'],
];

const HOSTILE: [name: string, html: string, canonical: string][] = [
  ['a tag cannot appear by deleting a character', '<\u200Bscript>', '&lt;script>'],
  ['an entity cannot become a tag', '&#60;\u200Bscript>', '&#60;script>'],
  ['an unfinished tag is left alone with what follows', `ກ${AM}<a title="ກ${AM}`, `ກຳ<a title="ກ${AM}`],
  ['an unclosed quote is not text', `<a b= "> ກ${AM}`, `<a b= "> ກ${AM}`],
  ['an unclosed comment is left alone', `<!-- ກ${AM}`, `<!-- ກ${AM}`],
  ['an unclosed code element is left alone', `<code>ກ${AM}</codex>`, `<code>ກ${AM}</codex>`],
  ['a quote cannot appear in an attribute', `<i title="&#34;ກ${AM}">`, '<i title="&#34;ກຳ">'],
];

describe('canonHtml', () => {
  test.each([...CASES, ...HOSTILE])('%s', (_name, html, canonical) => {
    expect(canonHtml(html).text).toBe(canonical);
  });

  test('tells what it repaired', () => {
    const { repairs, warnings } = canonHtml(`<p>ກ${AM}</p><p>ກ\uF0FC${AM}</p>`);
    expect(repairs).toEqual([
      { rule: 'am-vowel', count: 2, before: `ກ${AM}`, after: 'ກຳ' },
      { rule: 'private-use', count: 1, before: `ກ\uF0FC${AM}`, after: `ກ${AM}` },
    ]);
    expect(warnings).toMatchObject([{ rule: 'private-use', found: 'U+F0FC', count: 1 }]);
  });

  test('is idempotent, keeps the tags and lets none appear, on any string', () => {
    const pieces = [
      ...'<>/="\'!-& ;#ab\nກທາຳີ່ໍ\u200B\u00A0\uF0B7\uE000',
      '<p>',
      '</p>',
      '<code>',
      '</code>',
      '&nbsp;',
      '&#8203;',
      '<!--',
      '-->',
      ' title="',
    ];
    const html = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, (written) => {
        const { text } = canonHtml(written);
        expect(canonHtml(text).text).toBe(text);
        expect(openings(text)).toBe(openings(written));
      }),
      { numRuns: 20_000 },
    );
  });
});

/** What an HTML parser could take for the start of markup. */
function openings(html: string): number {
  return [...html.matchAll(/<[A-Za-z/!?]/g)].length;
}
