import { expect, test } from 'vitest';
import { parseTextFile } from './text-file.ts';

const file = `---
date: 2026-10-14
topics: [training]
---

# ຫົວຂໍ້

> ບົດຄັດຫຍໍ້
> ສອງແຖວ.

ວັກທຳອິດ & ອື່ນໆ.

## ຫົວຂໍ້ຍ່ອຍ

- ໜຶ່ງ

=== en

# Title

> Summary.

First paragraph.
`;

test('reads front matter and both languages', () => {
  const { front, versions } = parseTextFile(file);
  expect(front).toEqual({ date: '2026-10-14', topics: ['training'] });
  expect(versions.lo).toEqual({
    title: 'ຫົວຂໍ້',
    summary: 'ບົດຄັດຫຍໍ້ ສອງແຖວ.',
    markdown: 'ວັກທຳອິດ & ອື່ນໆ.\n\n## ຫົວຂໍ້ຍ່ອຍ\n\n- ໜຶ່ງ',
    body: '<p>ວັກທຳອິດ &amp; ອື່ນໆ.</p>\n<h2>ຫົວຂໍ້ຍ່ອຍ</h2>\n<ul>\n<li>ໜຶ່ງ</li>\n</ul>',
  });
  expect(versions.en?.body).toBe('<p>First paragraph.</p>');
});

test('a text may be in Lao alone', () => {
  expect(parseTextFile(file.split('\n=== en\n')[0]!).versions.en).toBeUndefined();
});

test.each([
  ['no front matter', '# ຫົວຂໍ້\n\n> ບົດ\n\nວັກ', 'front matter'],
  ['no title', '---\na: 1\n---\n> ບົດ\n\nວັກ', '"# title"'],
  ['no summary', '---\na: 1\n---\n# ຫົວຂໍ້\n\nວັກ', '"> summary"'],
  ['raw HTML', '---\na: 1\n---\n# ຫົວຂໍ້\n\n> ບົດ\n\n<script>x</script>', 'raw HTML'],
  ['front matter that is no YAML', '---\na: [1\n---\n# ຫົວຂໍ້\n\n> ບົດ\n\nວັກ', 'at line'],
])('says what is wrong with %s', (_, text, message) => {
  expect(() => parseTextFile(text)).toThrow(message);
});
