import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './testing/ask.ts';
import { check, checkRevalidation, expectations } from './testing/expectations.ts';
import { files, mediaHash, openServedTree, pages, type ServedTree } from './testing/served-tree.ts';
import { createWebServer, type WebServer } from './web-server.ts';

let world: ServedTree;
let server: WebServer;
const log: string[] = [];
beforeAll(async () => {
  world = await openServedTree();
  server = await createWebServer({ paths: world.paths, port: 0, log: (line) => log.push(line) });
});
afterAll(async () => {
  await server.close();
  world.remove();
});

const attapeu = 'attapeu.localhost';

describe('answers as every web server of ours:', () => {
  test.each(expectations)('$name', (expectation) => check(server.port, expectation));
  // Once more, with every page in memory.
  test.each(expectations)('$name, again', (expectation) => check(server.port, expectation));
  test('a reader who has the page gets no second copy', () => checkRevalidation(server.port));
});

describe('hosts on this machine', () => {
  test.each([
    ['attapeu.localhost', 'attapeu /lo/', 200],
    ['attapeu.localhost:4000', 'attapeu /lo/', 200],
    ['ministry.localhost', 'ministry /lo/', 200],
    ['localhost:4000', 'portal /404.html', 404],
    ['nobody.localhost', 'portal /404.html', 404],
  ] as const)('%s shows %s', async (host, page, status) => {
    const answer = await ask(server.port, { host, path: '/lo/' });
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(pages[page]);
  });

  test.each(['localhost', '127.0.0.1', '[::1]'])('%s shows the portal', async (host) => {
    expect((await ask(server.port, { host, path: '/' })).body.toString()).toBe(pages['portal /']);
  });

  test('an address in full wins over the Host header', async () => {
    const answer = await ask(server.port, { host: 'localhost', path: 'http://attapeu.gov.la/lo/' });
    expect(answer.body.toString()).toBe(pages['attapeu /lo/']);
  });
});

describe('compressed forms', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['deflate', undefined],
    ['identity;q=1, br;q=0.5', undefined],
  ])('Accept-Encoding %s gives %s', async (accepted, expected) => {
    const answer = await ask(server.port, {
      host: attapeu,
      path: '/lo/',
      headers: { 'accept-encoding': accepted },
    });
    expect(answer.headers['content-encoding']).toBe(expected);
    expect(answer.headers['content-length']).toBe(String(answer.raw.length));
    expect(answer.body.toString()).toBe(pages['attapeu /lo/']);
  });
});

describe('symlinks below a site', () => {
  beforeAll(() => {
    const site = join(world.tree.folder, 'attapeu');
    symlinkSync(join(world.paths.root, 'secrets.json'), join(site, 'leak.txt'));
    symlinkSync(world.paths.root, join(site, 'out'));
    symlinkSync('../ministry', join(site, 'other'));
  });

  test.each(['/leak.txt', '/out/secrets.json', '/out/media/', '/other/lo/', '/other', '/out'])(
    '%s is not followed',
    async (path) => {
      const answer = await ask(server.port, { host: attapeu, path });
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toBe(pages['attapeu /404.html']);
    },
  );
});

describe('several parts at once', () => {
  test('are answered with the whole', async () => {
    const path = `/media/${mediaHash}/original.pdf`;
    const answer = await ask(server.port, { host: attapeu, path, headers: { range: 'bytes=0-1,5-6' } });
    expect(answer.status).toBe(200);
    expect(answer.body.equals(files[`media/${mediaHash}/original.pdf`]!)).toBe(true);
  });
});

test('an address in Lao with a folder but no slash is redirected in ASCII', async () => {
  const path = encodeURI('/ຂ່າວ');
  const answer = await ask(server.port, { host: attapeu, path });
  expect(answer.headers.location).toBe(`${path}/`);
});

test('an undo makes readers take the older page again', async () => {
  await world.put('attapeu', '/lo/undo/', `first ${pages['attapeu /lo/']}`);
  const page = { host: attapeu, path: '/lo/undo/' };
  const first = await ask(server.port, page);
  await sleep(5);
  await world.put('attapeu', '/lo/undo/', `second ${pages['attapeu /lo/']}`);
  const second = await ask(server.port, page);
  expect(second.body.toString()).toMatch(/^second/);
  expect(second.headers.etag).not.toBe(first.headers.etag);
  await world.put('attapeu', '/lo/undo/', `first ${pages['attapeu /lo/']}`);
  const third = await ask(server.port, {
    ...page,
    headers: { 'if-none-match': String(second.headers.etag) },
  });
  expect(third.body.toString()).toMatch(/^first/);
  expect(third.headers.etag).toBe(first.headers.etag);
});

test('a page that gets a compressed form, or loses it, is sent as it is now', async () => {
  const page = { host: attapeu, path: '/lo/form/', headers: { 'accept-encoding': 'br' } };
  const [short, long] = ['x', pages['attapeu /lo/']];
  for (const text of [short, long, short, long]) {
    await world.put('attapeu', '/lo/form/', text);
    for (let times = 0; times < 2; times++) {
      const answer = await ask(server.port, page);
      expect(answer.headers['content-encoding']).toBe(text === long ? 'br' : undefined);
      expect(answer.body.toString()).toBe(text);
    }
  }
});

test('a page that is taken away is gone at once, in every form', async () => {
  await world.put('attapeu', '/lo/gone/', pages['attapeu /lo/']);
  const page = { host: attapeu, path: '/lo/gone/' };
  for (const coding of ['br', 'gzip', 'identity'])
    expect((await ask(server.port, { ...page, headers: { 'accept-encoding': coding } })).status).toBe(200);
  world.tree.apply([{ site: 'attapeu', path: '/lo/gone/', oldHash: null, newHash: null }]);
  for (const coding of ['br', 'gzip', 'identity'])
    expect((await ask(server.port, { ...page, headers: { 'accept-encoding': coding } })).status).toBe(404);
});

test.each(['/pipe.html', '/loop.html', '/lo/odd/'])('%s is no file and is not waited for', async (path) => {
  const site = join(world.tree.folder, 'attapeu');
  if (path === '/pipe.html') execFileSync('mkfifo', [join(site, 'pipe.html')]);
  if (path === '/loop.html') symlinkSync('loop.html', join(site, 'loop.html'));
  if (path === '/lo/odd/') mkdirSync(join(site, 'lo/odd/index.html'), { recursive: true });
  const answer = await ask(server.port, { host: attapeu, path });
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toBe(pages['attapeu /404.html']);
});

test('a fault of the disk is no 404: it is told, and the server goes on', async () => {
  const told: string[] = [];
  const faulty = await createWebServer({
    // The system refuses every call with such a path.
    paths: { ...world.paths, liveCurrent: '/live\0' },
    port: 0,
    log: (line) => told.push(line),
  });
  const answer = await ask(faulty.port, { host: attapeu, path: '/lo/' });
  expect(answer.status).toBe(503);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('cannot answer /lo/');
  const media = await ask(faulty.port, { host: attapeu, path: `/media/${mediaHash}/320.jpg` });
  expect(media.status).toBe(200);
  await faulty.close();
});

test('readers who go away in the middle leave no open file behind', async () => {
  const path = `/media/${mediaHash}/original.pdf`;
  const before = openDescriptors();
  await Promise.all(
    Array.from(
      { length: 30 },
      () =>
        new Promise<void>((resolve) => {
          const socket = connect(server.port, '127.0.0.1', () => {
            socket.write(`GET ${path} HTTP/1.1\r\nHost: ${attapeu}\r\n\r\n`);
          });
          socket.once('data', () => socket.destroy());
          socket.on('close', () => resolve());
        }),
    ),
  );
  await Promise.all(
    Array.from({ length: 30 }, () => ask(server.port, { host: attapeu, path, method: 'HEAD' })),
  );
  await expect.poll(openDescriptors).toBeLessThanOrEqual(before + 2);
});

test.each([
  ['nonsense', 'NONSENSE\r\n\r\n'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a header that is too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
])('%s is refused and the server goes on', async (_, text) => {
  const reply = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('close', () => resolve(received));
    // The connection may be reset before all was sent.
    socket.on('error', () => socket.destroy());
  });
  expect(reply).toMatch(/^HTTP\/1\.1 4(00|31) /);
  expect((await ask(server.port, { host: attapeu, path: '/lo/' })).status).toBe(200);
});

test('before the first page there is a reason to wait, not an empty site', async () => {
  const empty = await createWebServer({
    paths: {
      liveCurrent: '/nonexistent/live/current',
      assets: '/nonexistent',
      media: '/nonexistent',
      documents: '/nonexistent',
    },
    port: 0,
  });
  const answer = await ask(empty.port, { host: 'localhost', path: '/' });
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  await empty.close();
});

test('a port that is taken is told with the fix', async () => {
  await expect(createWebServer({ paths: world.paths, port: server.port })).rejects.toThrow(
    `Port ${server.port} is taken by another program. Stop that program, or set SITE_PORT to another port.`,
  );
});

// Sooner than the half minute for which a connection is kept.
test('closing ends readers who keep their connection', { timeout: 20_000 }, async () => {
  const closing = await createWebServer({ paths: world.paths, port: 0 });
  const socket = connect(closing.port, '127.0.0.1');
  const ended = new Promise((resolve) => socket.on('close', resolve));
  socket.write(`GET /lo/ HTTP/1.1\r\nHost: ${attapeu}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  await closing.close();
  await ended;
});

test('nothing of this was an error of the server', () => {
  expect(log).toEqual([]);
});

function openDescriptors(): number {
  return readdirSync('/proc/self/fd').length;
}
