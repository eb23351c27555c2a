import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { inodeOfListener } from './port-owner.ts';
import { checkPorts } from './ports.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function takenPort(host?: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen({ port: 0, host }, done));
  return (server.address() as AddressInfo).port;
}

test.each(['127.0.0.1', '0.0.0.0', '::'])(
  'names a port taken on %s, its variable and the program',
  async (host) => {
    const port = await takenPort(host);
    const [fault] = await checkPorts([{ port, variable: 'SITE_PORT' }]);
    expect(fault).toContain(`Port ${port} is taken by node`);
    expect(fault).toContain(`(process ${process.pid})`);
    expect(fault).toContain('set SITE_PORT to another port');
  },
);

test('says nothing of a free port', async () => {
  const port = await takenPort();
  await new Promise((done) => servers.splice(0)[0]!.close(done));
  expect(await checkPorts([{ port, variable: 'SITE_PORT' }])).toEqual([]);
});

test('refuses the same port twice', async () => {
  const port = await takenPort();
  await new Promise((done) => servers.splice(0)[0]!.close(done));
  const faults = await checkPorts([
    { port, variable: 'CMS_PORT' },
    { port, variable: 'SITE_PORT' },
  ]);
  expect(faults).toContain(`CMS_PORT and SITE_PORT are both ${port}. Give each a port of its own.`);
});

test('finds the listening socket, not a connection on the same port', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:0FA0 0100007F:D2F0 01 00000000:00000000 00:00000000 00000000  1000 0 111 1 0',
    '   1: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000 0 222 1 0',
  ].join('\n');
  expect(inodeOfListener(table, 4000)).toBe('222');
  expect(inodeOfListener(table, 4001)).toBeUndefined();
});
