import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, test } from 'vitest';
import { createWebhooks } from './webhook.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const yes = () => Promise.resolve(true);

/** Posts to a chat that the operator allows. */
async function post(answer: RequestListener, begin = yes) {
  const origin = await listen(answer);
  return createWebhooks({ inside: [origin] }).post(`${origin}/v1/spaces/x?key=k`, { text: 'ສະບາຍດີ' }, begin);
}

it('posts JSON to the whole address, and reads no answer', async () => {
  let asked: { line: string; type: string | undefined; body: unknown } | undefined;
  const outcome = await post((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked = { line: `${method} ${url}`, type: headers['content-type'], body: JSON.parse(body) };
      response.end('{"text":"…"}');
    });
  });
  expect(outcome).toEqual({ is: 'sent' });
  expect(asked).toEqual({
    line: 'POST /v1/spaces/x?key=k',
    type: 'application/json; charset=UTF-8',
    body: { text: 'ສະບາຍດີ' },
  });
});

test.each([
  [200, 'sent'],
  [204, 'sent'],
  [302, 'refused'],
  [400, 'refused'],
  [401, 'refused'],
  [404, 'refused'],
  [429, 'refused'],
  [503, 'refused'],
  [500, 'unsure'],
  [502, 'unsure'],
  [504, 'unsure'],
])('an answer of %i: %s', async (status, is) => {
  expect(await post((_, response) => response.writeHead(status, { location: '/x' }).end())).toMatchObject({
    is,
  });
});

it('does not know whether it arrived where the connection broke', async () => {
  expect(await post((request) => request.socket.destroy())).toMatchObject({ is: 'unsure' });
});

it('sends nothing where another process has begun', async () => {
  let asked = 0;
  expect(
    await post(
      () => asked++,
      () => Promise.resolve(false),
    ),
  ).toEqual({ is: 'lost' });
  expect(asked).toBe(0);
});

it('knows that a chat which is not there took nothing', async () => {
  const origin = await listen(() => undefined);
  await new Promise((done) => servers.pop()?.close(done));
  const outcome = await createWebhooks({ inside: [origin] }).post(origin, {}, yes);
  expect(outcome).toMatchObject({ is: 'refused', lasting: false });
});

describe('an address', () => {
  const names: Record<string, string[]> = {
    'chat.example': ['203.0.114.5'],
    'inside.example': ['10.0.0.5'],
    'both.example': ['203.0.114.5', '127.0.0.1'],
    'mapped.example': ['::ffff:192.168.1.1'],
    'metadata.example': ['169.254.169.254'],
  };
  const opened: unknown[] = [];
  const resolve = (host: string) =>
    host in names
      ? Promise.resolve(names[host]!)
      : /^[\d.:a-f]+$/.test(host)
        ? Promise.resolve([host])
        : Promise.reject(new Error('ENOTFOUND'));
  const webhooks = createWebhooks({
    inside: ['https://inside.example:9443'],
    resolve,
    connect: (at) => {
      opened.push(at);
      return Promise.reject(new Error('opened'));
    },
  });

  test.each([
    ['https://chat.example/hook', null],
    ['https://chat.example:8443/hook', null],
    ['https://inside.example:9443/hook', null],
    ['', 'malformed'],
    ['chat.example/hook', 'malformed'],
    ['ftp://chat.example/', 'malformed'],
    ['https://user:password@chat.example/', 'malformed'],
    ['http://chat.example/hook', 'not-https'],
    ['https://chat.example:22/', 'port'],
    ['https://nowhere.example/', 'unknown-host'],
    ['https://inside.example/hook', 'private'],
    ['https://both.example/', 'private'],
    ['https://mapped.example/', 'private'],
    ['https://metadata.example/', 'private'],
    ['https://127.0.0.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://2130706433/', 'private'],
  ])('%s: %s', async (address, fault) => {
    opened.length = 0;
    expect(await webhooks.faultOf(address)).toBe(fault);
    expect(await webhooks.post(address, {}, yes)).toMatchObject({ is: 'refused' });
    expect(opened).toHaveLength(fault === null ? 1 : 0);
  });

  it('is asked at just the network address that was judged, with the name for its certificate', async () => {
    opened.length = 0;
    await webhooks.post('https://chat.example/hook', {}, yes);
    expect(opened).toEqual([
      { networkAddress: '203.0.114.5', port: 443, host: 'chat.example', secure: true },
    ]);
  });
});
