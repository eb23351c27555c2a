/** The control server of a publisher that does nothing: it answers what a test wants, and keeps what it was asked. */
import { createServer } from 'node:http';

export interface Asked {
  path: string;
  token: string | undefined;
  body: unknown;
}

export interface FakeAnswer {
  status: number;
  body: unknown;
  /** happens before it answers */
  first?: () => Promise<unknown>;
}

export interface FakePublisher {
  /** all but doorbells and what the CMS asks by itself */
  asked: Asked[];
  /** by path */
  answers: Record<string, FakeAnswer>;
  stop(): Promise<void>;
}

const byItself: ReadonlySet<string> = new Set(['/hook', '/taken-back']);

export function startFakePublisher(controlPort: number): Promise<FakePublisher> {
  const publisher: FakePublisher = { asked: [], answers: {}, stop };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0]!;
      const text = Buffer.concat(chunks).toString();
      if (!byItself.has(path))
        publisher.asked.push({ path, token: request.headers.authorization, body: text && JSON.parse(text) });
      const { status, body, first } = publisher.answers[path] ?? { status: 204, body: undefined };
      void Promise.resolve(first?.()).then(() => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body && JSON.stringify(body));
      });
    });
  });
  return new Promise((resolve) => server.listen(controlPort, '127.0.0.1', () => resolve(publisher)));

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
