import { describe, expect, it } from 'vitest';
import { dressPage, type PreviewPlace } from './dress.ts';

const place: PreviewPlace = {
  origin: 'https://attapeu.gov.la',
  path: '/lo/news/2026/11/20-abc234/',
  base: '/preview/link/token',
  paths: new Set(['/lo/', '/lo/news/', '/lo/news/2026/11/20-abc234/']),
};

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="lo"><head>${head}</head><body>${body}</body></html>`;

async function bodyOf(body: string): Promise<string> {
  const { html } = await dressPage(page('', body), place);
  return html.replace(/^.*<\/aside>/s, '').replace('</body></html>', '');
}

describe('a page as a preview', () => {
  it('says in both languages that it is not published', async () => {
    const { html } = await dressPage(page('', '<p>ກ</p>'), place);
    expect(html).toContain('<span lang="lo">ເບິ່ງກ່ອນ: ຍັງບໍ່ໄດ້ເຜີຍແຜ່</span>');
    expect(html).toContain('<span lang="en">Preview: not published</span>');
  });

  it.each([
    ['a page of the preview', '/lo/news/', '/preview/link/token/lo/news/', false],
    ['the same by its whole address', 'https://attapeu.gov.la/lo/', '/preview/link/token/lo/', false],
    ['a part of it', '/lo/#search', '/preview/link/token/lo/#search', false],
    ['a page that is as it is live', '/lo/contact/', 'https://attapeu.gov.la/lo/contact/', true],
    ['another site', 'https://sekong.gov.la/lo/', 'https://sekong.gov.la/lo/', true],
    ['a file', '/documents/abc/lite.pdf', 'https://attapeu.gov.la/documents/abc/lite.pdf', true],
    ['a neighbour', '../../../', '/preview/link/token/lo/news/', false],
  ])('leads to %s', async (_name, href, expected, apart) => {
    const attributes = apart ? ' target="_blank" rel="noopener noreferrer"' : '';
    expect(await bodyOf(`<a class="x" href="${href}">ກ</a>`)).toBe(
      `<a class="x" href="${expected}"${attributes}>ກ</a>`,
    );
  });

  it.each([
    '<a href="#main">ກ</a>',
    '<a id="x">ກ</a>',
    '<img src="/media/a/640.jpg" alt="">',
    'ກ &amp; ຂ &lt;',
  ])('leaves %s as it is', async (html) => expect(await bodyOf(html)).toBe(html));

  it.each([
    '<script>alert(1)</script>',
    '<script type="module" src="/_astro/x.js"></script>',
    '<script type="application/ld+json">{"a":"</p>"}</script>',
    '<base href="https://example.com/">',
    '<meta http-equiv="refresh" content="0;url=/lo/">',
    '<link rel="manifest" href="/manifest.webmanifest">',
    '<link rel="alternate" type="application/atom+xml" href="/lo/feed.xml">',
  ])('has no %s', async (html) => {
    expect((await dressPage(page(html, `<p>ກ</p>${html}`), place)).html).not.toContain(html.slice(0, 8));
  });

  it('tells the sources of its styles in place of its own policy', async () => {
    const policy =
      "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src 'sha256-abc='; img-src 'self'\">";
    const { html, styles } = await dressPage(page(policy, ''), place);
    expect(html).not.toContain('http-equiv');
    expect(styles).toEqual([expect.stringMatching(/^'sha256-.{44}'$/), "'sha256-abc='"]);
  });
});
