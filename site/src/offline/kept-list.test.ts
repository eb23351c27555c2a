import { describe, expect, it } from 'vitest';
import { openKept } from './kept.ts';
import { keptPages, withList } from './kept-list.ts';
import { limits } from './limits.ts';
import { htmlAnswer, memoryCache } from './testing/memory-cache.ts';

const offlinePage =
  '<main><div id="kept" data-date="ເກັບໄວ້ວັນທີ {date}"><p>ຍັງບໍ່ມີ.</p></div><p>$&amp; ຕໍ່ໄປ</p></main>';
const keptAt = Date.parse('2026-11-22T07:05:00Z');

describe('the list of kept pages', () => {
  it('names each page without its site, the last one first', async () => {
    const cache = memoryCache();
    const pages = openKept(async () => cache, limits.pages);
    await pages.put('/lo/', htmlAnswer('<title>ອັດຕະປື</title>'));
    await pages.put('/lo/offline/', htmlAnswer('<title>Offline</title>'));
    await pages.put('/lo/a/', htmlAnswer('<title>ກອງປະຊຸມ | ພາກ 2 &lt;b&gt; | ອັດຕະປື</title>'));
    await pages.put('/lo/b/', htmlAnswer('no title'));
    const listed = await keptPages(pages, (path) => path === '/lo/offline/');
    expect(listed.map(({ path, title }) => [path, title])).toEqual([
      ['/lo/b/', ''],
      ['/lo/a/', 'ກອງປະຊຸມ | ພາກ 2 &lt;b&gt;'],
      ['/lo/', 'ອັດຕະປື'],
    ]);
  });

  it('stands in the offline page, with the time in Vientiane', () => {
    const html = withList(offlinePage, [{ path: '/lo/a/', title: 'ຂ່າວ $1', keptAt }], 'lo');
    expect(html).toContain('<a href="/lo/a/">ຂ່າວ $1</a>');
    expect(html).toContain('ເກັບໄວ້ວັນທີ 22 ພະຈິກ 2026, 14:05');
    expect(html).not.toContain('ຍັງບໍ່ມີ');
    expect(html).toContain('</div><p>$&amp; ຕໍ່ໄປ</p>');
  });

  it.each([
    ['nothing is kept', offlinePage, []],
    ['the page has no place for it', '<p>x</p>', [{ path: '/lo/a/', title: 'ຂ່າວ', keptAt }]],
  ])('leaves the page as it is where %s', (_, html, kept) => {
    expect(withList(html, kept, 'lo')).toBe(html);
  });

  it('calls a page without a title by its address', () => {
    expect(withList(offlinePage, [{ path: '/lo/a/', title: '', keptAt }], 'lo')).toContain('>/lo/a/</a>');
  });
});
