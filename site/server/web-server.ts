/** The embedded static web server, on loopback: nginx or Caddy stand before readers in production. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, sendText, type Sources } from './answer.ts';
import { openFiles } from './files.ts';
import { openHosts } from './hosts.ts';
import type { ServedFolders } from './place.ts';

export interface WebServerOptions {
  paths: ServedFolders;
  /** 0: any free one */
  port: number;
  log?: (line: string) => void;
}

export interface WebServer {
  port: number;
  /** Ends at once, whatever is under way. */
  close(): Promise<void>;
}

/** Machines without IPv6 answer so. */
const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** The reader left, or the connection broke: nobody's fault. */
const wentAway = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED']);

/** @throws Error, as a sentence with the fix, when the port cannot be used */
export async function createWebServer({ paths, port, log = () => {} }: WebServerOptions): Promise<WebServer> {
  const sources = { folders: paths, files: openFiles(), siteOfHost: openHosts(paths.liveCurrent, log) };
  const first = await listen(serverOf(sources, log), port, '127.0.0.1');
  const servers = [first.server];
  try {
    servers.push((await listen(serverOf(sources, log), first.port, '::1')).server);
  } catch (error) {
    if (!noSuchAddress.has(codeOf(error))) {
      await close(servers);
      throw error;
    }
  }
  return { port: first.port, close: () => close(servers) };
}

function serverOf(sources: Sources, log: (line: string) => void): Server {
  const server = createServer((request, response) => {
    answer(sources, request, response).catch((error: unknown) => fail(error, request, response, log));
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 30_000;
  // A reader who takes nothing for so long is gone.
  server.timeout = 120_000;
  return server;
}

function fail(
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): void {
  if (!wentAway.has(codeOf(error))) log(`cannot answer ${request.url}: ${String(error)}`);
  // Half an answer is broken off, so that nobody takes it for a whole one.
  if (response.headersSent) response.destroy();
  else
    sendText(response, 503, 'The page cannot be read at the moment. Please try again.\n', {
      'Retry-After': 5,
    });
}

function listen(server: Server, port: number, host: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen({ port, host, exclusive: true }, () =>
      resolve({ server, port: (server.address() as AddressInfo).port }),
    );
  });
}

function explain(error: Error, port: number): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that program, or set SITE_PORT to another port.`,
    EACCES: `Port ${port} may not be used by this user. Set SITE_PORT to a port above 1023.`,
  };
  const sentence = sentences[codeOf(error)];
  return sentence ? new Error(sentence, { cause: error }) : error;
}

async function close(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }),
  );
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
