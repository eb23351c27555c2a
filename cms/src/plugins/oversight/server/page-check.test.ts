import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createPageChecks } from './page-check.ts';

let server: Server | undefined;
afterEach(() => server?.close());

function serve(status: number, seen: string[] = []): Promise<number> {
  server = createServer(({ headers, url }, response) => {
    seen.push(`${headers.host} ${url}`);
    response.writeHead(status).end('page');
  });
  return new Promise((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

test.each([
  [200, 'ok'],
  [404, 'wrong'],
  [302, 'wrong'],
  [500, 'wrong'],
])('a home page that answers %i is %s', async (status, state) => {
  const seen: string[] = [];
  const sitePort = await serve(status, seen);
  const check = await createPageChecks()(`http://attapeu.localhost:${sitePort}/lo/`);
  expect(check).toMatchObject({ state, status });
  expect(seen).toEqual([`attapeu.localhost:${sitePort} /lo/`]);
});

test('a web server that does not run is silent', async () => {
  const check = await createPageChecks()('http://attapeu.localhost:1/lo/');
  expect(check).toMatchObject({ state: 'silent', status: null });
});

test('a page is asked for again after a while, not for everybody who looks', async () => {
  const seen: string[] = [];
  let now = 0;
  const url = `http://attapeu.localhost:${await serve(200, seen)}/lo/`;
  const checkPage = createPageChecks({ now: () => new Date(now) });
  await Promise.all([checkPage(url), checkPage(url)]);
  now = 19_999;
  await checkPage(url);
  expect(seen).toHaveLength(1);
  now = 20_000;
  expect((await checkPage(url)).at).toBe('1970-01-01T00:00:20.000Z');
  expect(seen).toHaveLength(2);
});
