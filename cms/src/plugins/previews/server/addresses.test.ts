import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAddress, linkAddress, previewAddress } from './addresses.ts';

describe('the address of a preview', () => {
  it.each([
    [
      entryAddress('article', 'abc123', 'lo'),
      {
        kind: 'entry',
        base: '/preview/entry/article/abc123/lo',
        path: null,
        type: 'article',
        documentId: 'abc123',
        locale: 'lo',
      },
    ],
    [
      `${entryAddress('site', 'abc', null)}lo/news/2026/11/`,
      {
        kind: 'entry',
        base: '/preview/entry/site/abc/both',
        path: '/lo/news/2026/11/',
        type: 'site',
        documentId: 'abc',
        locale: null,
      },
    ],
    [
      linkAddress('a-b_c.x1.y'),
      { kind: 'link', base: '/preview/link/a-b_c.x1.y', path: null, signed: 'a-b_c.x1.y' },
    ],
  ])('%s is understood', (address, expected) => {
    expect(previewAddress(address)).toEqual(expected);
  });

  it.each([
    '/preview/',
    '/preview/link/abc',
    '/preview/link/abc/../../admin/',
    '/preview/link/abc/%2e%2e/%2e%2e/health/',
    '/preview/link/abc/..%2f/',
    '/preview/link/abc//evil.example/',
    '/preview/link/abc/lo/news/\\..\\/',
    '/preview/link/abc/lo/card.png',
    '/preview/link/abc/lo/news',
    '/preview/link/a b/',
    `/preview/link/${'a'.repeat(201)}/`,
    '/preview/entry/user/abc/lo/',
    '/preview/entry/article/abc/fr/',
    '/preview/entry/article/ABC/lo/',
    '/preview/entry/article/abc/lo/\u0000/',
  ])('%j is none', (address) => {
    expect(previewAddress(address)).toBeNull();
  });

  it('never holds a path that leaves the site', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2F', 'lo', 'news', '', '\\', ';', '@', 'a-b', '2026');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = previewAddress(`/preview/link/abc/${parts.join('/')}/`)?.path;
        if (path) expect(new URL(path, 'http://site.localhost').href).toBe(`http://site.localhost${path}`);
      }),
    );
  });
});
