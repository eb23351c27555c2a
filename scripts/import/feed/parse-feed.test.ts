import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');

test('RSS: identifiers, titles, days in Vientiane, authors and whole texts', () => {
  const [first, second, third] = parseFeed(read('feed.rss'));
  expect(first).toEqual({
    id: 'news-41',
    title: 'ເປີດນຳໃຊ້ສູນບໍລິການ ປະຕູດຽວ & ຫ້ອງການໃໝ່',
    date: '2026-01-06',
    author: 'ພະແນກ ຕສ ແຂວງອັດຕະປື',
    link: 'https://old.example.gov.la/news/41',
    html: expect.stringContaining('<p>ແຂວງອັດຕະປື ໄດ້ເປີດ') as string,
  });
  expect(second).toMatchObject({ id: 'https://old.example.gov.la/news/42', html: '' });
  expect(third).not.toHaveProperty('title');
  expect(third!.html).toBe('<p>ເມືອງໄຊເຊດຖາ ໄດ້ຮັບເຄືອຂ່າຍໃໝ່. ປະຊາຊົນ ນຳໃຊ້ໄດ້ທັນທີ.</p>');
});

test('Atom: escaped HTML, XHTML and plain text', () => {
  const items = parseFeed(read('feed.atom'));
  expect(items.map(({ id, date, title }) => [id, date, title])).toEqual([
    ['tag:old.example.gov.la,2026:51', '2026-01-08', 'ຝຶກອົບຮົມ ຄູສອນ'],
    ['tag:old.example.gov.la,2026:52', '2026-04-02', 'ສະຫຼຸບ ໄຕມາດ I'],
    ['tag:old.example.gov.la,2026:53', '2026-04-03', 'ຂໍ້ຄວາມທຳມະດາ'],
  ]);
  expect(items[0]).toMatchObject({
    link: 'https://old.example.gov.la/51',
    html: '<p>ຄູສອນ 20 ທ່ານ ໄດ້ຝຶກອົບຮົມ.</p>',
  });
  expect(items[0]).not.toHaveProperty('author');
  expect(items[1]!.html).toContain('<p>ໄຕມາດ I ສຳເລັດ <b>ຕາມແຜນ</b>.</p>');
  expect(items[2]!.html).toBe('<p>ຂໍ້ຄວາມ &lt;b&gt;ບໍ່ແມ່ນ&lt;/b&gt; ລະຫັດ.</p>');
});

describe('is refused', () => {
  const bomb =
    '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>';
  test.each([
    ['a web page', '<html><body><p>ຂ່າວ</p></body></html>', 'neither an RSS nor an Atom feed'],
    ['plain text', 'ຂ່າວ', 'well-formed'],
    ['a feed that is cut off', '<rss><channel><item><title>ກ', 'well-formed'],
    ['a feed with entities of its own', bomb, 'entities of its own'],
  ])('%s', (_, xml, reason) => {
    expect(() => parseFeed(xml)).toThrow(reason);
  });
});

test('a feed without items is empty', () => {
  expect(parseFeed('<rss><channel><title>ກ</title></channel></rss>')).toEqual([]);
});
