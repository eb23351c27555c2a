import { expect, test } from 'vitest';
import type { PreviewLink } from '@sanlao/shared/preview/links';
import { entryAddress, hasPreview, previewPath, stateOf } from './previews.ts';

const link: PreviewLink = {
  name: 'abc',
  address: '/preview/link/abc.1.x/',
  madeBy: null,
  madeAt: '2026-11-21T10:00:00.000Z',
  expiresAt: '2026-11-22T10:00:00.000Z',
  revokedAt: null,
  revokedBy: null,
  opened: 0,
  lastOpenedAt: null,
};

test.each([
  ['good', link, '2026-11-22T09:59:59Z'],
  ['expired', link, '2026-11-22T10:00:00Z'],
  ['revoked', { ...link, revokedAt: '2026-11-21T11:00:00.000Z' }, '2026-11-22T09:00:00Z'],
])('a link is %s', (state, given, now) => {
  expect(stateOf(given, new Date(now))).toBe(state);
});

test.each([
  ['api::article.article', true],
  ['api::site.site', true],
  ['api::synonym.synonym', false],
  ['api::redirect.redirect', false],
  ['plugin::upload.file', false],
])('%s can be seen before it is published: %s', (uid, expected) => {
  expect(hasPreview(uid)).toBe(expected);
});

test('addresses name the language where there is one', () => {
  const article = { uid: 'api::article.article', documentId: 'abc', locale: 'lo' };
  expect(previewPath(article)).toBe('/plugins/previews/api::article.article/abc?locale=lo');
  expect(entryAddress({ ...article, locale: null }, '/links')).toBe(
    '/previews/entries/api::article.article/abc/links',
  );
});
