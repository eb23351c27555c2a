import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dataPaths } from '@sanlao/shared/config/paths';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strictTransportSecurity } from '../areas.ts';
import { ask } from '../testing/ask.ts';
import { check, checkRevalidation, expectations } from '../testing/expectations.ts';
import { isInstalled } from '../testing/real-server.ts';
import { hasBrotli, runNginx, type Nginx } from '../testing/run-nginx.ts';
import { openServedTree, pages, sites, type ServedTree } from '../testing/served-tree.ts';
import { webConfig, type WebConfigOptions } from './web-config.ts';

const installed = isInstalled('nginx') && isInstalled('openssl');
if (!installed)
  console.warn('nginx or openssl is not installed: the generated configuration is not tried in it.');

describe.skipIf(!installed)('nginx with the generated configuration', () => {
  let world: ServedTree;
  let cms: Server;
  let options: WebConfigOptions;
  const running: Nginx[] = [];

  async function start(over: Partial<WebConfigOptions>): Promise<Nginx> {
    const nginx = await runNginx({
      folder: join(world.paths.root, `nginx-${running.length}`),
      config: webConfig('nginx', { ...options, ...over }),
      brotli: over.brotli ?? false,
    });
    running.push(nginx);
    return nginx;
  }

  beforeAll(async () => {
    world = await openServedTree();
    cms = createServer((request, response) => {
      request.resume();
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
  });
  afterAll(async () => {
    await Promise.all(running.map((nginx) => nginx.stop()));
    cms?.close();
    world?.remove();
  });

  describe('over plain http', () => {
    let port: number;
    beforeAll(async () => void ({ port } = await start({ plainHttp: true })));

    test.each(expectations)('$name', (expectation) => check(port, expectation));
    test('a reader who has the page gets no second copy', () => checkRevalidation(port));
    test('says nothing about https', async () => {
      const answer = await ask(port, { host: 'attapeu.gov.la', path: '/lo/' });
      expect(answer.headers['strict-transport-security']).toBeUndefined();
    });

    test('gives the CMS its host and the reader’s true address', async () => {
      const headers = { 'x-forwarded-for': '6.6.6.6' };
      const answer = await ask(port, { host: 'admin.gov.la', path: '/admin?x=1', headers });
      const seen = JSON.parse(answer.body.toString()) as { url: string; headers: IncomingHttpHeaders };
      expect(seen.url).toBe('/admin?x=1');
      expect(seen.headers.host).toBe('admin.gov.la');
      expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1');
    });

    test.each(['/graphql', '/graphql/', '/api/change-feed/changes'])(
      'keeps %s of the CMS closed',
      async (path) => {
        expect((await ask(port, { host: 'admin.gov.la', path, method: 'POST' })).status).toBe(404);
      },
    );

    test.each([
      [3, 200],
      [5, 413],
    ])('takes an upload of %i MB with %i', async (megabytes, status) => {
      const body = Buffer.alloc(megabytes * 1024 * 1024);
      const upload = { host: 'admin.gov.la', path: '/upload', method: 'POST', body };
      expect((await ask(port, upload)).status).toBe(status);
    });
  });

  describe('over https', () => {
    let nginx: Nginx;
    beforeAll(async () => void (nginx = await start({})));

    test('shows the site and says that it is to be asked over https only', async () => {
      const answer = await askTls(nginx.tlsPort, 'attapeu.gov.la', '/lo/');
      expect(answer.body).toBe(pages['attapeu /lo/']);
      expect(answer.headers['strict-transport-security']).toBe(strictTransportSecurity);
    });

    test('shows the CMS', async () => {
      const { body } = await askTls(nginx.tlsPort, 'admin.gov.la', '/admin');
      expect((JSON.parse(body) as { headers: IncomingHttpHeaders }).headers['x-forwarded-proto']).toBe(
        'https',
      );
    });

    test.each(['attapeu.gov.la', 'admin.gov.la'])('sends http of %s to https', async (host) => {
      const answer = await ask(nginx.port, { host, path: '/lo/?a=1' });
      expect(answer.status).toBe(301);
      expect(answer.headers.location).toBe(`https://${host}/lo/?a=1`);
    });

    test('a host of nobody is not sent anywhere', async () => {
      expect((await ask(nginx.port, { host: 'evil.example', path: '/' })).status).toBe(404);
      expect((await askTls(nginx.tlsPort, 'evil.example', '/')).status).toBe(404);
    });
  });

  test.skipIf(!hasBrotli)('sends Brotli where its module is there', async () => {
    const { port } = await start({ plainHttp: true, brotli: true });
    for (const [accepted, expected] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0', undefined],
    ] as const) {
      const headers = { 'accept-encoding': accepted };
      const answer = await ask(port, { host: 'attapeu.gov.la', path: '/lo/', headers });
      expect(answer.headers['content-encoding']).toBe(expected);
      expect(answer.body.toString()).toBe(pages['attapeu /lo/']);
    }
    await check(
      port,
      expectations.find(({ name }) => name === 'a document, whole')!,
    );
  });

  test('is accepted without sites, without a CMS, with many hosts', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      code: `site-${index}`,
      hosts: [`a-rather-long-name-of-a-district-office-${index}.xaysomboun.gov.la`],
    }));
    await start({ sites: [], adminHost: undefined, paths: dataPaths(world.paths.root) });
    await start({ sites: many });
  });
});

function askTls(port: number, host: string, path: string) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const call = tlsRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        servername: host,
        headers: { host },
        // The test's own certificate.
        rejectUnauthorized: false,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      },
    );
    call.on('error', reject);
    call.end();
  });
}
