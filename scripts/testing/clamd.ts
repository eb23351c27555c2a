/** A virus scanner for tests: speaks clamd's INSTREAM and finds one word. */
import { createServer, type Socket } from 'node:net';

export interface FakeClamd {
  /** for SANLAO_CLAMD */
  address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What it takes for a virus; not the well-known test string, which real scanners on the way would find. */
export const testSignature = 'SANLAO-TEST-SIGNATURE';

export function fakeClamd(port: number): FakeClamd {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      // The last chunk is empty; a PDF of the tests does not end with zeros.
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(received.includes(testSignature) ? 'stream: Sanlao.Test FOUND\0' : 'stream: OK\0');
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    start: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
