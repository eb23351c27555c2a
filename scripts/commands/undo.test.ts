import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import { freePorts, type CmsPorts } from '../testing/cms.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-undo-'));
const { feedToken } = readOrCreateSecrets(dataPaths(dataDir).secrets);
const documents = [{ uid: 'api::article.article', id: 'a', locale: 'lo', back: 'gone' }];
const undone = { publishes: 1, documents, pages: 7 };

let ports: CmsPorts;
let servers: Server[];
let asked: [who: string, path: string | undefined, token: string | undefined, body: unknown][];

beforeEach(async () => {
  ports = await freePorts();
  servers = [];
  asked = [];
});
afterEach(() => Promise.all(servers.map((server) => new Promise((closed) => server.close(closed)))));
afterAll(() => rmSync(dataDir, { recursive: true }));

test('the CMS takes it back with the entries, where it answers', async () => {
  await listen('cms', { status: 200, body: undone });
  await listen('publisher', { status: 200, body: undone });
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/1 publishes of attapeu.*went back to their authors/),
  ]);
  const body = { last: 2, reason: 'wrong figures' };
  expect(asked).toEqual([['cms', '/api/undo/sites/attapeu', `Bearer ${feedToken}`, body]]);
});

test('the publisher alone takes it back, where there is no CMS', async () => {
  await listen('publisher', { status: 200, body: undone });
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/The CMS does not answer: .* when it has started/),
  ]);
  const body = { site: 'attapeu', last: 2, reason: 'wrong figures' };
  expect(asked).toEqual([['publisher', '/undo', `Bearer ${feedToken}`, body]]);
});

test.each([
  [
    'the words of the publisher',
    { message: 'ລາວ / English', details: { publisher: 'There is no site "attapeu".' } },
    'There is no site "attapeu".\n',
  ],
  [
    'the English ones',
    { message: 'ລາວ / The publisher does not answer', details: {} },
    'The publisher does not answer\n',
  ],
])('a refusal is told in %s, and nobody else is asked', async (_, error, told) => {
  await listen('cms', { status: 400, body: { error } });
  await listen('publisher', { status: 200, body: undone });
  expect(await run()).toEqual({ code: 1, stdout: '', stderr: told });
  expect(asked.map(([who]) => who)).toEqual(['cms']);
});

test('where it may have been done, it is not done again', async () => {
  await listen('cms', undefined);
  await listen('publisher', { status: 200, body: undone });
  const { code, stderr } = await run();
  expect([code, stderr]).toEqual([1, expect.stringContaining('before you ask again')]);
  expect(asked.map(([who]) => who)).toEqual(['cms']);
});

test('where nothing runs, it says what to do', async () => {
  const { code, stderr } = await run();
  expect([code, stderr]).toEqual([1, expect.stringContaining('Sanlao is not running')]);
});

/** @param answer undefined: it hangs up */
async function listen(
  who: 'cms' | 'publisher',
  answer: { status: number; body: unknown } | undefined,
): Promise<void> {
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push([
        who,
        request.url,
        request.headers.authorization,
        JSON.parse(Buffer.concat(chunks).toString()),
      ]);
      if (!answer) return request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  };
  const server = createServer(listener);
  servers.push(server);
  const port = { cms: ports.cms, publisher: ports.control }[who];
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
}

function run(): Promise<{ code: number; stdout: string; stderr: string }> {
  const entry = join(import.meta.dirname, '../sanlao.ts');
  const parameters = ['undo', '--site', 'attapeu', '--last', '2', '--reason', 'wrong figures'];
  const env = {
    ...process.env,
    SANLAO_DATA: dataDir,
    CMS_PORT: String(ports.cms),
    CONTROL_PORT: String(ports.control),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...parameters], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}
