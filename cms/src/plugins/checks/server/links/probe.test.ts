import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProbe, isPublic } from './probe.ts';

let server: Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    const [, status = '200', to] = /^\/(\d+)(?:\?to=(.*))?$/.exec(request.url ?? '') ?? [];
    if (status === '408') return;
    if (status === '405' && request.method === 'GET') response.statusCode = 200;
    else response.statusCode = Number(status);
    if (to) response.setHeader('location', decodeURIComponent(to));
    response.end('x'.repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => void server.close());

/** Names that stand for the server of the test, which is the one address that may be asked. */
const probe = (address: string) =>
  createProbe({
    resolve: (host) =>
      host in names
        ? Promise.resolve(names[host]!)
        : Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    mayAsk: (address) => address === '127.0.0.1' || isPublic(address),
    ports: new Set(['', String(port)]),
    timeoutMilliseconds: 300,
  })(address);

const names: Record<string, string[]> = {
  'ours.test': ['127.0.0.1'],
  'inside.test': ['10.0.0.7'],
  'both.test': ['127.0.0.1', '192.168.1.1'],
  'mapped.test': ['::ffff:10.0.0.7'],
  'empty.test': [],
};
const at = (path: string, host = 'ours.test') => `http://${host}:${port}${path}`;
const to = (address: string) => `/302?to=${encodeURIComponent(address)}`;

test.each([
  ['/200', { kind: 'answers' }],
  ['/401', { kind: 'answers' }],
  ['/405', { kind: 'answers' }],
  ['/429', { kind: 'answers' }],
  ['/304', { kind: 'answers' }],
  ['/404', { kind: 'gone', status: 404 }],
  ['/410', { kind: 'gone', status: 410 }],
  ['/500', { kind: 'fails', status: 500 }],
  ['/408', { kind: 'silent', why: 'time' }],
])('an answer to %s is %o', async (path, state) => {
  expect(await probe(at(path))).toEqual(state);
});

test.each([
  ['a name that is none', 'http://none.test/', { kind: 'silent', why: 'name' }],
  ['a name without an address', 'http://empty.test/', { kind: 'silent', why: 'name' }],
  ['a name inside the network', 'http://inside.test/', { kind: 'private' }],
  ['a name that is inside as well', 'http://both.test/', { kind: 'private' }],
  ['one that hides as IPv6', 'http://mapped.test/', { kind: 'private' }],
  ['a port that is no web server’s', 'http://ours.test:25/', { kind: 'unknown' }],
  ['nobody who listens', 'http://ours.test/', { kind: 'silent', why: 'refused' }],
])('%s is told', async (_, address, state) => {
  expect(await probe(address)).toEqual(state);
});

test('redirects are followed and each is judged', async () => {
  expect(await probe(at(to(at('/200'))))).toEqual({ kind: 'answers' });
  expect(await probe(at(to('/404')))).toEqual({ kind: 'gone', status: 404 });
  expect(await probe(at(to('http://inside.test/')))).toEqual({ kind: 'private' });
  expect(await probe(at(to('file:///etc/passwd')))).toEqual({ kind: 'unknown' });
  expect(await probe(at(to('http://')))).toEqual({ kind: 'fails', status: 302 });
  expect(asked.some((line) => line.split(' ')[1]?.startsWith('inside.test'))).toBe(false);
});

test('redirects in a circle end', async () => {
  names['circle.test'] = ['127.0.0.1'];
  const circle = createServer((_, response) => response.writeHead(302, { location: '/' }).end());
  await new Promise<void>((resolve) => circle.listen(0, '127.0.0.1', resolve));
  const { port } = circle.address() as AddressInfo;
  const state = await createProbe({
    resolve: () => Promise.resolve(['127.0.0.1']),
    mayAsk: () => true,
    ports: new Set([String(port)]),
  })(`http://circle.test:${port}/`);
  circle.close();
  expect(state).toEqual({ kind: 'silent', why: 'redirects' });
});

test('the name is resolved once: what it means a moment later is of no effect', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.7']];
  const resolved: string[] = [];
  const state = await createProbe({
    resolve: (host) => {
      resolved.push(host);
      return Promise.resolve(answers.shift() ?? []);
    },
    mayAsk: (address) => address === '127.0.0.1',
    ports: new Set([String(port)]),
  })(at('/200', 'rebinding.test'));
  expect(state).toEqual({ kind: 'answers' });
  expect(resolved).toEqual(['rebinding.test']);
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:7',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '64:ff9b::a00:7',
  '2002:a00:7::',
  '2001:db8::1',
  '2001::1',
  '100::1',
  'gov.la',
  '',
])('%s is never asked', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['8.8.8.8', '103.1.234.5', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);
