/** The line between a reader and the web server, which tests watch, cut and hold. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  /** of the answer, as it is sent */
  bytes: number;
}

export interface Link {
  /** readers use it in place of the server's */
  port: number;
  /** what went over it since the last look */
  asked(): Asked[];
  /** nothing goes over it, and browsers notice at once */
  cut: boolean;
  /** which requests are never answered */
  holds: (path: string) => boolean;
  /** answers of a server to come, by path */
  replaced: Map<string, string>;
  close(): void;
}

export async function openLink(serverPort: number): Promise<Link> {
  const log: Asked[] = [];
  const server = createServer((request, response) => {
    if (link.cut) return void request.socket.destroy();
    if (link.holds(request.url!)) return;
    const asked = { path: request.url!, bytes: 0 };
    log.push(asked);
    const text = link.replaced.get(request.url!);
    if (text === undefined) pass(request, response, serverPort, asked);
    else response.writeHead(200, { 'content-type': 'text/javascript' }).end(text);
  });
  const link: Link = {
    port: 0,
    asked: () => log.splice(0),
    cut: false,
    holds: () => false,
    replaced: new Map(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  link.port = (server.address() as AddressInfo).port;
  return link;
}

function pass(request: IncomingMessage, response: ServerResponse, port: number, asked: Asked): void {
  const { url: path, method, headers } = request;
  const onward = forward({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.on('data', (chunk: Buffer) => (asked.bytes += chunk.length));
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end();
}
