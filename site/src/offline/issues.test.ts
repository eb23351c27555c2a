import { beforeEach, describe, expect, it } from 'vitest';
import { cacheName, picturePath, type IssueRecord, writeRecord } from '../documents/issue/issue.ts';
import { type Issues, openIssues } from './issues.ts';
import { withIssues } from './kept-list.ts';
import { type AnswerCache } from './kept.ts';
import { htmlAnswer, memoryCache } from './testing/memory-cache.ts';

const page = '/lo/publications/2026/11/22-k3f9q2/';
const record: IssueRecord = {
  reader: `${page}file-1/`,
  key: 'k'.repeat(64),
  title: 'ວາລະສານ <ໄອຊີທີ>',
  page,
  text: null,
  widths: [900, 900],
  bytes: 1_300_000,
  whole: true,
};
const offered = (tag = '"1"') => htmlAnswer(`<a href="${record.reader}page-1/">`, { etag: tag });
const picture = picturePath(record, 1, 'avif')!;

let caches: Map<string, AnswerCache>;
let issues: Issues;

beforeEach(async () => {
  caches = new Map([['pages-1', memoryCache()]]);
  issues = openIssues({
    open: async (name) => {
      if (!caches.has(name)) caches.set(name, memoryCache());
      return caches.get(name) as Cache;
    },
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
  });
  const cache = memoryCache();
  caches.set(cacheName(record), cache);
  await writeRecord(cache, record);
  await cache.put(page, offered());
  await cache.put(`${record.reader}page-1/`, htmlAnswer('ໜ້າ 1'));
  await cache.put(picture, new Response('picture'));
});

const isKept = async () => (await issues.list()).length === 1;

describe('a kept issue', () => {
  it('is read from its own cache', async () => {
    expect(await issues.list()).toEqual([record]);
    expect(await (await issues.match(`${record.reader}page-1/`))!.text()).toBe('ໜ້າ 1');
    expect(await issues.match('/lo/other/')).toBeUndefined();
  });

  it.each([['1-480.avif'], ['1-1350.webp'], ['1-900.webp']])(
    'gives the picture that it has where %s is wanted',
    async (name) => {
      const path = picture.replace('1-900.avif', name);
      expect(await (await issues.picture(path))!.text()).toBe('picture');
      expect(await issues.picture(path.replace('/1-', '/2-'))).toBeUndefined();
    },
  );

  it.each<[string, string, Response, boolean]>([
    ['its page leads to it', page, offered(), true],
    ['its page was withdrawn and leads to it no more', page, htmlAnswer('ຖອນແລ້ວ'), false],
    ['its page is gone', page, new Response('', { status: 410 }), false],
    ['a page of it is gone', `${record.reader}page-1/`, new Response('', { status: 404 }), false],
    ['a page of it is there', `${record.reader}page-1/`, htmlAnswer('ໜ້າ 1'), true],
    ['the server is out of order', page, new Response('', { status: 503 }), true],
    ['another page is gone', '/lo/news/', new Response('', { status: 404 }), true],
  ])('stays or goes where %s', async (_, path, answer, stays) => {
    await issues.review(path, answer);
    expect(await isKept()).toBe(stays);
  });

  it('is compared by the tag of its page', async () => {
    const asked: unknown[] = [];
    const unchanged = async (...question: unknown[]) => (
      asked.push(question),
      new Response(null, { status: 304 })
    );
    expect(await issues.compare(unchanged)).toBe(true);
    expect(asked).toEqual([[page, '"1"']]);
    expect(await issues.compare(() => Promise.reject(new TypeError('offline')))).toBe(false);
    expect(await isKept()).toBe(true);
    await issues.compare(async () => offered('"2"'));
    expect((await issues.match(page))!.headers.get('etag')).toBe('"2"');
    await issues.compare(async () => htmlAnswer('ຖອນແລ້ວ'));
    expect(await isKept()).toBe(false);
  });

  it('goes as a whole when the reader removes it', async () => {
    await issues.remove('/lo/publications/2026/11/22-other/file-1/');
    expect(await isKept()).toBe(true);
    await issues.remove(record.reader);
    expect([...caches.keys()]).toEqual(['pages-1']);
  });

  it('stands in the offline page, with its size and a button', () => {
    const place =
      '<div id="issues" data-title="ສະບັບ" data-pages="{count} ໜ້າ, {size}" data-remove="ລຶບ"></div>';
    const html = withIssues(`<p>a</p>${place}<p>b</p>`, [record], 'lo');
    expect(html).toContain(`<h2>ສະບັບ</h2><ul><li><a href="${record.reader}">ວາລະສານ &#60;ໄອຊີທີ&#62;</a>`);
    expect(html).toContain('2 ໜ້າ, 1,2 MB');
    expect(html).toContain(`name="remove" value="${record.reader}"`);
    expect(withIssues(place, [], 'lo')).toBe(place);
  });
});
