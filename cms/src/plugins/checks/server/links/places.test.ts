import { expect, test } from 'vitest';
import { urls } from '@sanlao/shared/urls';
import { placeOf, targetOf, type Place, type Target } from './places.ts';

const sites = [
  { code: 'attapeu', hosts: ['attapeu.gov.la', 'www.attapeu.gov.la'] },
  { code: 'ministry', hosts: [] },
];

test.each<[string, Place]>([
  ['/lo/about/?a=1#b', { kind: 'inner', site: 'attapeu', path: '/lo/about/' }],
  ['https://www.attapeu.gov.la/lo/', { kind: 'inner', site: 'attapeu', path: '/lo/' }],
  ['http://ministry.localhost:4000/lo/', { kind: 'inner', site: 'ministry', path: '/lo/' }],
  ['https://gov.la/a#b', { kind: 'outer', address: 'https://gov.la/a' }],
  ['HTTPS://GOV.LA', { kind: 'outer', address: 'https://gov.la/' }],
  ['http://2130706433/', { kind: 'outer', address: 'http://127.0.0.1/' }],
  ['mailto:a@b.la', { kind: 'none' }],
  ['tel:+856', { kind: 'none' }],
  ['#ຕາຕະລາງ', { kind: 'none' }],
  ['', { kind: 'malformed' }],
  ['#', { kind: 'malformed' }],
  ['gov.la', { kind: 'malformed' }],
  ['//evil.example', { kind: 'malformed' }],
  ['/\\evil.example', { kind: 'malformed' }],
  ['javascript:alert(1)', { kind: 'malformed' }],
  ['file:///etc/passwd', { kind: 'malformed' }],
  ['http://', { kind: 'malformed' }],
])('%s', (address, place) => {
  expect(placeOf(address, 'attapeu', sites)).toEqual(place);
});

const dated = { locale: 'lo', urlDate: '2026-11-22', urlId: 'k3f9q2' } as const;

test.each<[string, Target]>([
  [urls.article(dated), { kind: 'entry', type: 'article', locale: 'lo', urlId: 'k3f9q2' }],
  [urls.event(dated), { kind: 'entry', type: 'event', locale: 'lo', urlId: 'k3f9q2' }],
  [urls.publication(dated), { kind: 'entry', type: 'publication', locale: 'lo', urlId: 'k3f9q2' }],
  [urls.documentPage(dated, 1, 3), { kind: 'entry', type: 'publication', locale: 'lo', urlId: 'k3f9q2' }],
  [urls.service('en', 'g-mail'), { kind: 'code', type: 'service', locale: 'en', code: 'g-mail' }],
  [urls.dataset('lo', 'users'), { kind: 'code', type: 'dataset', locale: 'lo', code: 'users' }],
  [urls.unit('lo', 'office'), { kind: 'code', type: 'unit', locale: 'lo', code: 'office' }],
  [urls.newsTopic('lo', 'post'), { kind: 'code', type: 'topic', locale: 'lo', code: 'post' }],
  [urls.page('lo', 'history'), { kind: 'page', locale: 'lo', slug: 'history' }],
  ['/lo/history', { kind: 'page', locale: 'lo', slug: 'history' }],
  ['/lo/history/more/', { kind: 'strange' }],
  ['/fr/', { kind: 'strange' }],
  ['/old/page.html', { kind: 'strange' }],
  ['/lo/%2e%2e/', { kind: 'page', locale: 'lo', slug: '%2e%2e' }],
])('%s needs %o', (path, target) => {
  expect(targetOf(path)).toEqual(target);
});

test('addresses that every site has need nothing', () => {
  const given = [
    urls.root(),
    urls.home('lo'),
    urls.news('en'),
    urls.newsMonth('lo', '2026-11', 2),
    urls.events('lo'),
    urls.calendar('lo'),
    urls.publicationsKind('lo', 'plan'),
    urls.services('lo'),
    urls.statistics('lo'),
    urls.about('lo'),
    urls.leadership('lo'),
    urls.units('lo'),
    urls.contact('lo'),
    urls.accessibility('lo'),
    urls.openData('lo'),
    urls.search('lo'),
    urls.offline('lo'),
    urls.saver('lo'),
    urls.feed('lo'),
    urls.feed('lo', 'rss'),
    urls.feed('lo', 'json'),
    urls.sitemap(),
    urls.documentFile('a', 'lite.pdf'),
  ];
  for (const path of given) expect([path, targetOf(path)]).toEqual([path, { kind: 'given' }]);
});
