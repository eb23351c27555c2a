import { expect, test } from 'vitest';
import { asksForEntries } from './asked-entries.ts';

test.each<[of: 'files' | 'folders', query: Record<string, unknown>]>([
  ['files', { populate: 'related' }],
  ['files', { populate: 'folder,related' }],
  ['files', { populate: 'folder, related' }],
  ['files', { populate: ['folder', 'related.cover'] }],
  ['files', { populate: { related: 'true' } }],
  ['files', { populate: { related: { on: { 'api::article.article': { fields: ['title'] } } } } }],
  ['files', { populate: '*' }],
  ['files', { populate: { folder: { populate: { files: { populate: '*' } } } } }],
  ['files', { sort: 'related.title:asc' }],
  ['files', { sort: [{ related: { title: 'asc' } }] }],
  ['files', { filters: { $or: [{ related: { title: { $startsWith: 'a' } } }] } }],
  ['folders', { populate: { files: { count: 'false', populate: 'related' } } }],
  ['folders', { populate: 'parent.files' }],
  ['folders', { populate: { children: { populate: '*', filters: {}, files: '*' } } }],
  ['folders', { filters: { files: { related: { id: 1 } } } }],
])('%s with %j would tell of entries', (of, query) => {
  expect(asksForEntries(of, query)).toBe(true);
});

test.each<[of: 'files' | 'folders', query: Record<string, unknown>]>([
  ['files', {}],
  ['files', { _q: 'related', page: '1', sort: 'createdAt:DESC' }],
  ['files', { filters: { $and: [{ folder: { id: '3' } }, { name: { $containsi: 'related' } }] } }],
  ['files', { populate: 'folder' }],
  ['folders', { pagination: { pageSize: '-1' }, filters: { $and: [{ parent: { id: '3' } }] } }],
  ['folders', { populate: { parent: { populate: { parent: '*' } } } }],
])('%s with %j is what the admin asks', (of, query) => {
  expect(asksForEntries(of, query)).toBe(false);
});
