import { expect, test } from 'vitest';
import { targetOf } from './target.ts';

const headers = { host: 'attapeu.localhost:4000' };

test.each([
  ['/lo/', { host: 'attapeu.localhost:4000', path: '/lo/', query: '' }],
  ['/lo/news?page=2', { host: 'attapeu.localhost:4000', path: '/lo/news', query: '?page=2' }],
  ['http://sekong.gov.la/lo/?a', { host: 'sekong.gov.la', path: '/lo/', query: '?a' }],
  ['http://sekong.gov.la', { host: 'sekong.gov.la', path: '/', query: '' }],
  ['http://sekong.gov.la?a', { host: 'sekong.gov.la', path: '/', query: '?a' }],
  ['//evil.example/', { host: 'attapeu.localhost:4000', path: '//evil.example/', query: '' }],
  ['*', { host: 'attapeu.localhost:4000', path: '*', query: '' }],
])('%s', (url, expected) => {
  expect(targetOf({ url, headers })).toEqual(expected);
});
