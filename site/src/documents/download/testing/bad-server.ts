/** A server behind a bad link, as `fetch` sees it. */

export interface BadServer {
  ask: typeof fetch;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** bytes after which each connection breaks */
  cut: number;
  /** bytes of a chunk */
  chunk: number;
  /** false: it sends the whole file, whatever was asked */
  ranges: boolean;
  etag: string;
  /** what the next answers are instead: a status, or bytes that were changed on the way */
  next: ('broken' | 'changed' | number)[];
  asked: { address: string; range: string | undefined; ifRange: string | undefined }[];
  sent: number;
}

export function badServer(files: Record<string, Uint8Array<ArrayBuffer>>): BadServer {
  const server: BadServer = {
    files: new Map(Object.entries(files)),
    cut: Infinity,
    chunk: 1000,
    ranges: true,
    etag: '"1"',
    next: [],
    asked: [],
    sent: 0,
    async ask(address, { headers = {}, signal } = {}) {
      const { range, 'if-range': ifRange } = headers as Record<string, string>;
      server.asked.push({ address: String(address), range, ifRange });
      const now = server.next.shift();
      if (now === 'broken') throw new TypeError('Failed to fetch');
      if (typeof now === 'number') return new Response(null, { status: now });
      const file = server.files.get(String(address));
      if (!file) return new Response(null, { status: 404 });
      const [from, to] = range?.slice('bytes='.length).split('-') ?? [];
      const holds = server.ranges && range && (ifRange === undefined || ifRange === server.etag);
      const start = holds ? Number(from) : 0;
      const end = holds && to ? Number(to) + 1 : file.length;
      const body = streamOf(file.slice(start, end), server, now === 'changed', signal);
      return new Response(body, {
        status: holds ? 206 : 200,
        headers: {
          etag: server.etag,
          ...(holds && { 'content-range': `bytes ${start}-${end - 1}/${file.length}` }),
        },
      });
    },
  };
  return server;
}

function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  server: BadServer,
  changed: boolean,
  signal?: AbortSignal | null,
): ReadableStream {
  if (changed) bytes[0]! ^= 1;
  let at = 0;
  const left = server.cut;
  return new ReadableStream({
    pull(controller) {
      if (signal?.aborted || at >= left) return controller.error(new TypeError('network error'));
      const chunk = bytes.subarray(at, Math.min(at + server.chunk, left));
      at += chunk.length;
      server.sent += chunk.length;
      if (chunk.length > 0) controller.enqueue(chunk);
      if (at >= bytes.length) controller.close();
    },
  });
}
