import { expect, test } from 'vitest';
import { editPath, pollInterval, readableDuration } from './receipts.ts';

test.each([
  ['queued', 1000],
  ['rendered', 1000],
  ['live', 15_000],
  ['stopped', 15_000],
  ['none', 15_000],
  [undefined, 15_000],
] as const)('a status %s is asked for again after %i ms', (state, interval) => {
  expect(pollInterval(state)).toBe(interval);
});

test.each([
  [0, 'milliseconds', '0'],
  [47.4, 'milliseconds', '47'],
  [999, 'milliseconds', '999'],
  [1000, 'seconds', '1.0'],
  [12_345, 'seconds', '12.3'],
  [60_000, 'minutes', '1'],
  [200_000, 'minutes', '3'],
])('%d ms read as %s', (milliseconds, unit, value) => {
  expect(readableDuration(milliseconds)).toEqual({ unit, value });
});

test.each([
  [
    { uid: 'api::article.article', documentId: 'abc', locale: 'lo' },
    '/content-manager/collection-types/api::article.article/abc?plugins[i18n][locale]=lo',
  ],
  [
    { uid: 'api::site.site', documentId: 'abc', locale: null },
    '/content-manager/collection-types/api::site.site/abc',
  ],
  [{ uid: 'plugin::upload.file', documentId: '7', locale: null }, undefined],
])('%o is edited at %s', (entry, path) => {
  expect(editPath(entry)).toBe(path);
});
