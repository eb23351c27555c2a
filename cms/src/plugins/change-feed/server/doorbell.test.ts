import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyDoorbell } from '@sanlao/shared/feed/signature';
import { createDoorbell, type Doorbell } from './doorbell.ts';

const secret = Buffer.from('a secret of more than sixteen bytes').toString('base64');
let publisher: Server;
let doorbell: Doorbell;
/** of the next answers; 204 after them */
let statuses: number[];
let heard: { body: string; headers: Record<string, string> }[];
const onFailure = vi.fn();

beforeEach(async () => {
  statuses = [];
  heard = [];
  onFailure.mockReset();
  publisher = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  const { port } = publisher.address() as AddressInfo;
  doorbell = createDoorbell({ url: `http://127.0.0.1:${port}/hook`, secret, onFailure });
});
afterEach(() => {
  doorbell.stop();
  publisher.closeAllConnections();
  publisher.close();
});

it('rings once for what happens in one moment, signed', async () => {
  for (let ring = 0; ring < 20; ring++) doorbell.ring();
  await expect.poll(() => heard).toHaveLength(1);
  await delay(50);
  expect(heard).toHaveLength(1);
  expect(verifyDoorbell(heard[0]!.body, heard[0]!.headers, [secret])).toBe(true);
  expect(verifyDoorbell(`${heard[0]!.body} `, heard[0]!.headers, [secret])).toBe(false);
});

it('rings again for what happens later, as another message', async () => {
  doorbell.ring();
  await expect.poll(() => heard).toHaveLength(1);
  doorbell.ring();
  await expect.poll(() => heard).toHaveLength(2);
  expect(heard[0]!.headers['webhook-id']).not.toBe(heard[1]!.headers['webhook-id']);
});

it('tries again until it is heard, and complains once', async () => {
  statuses = [503, 503];
  doorbell.ring();
  await expect.poll(() => heard).toHaveLength(3);
  await delay(100);
  expect(heard).toHaveLength(3);
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(onFailure).toHaveBeenCalledWith('it answered 503');
});

it('never throws where nobody listens', async () => {
  const nowhere = createDoorbell({ url: 'http://127.0.0.1:1/hook', secret, onFailure });
  nowhere.ring();
  await expect.poll(() => onFailure).toHaveBeenCalled();
  nowhere.stop();
});
