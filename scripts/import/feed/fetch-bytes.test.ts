import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchBytes, largestFeed } from './fetch-bytes.ts';

const open: ReturnType<typeof createServer>[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('follows a redirect to the bytes', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/') response.writeHead(302, { location: '/feed' }).end();
    else response.end('<rss/>');
  });
  expect(Buffer.from(await fetchBytes(address)).toString()).toBe('<rss/>');
});

describe('is refused', () => {
  test('an address of another kind', async () => {
    await expect(fetchBytes('file:///etc/passwd')).rejects.toThrow('no http or https address');
  });

  test('a redirect to an address of another kind', async () => {
    const address = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    await expect(fetchBytes(address)).rejects.toThrow('no http or https address');
  });

  test('a circle of redirects', async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    await expect(fetchBytes(address)).rejects.toThrow('redirects more than');
  });

  test('an answer that is no success', async () => {
    const address = await serve((_, response) => response.writeHead(404).end());
    await expect(fetchBytes(address)).rejects.toThrow('404');
  });

  test('an answer without end', async () => {
    const address = await serve((request, response) => {
      const chunk = Buffer.alloc(1_000_000);
      const more = () => {
        while (!request.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    await expect(fetchBytes(address)).rejects.toThrow(`larger than ${largestFeed / 1_000_000} MB`);
  });

  test('a server that is not there', async () => {
    await expect(fetchBytes('http://127.0.0.1:1/')).rejects.toThrow('cannot be reached');
  });
});
