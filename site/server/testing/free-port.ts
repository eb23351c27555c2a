import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A TCP port of the loopback address that nobody listens on at this moment.
 *
 * Another one than processes beside this one get: what the system offers may be offered to them too before it is taken.
 * Below the ports that connections get by themselves, and apart for each worker of the tests.
 */
export async function freePort(): Promise<number> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % workers;
  for (;;) {
    const port = lowestPort + worker * portsEach + (offered++ % portsEach);
    if (await canListen(port)) return port;
  }
}

const lowestPort = 12_000;
const workers = 4;
const portsEach = 5_000;
let offered = randomInt(portsEach);

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
