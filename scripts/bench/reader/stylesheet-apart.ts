/** The other way to send a page: its style in a file of its own, as most websites do. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

export interface Apart {
  port: number;
  stop(): void;
}

const stylesheet = '/apart.css';

/** Serves the sites of a running product so. @param sitePort of its web server */
export async function serveStylesheetApart(sitePort: number): Promise<Apart> {
  const styles = new Map<string, string>();
  const server = createServer(async (asked, answer) => {
    const [host = 'localhost'] = (asked.headers.host ?? '').split(':');
    const path = asked.url ?? '/';
    if (path === stylesheet) return send('text/css; charset=utf-8', styles.get(host) ?? '');
    const { type, body } = await fetchFrom(sitePort, host, path);
    if (!type.startsWith('text/html')) return answer.writeHead(200, { 'content-type': type }).end(body);
    const page = body.toString('utf8');
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    styles.set(host, style);
    send(
      type,
      page
        .replace(/<style>.*?<\/style>/s, `<link rel="stylesheet" href="${stylesheet}">`)
        // It names the style by its hash.
        .replace(/<meta http-equiv="?content-security-policy"? [^>]*>/i, ''),
    );

    function send(contentType: string, text: string): void {
      const headers = {
        'content-type': contentType,
        'content-encoding': 'br',
        'cache-control': 'max-age=60',
      };
      answer.writeHead(200, headers).end(brotliCompressSync(text));
    }
  });
  return { port: await listen(server), stop: () => server.closeAllConnections() ?? server.close() };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function fetchFrom(port: number, host: string, path: string): Promise<{ type: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ type: response.headers['content-type'] ?? '', body: Buffer.concat(chunks) }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });
}
