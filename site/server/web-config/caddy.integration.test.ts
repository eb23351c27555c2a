import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { check, checkRevalidation, expectations } from '../testing/expectations.ts';
import { isInstalled } from '../testing/real-server.ts';
import { runCaddy, validateCaddy, type Caddy } from '../testing/run-caddy.ts';
import { openServedTree, pages, sites, type ServedTree } from '../testing/served-tree.ts';
import { webConfig, type WebConfigOptions } from './web-config.ts';

const installed = isInstalled('caddy');
if (!installed) console.warn('Caddy is not installed: the generated configuration is not tried in it.');

describe.skipIf(!installed)('Caddy with the generated configuration', () => {
  let world: ServedTree;
  let cms: Server;
  let caddy: Caddy;
  let options: WebConfigOptions;

  beforeAll(async () => {
    world = await openServedTree();
    cms = createServer((request, response) => {
      request.resume();
      request.on('error', () => response.destroy());
      request.on('end', () => response.end(JSON.stringify({ url: request.url, headers: request.headers })));
    });
    await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
    options = {
      sites,
      paths: world.paths,
      adminHost: 'admin.gov.la',
      cmsPort: (cms.address() as AddressInfo).port,
      largestUpload: 3 * 1024 * 1024,
    };
    const config = webConfig('caddy', { ...options, plainHttp: true });
    caddy = await runCaddy(join(world.paths.root, 'caddy'), config);
  });
  afterAll(async () => {
    await caddy?.stop();
    cms?.close();
    world?.remove();
  });

  test.each(expectations)('$name', (expectation) => check(caddy.port, expectation));
  test('a reader who has the page gets no second copy', () => checkRevalidation(caddy.port));

  test.each([
    ['gzip, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
  ])('Accept-Encoding %s gives %s', async (accepted, expected) => {
    const headers = { 'accept-encoding': accepted };
    const answer = await ask(caddy.port, { host: 'attapeu.gov.la', path: '/lo/', headers });
    expect(answer.headers['content-encoding']).toBe(expected);
    expect(answer.body.toString()).toBe(pages['attapeu /lo/']);
  });

  test('gives the CMS its host and the reader’s true address', async () => {
    const headers = { 'x-forwarded-for': '6.6.6.6' };
    const answer = await ask(caddy.port, { host: 'admin.gov.la', path: '/admin?x=1', headers });
    const seen = JSON.parse(answer.body.toString()) as { url: string; headers: IncomingHttpHeaders };
    expect(seen.url).toBe('/admin?x=1');
    expect(seen.headers.host).toBe('admin.gov.la');
    expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  test.each(['/graphql', '/graphql/', '/api/change-feed/changes'])(
    'keeps %s of the CMS closed',
    async (path) => {
      expect((await ask(caddy.port, { host: 'admin.gov.la', path, method: 'POST' })).status).toBe(404);
    },
  );

  test('takes uploads up to the limit of the CMS', async () => {
    const upload = (megabytes: number) =>
      ask(caddy.port, {
        host: 'admin.gov.la',
        path: '/upload',
        method: 'POST',
        body: Buffer.alloc(megabytes * 1024 * 1024),
      }).then(({ status }) => status);
    expect(await upload(3)).toBe(200);
    // Older versions say 502, newer 413, or close the connection.
    expect(await upload(9).catch(() => 413)).toBeGreaterThanOrEqual(400);
  });

  test('is accepted with its own certificates, without sites, without a CMS', () => {
    const folder = join(world.paths.root, 'caddy-validate');
    validateCaddy(folder, webConfig('caddy', options));
    validateCaddy(folder, webConfig('caddy', { ...options, sites: [], adminHost: undefined }));
  });
});
