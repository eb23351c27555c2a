import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanWithClamd } from './clamd.ts';

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** Gives `answer` to each whole file, and the files it was sent. */
async function listening(answer: (file: Buffer) => string | null, path?: string) {
  const files: Buffer[] = [];
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const file = fileOf(received);
      if (!file) return;
      files.push(file);
      const said = answer(file);
      if (said === null) socket.destroy();
      else socket.end(`${said}\0`);
    });
  });
  server.listen(path ? { path } : { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = path ? { path } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  return { address, files };
}

/** Undefined before its last, empty chunk. */
function fileOf(received: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const bytes = Buffer.from('x'.repeat(300_000));
const stream = () => Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);

describe('clamd', () => {
  it('gets every byte, and its word is taken', async () => {
    const { address, files } = await listening(() => 'stream: OK');
    expect(await scanWithClamd(address, stream())).toEqual({ verdict: 'clean' });
    expect(files[0]?.equals(bytes)).toBe(true);
  });

  it('is reached by a socket file too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    const { address } = await listening(() => 'stream: Eicar-Test-Signature FOUND', join(folder, 'ctl'));
    expect(await scanWithClamd(address, stream())).toEqual({
      verdict: 'infected',
      signature: 'Eicar-Test-Signature',
    });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a file that is too large for it', 'INSTREAM size limit exceeded. ERROR', /StreamMaxLength/],
    ['an error', "stream: Can't allocate memory ERROR", /allocate memory/],
    ['nonsense', 'stream: OK?', /OK\?/],
    ['words before the verdict', 'not stream: OK', /not stream/],
    ['a closed connection', null, /no answer/],
  ])('is never taken to have said "clean" by %s', async (_, answer, reason) => {
    const { address } = await listening(() => answer);
    expect(await scanWithClamd(address, stream())).toEqual({
      verdict: 'unknown',
      reason: expect.stringMatching(reason) as string,
    });
  });

  it('is never taken to have said "clean" where nobody listens, or the file cannot be read', async () => {
    const nobody = await scanWithClamd({ host: '127.0.0.1', port: 1 }, stream());
    expect(nobody.verdict).toBe('unknown');
    const { address } = await listening(() => 'stream: OK');
    const broken = Readable.from(
      (async function* () {
        yield bytes;
        throw new Error('gone');
      })(),
    );
    expect((await scanWithClamd(address, broken)).verdict).toBe('unknown');
  });
});
