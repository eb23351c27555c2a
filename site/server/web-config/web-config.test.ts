import { dataPaths } from '@sanlao/shared/config/paths';
import { describe, expect, test } from 'vitest';
import { webConfig, webServerKinds, type WebConfigOptions } from './web-config.ts';

const options: WebConfigOptions = {
  sites: [
    { code: 'portal', hosts: ['sanlao.gov.la'] },
    { code: 'attapeu', hosts: ['Attapeu.gov.la', 'ອັດຕະປື.ລາວ'] },
    { code: 'bokeo', hosts: [] },
  ],
  paths: dataPaths('/var/lib/sanlao'),
  adminHost: 'admin.sanlao.gov.la',
  cmsPort: 1338,
  largestUpload: 100 * 1024 * 1024,
};

describe.each(webServerKinds)('%s', (kind) => {
  test('names each site’s hosts as they stand in a request, and its folder', () => {
    const text = webConfig(kind, options);
    expect(text).toMatch(/attapeu\.gov\.la,? xn--\S+\.xn--q7ce6a/);
    expect(text).toContain('"/var/lib/sanlao/live/current/attapeu"');
    expect(text).toContain('127.0.0.1:1338');
  });

  test('says which sites are not served, and does not serve them', () => {
    const text = webConfig(kind, options);
    expect(text).toContain('# Without a host, therefore not served here: bokeo.');
    expect(text).not.toContain('current/bokeo');
  });

  test('has no CMS where no host is given for it', () => {
    expect(webConfig(kind, { ...options, adminHost: undefined })).not.toContain('1338');
  });

  test('asks for https only where it speaks it itself', () => {
    expect(webConfig(kind, options)).toContain('Strict-Transport-Security');
    const plain = webConfig(kind, { ...options, plainHttp: true });
    expect(plain.replaceAll(/^#.*$/gm, '')).not.toContain('Strict-Transport-Security');
  });

  test.each([
    [
      { sites: [{ code: 'a', hosts: ['a.la; return 200'] }] },
      '"a.la; return 200" of the site a is no host name',
    ],
    [{ sites: [{ code: 'a', hosts: ['a.la { }'] }] }, '"a.la { }" of the site a is no host name'],
    [
      {
        sites: [
          { code: 'a', hosts: ['a.la\n'] },
          { code: 'b', hosts: ['A.la'] },
        ],
      },
      'the host a.la belongs to a and to b',
    ],
    [
      { sites: [{ code: 'a', hosts: ['admin.sanlao.gov.la'] }] },
      'the host admin.sanlao.gov.la belongs to the CMS and to a',
    ],
    [{ sites: [{ code: '../etc', hosts: ['a.la'] }] }, '"../etc" is no site code'],
    [{ adminHost: 'two words' }, '"two words" is no host name'],
    [{ adminHost: '' }, '"" is no host name'],
    [{ paths: dataPaths('/data "x"') }, 'the path /data "x"/live/current has a character'],
    [{ paths: dataPaths('/data/$home') }, 'the path /data/$home/media has a character'],
  ])('refuses %j', (over, fault) => {
    expect(() => webConfig(kind, { ...options, ...over })).toThrow(fault);
  });

  test('tells all faults at once', () => {
    const sites = [
      { code: 'a', hosts: ['?'] },
      { code: 'b', hosts: ['!'] },
    ];
    expect(() => webConfig(kind, { ...options, sites })).toThrow(/"\?".*"!"/);
  });
});

test('Brotli is for an nginx that has the module', () => {
  expect(webConfig('nginx', options)).not.toContain('brotli_static');
  expect(webConfig('nginx', { ...options, brotli: true })).toContain('brotli_static on;');
});
