/** The publisher's control server, on loopback only: doorbell, health, metrics and what the command line asks for. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import { verifyDoorbell } from '@sanlao/shared/feed/signature';
import { renderMetrics } from './metrics.ts';
import type { Operations } from './operations.ts';

export interface ControlOptions {
  port: number;
  doorbellSecrets: readonly string[];
  /** what the command line authorises itself with */
  feedToken: string;
  operations: Operations;
  log: (line: string) => void;
}

type Handler = (request: IncomingMessage, body: string) => Promise<{ status: number; body: unknown }>;

/** A doorbell is a hundred bytes, an order of the command line little more. */
const largestBody = 64 * 1024;
/** Doorbells are remembered for as long as their signature counts, so that a replay does nothing. */
const rememberedDoorbells = 10_000;

export async function startControlServer(options: ControlOptions): Promise<Server> {
  const { operations, log } = options;
  const seen = new Set<string>();

  const routes: Record<string, Handler> = {
    'GET /health': async () => {
      const health = operations.health();
      return { status: health.status === 'ready' ? 200 : 503, body: health };
    },
    'GET /metrics': async () => ({ status: 200, body: renderMetrics(operations.status()) }),
    'GET /receipts': async (request) => authorised(request, () => operations.waiting()),
    'GET /sites': async (request) => authorised(request, () => operations.sites()),
    'GET /publishes': async (request) => authorised(request, () => operations.publishes(queryOf(request))),
    'GET /taken-back': async (request) => authorised(request, () => operations.takenBack()),
    'POST /hook': async (request, body) => hook(request, body),
    'POST /render': async (request, body) => authorised(request, () => operations.render(parse(body))),
    'POST /undo': async (request, body) => authorised(request, () => operations.undo(parse(body))),
    'POST /export': async (request, body) => authorised(request, () => operations.export(parse(body))),
    'POST /preview': async (request, body) => authorised(request, () => operations.preview(parse(body))),
    'POST /reconcile': async (request, body) => authorised(request, () => operations.reconcile(parse(body))),
  };

  async function hook(request: IncomingMessage, body: string) {
    const headers = doorbellHeaders(request);
    if (!verifyDoorbell(body, headers, options.doorbellSecrets))
      return refuse('its signature is missing, wrong or old');
    const id = headers['webhook-id'] ?? '';
    if (seen.has(id)) return refuse('it was delivered before');
    seen.add(id);
    if (seen.size > rememberedDoorbells) seen.delete(seen.values().next().value!);
    operations.ring();
    return { status: 202, body: { status: 'accepted' } };
  }

  function refuse(why: string) {
    operations.status().counters.doorbellsRefused++;
    log(`refused a doorbell: ${why}`);
    return { status: 401, body: { error: `The doorbell was refused: ${why}.` } };
  }

  async function authorised(request: IncomingMessage, work: () => unknown) {
    if (!sameText(request.headers.authorization ?? '', `Bearer ${options.feedToken}`)) {
      return { status: 401, body: { error: 'The token is missing or wrong.' } };
    }
    try {
      return { status: 200, body: await work() };
    } catch (error) {
      return { status: 422, body: { error: error instanceof Error ? error.message : String(error) } };
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const handler = routes[`${request.method} ${path}`];
    if (!handler) return send(response, 404, { error: 'There is nothing at this address.' });
    const body = await readBody(request);
    if (body === null)
      return send(response, 413, { error: `The request is larger than ${largestBody} bytes.` });
    const answer = await handler(request, body);
    send(response, answer.status, answer.body);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log(`control: ${error instanceof Error ? error.message : String(error)}`);
      send(response, 500, { error: 'The publisher failed to answer; its log says why.' });
    });
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return server;
}

function doorbellHeaders(request: IncomingMessage): Record<string, string> {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return Object.fromEntries(names.map((name) => [name, String(request.headers[name] ?? '')]));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function queryOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
}

function parse(body: string): unknown {
  return body === '' ? {} : JSON.parse(body);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string';
  response.writeHead(status, { 'content-type': text ? 'text/plain; charset=utf-8' : 'application/json' });
  response.end(text ? body : `${JSON.stringify(body)}\n`);
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
