/** Bytes of a file from a server, from one on, as they arrive. */
import { Failure } from './failure.ts';

export interface RangeQuestion {
  address: string;
  /** the first byte that is wanted */
  from: number;
  /** the last one, included; absent: to the end */
  to?: number;
  /** of what is kept of the file */
  etag: string | null;
  signal: AbortSignal;
}

export interface RangeAnswer {
  /** of the first byte that comes: 0 where the server sends the whole file, whatever was asked */
  from: number;
  /** strong, else null */
  etag: string | null;
  headers: Headers;
  /** ends early where the connection breaks, or throws Failure 'broken' */
  chunks: AsyncIterable<Uint8Array>;
}

/** Without a byte for so long, the connection is taken for dead. Milliseconds. */
const patience = 30_000;

/** @throws Failure 'gone' where the server has no such file, 'broken' where it is worth another try */
export async function askRange(question: RangeQuestion, ask: typeof fetch): Promise<RangeAnswer> {
  const { address, from, to = '', etag, signal } = question;
  const watch = new AbortController();
  const stop = () => watch.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let timer = setTimeout(stop, patience);
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  };
  try {
    const headers = { range: `bytes=${from}-${to}`, ...(etag === null ? {} : { 'if-range': etag }) };
    // What is kept is kept here; a copy in the browser's cache would take the room twice.
    const answer = await ask(address, { headers, signal: watch.signal, cache: 'no-store' });
    if ([404, 410, 416].includes(answer.status)) throw new Failure('gone');
    if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
    const start = answer.status === 206 ? startOf(answer) : 0;
    const chunks = chunksOf(answer.body.getReader());
    return { from: start, etag: strongTag(answer), headers: answer.headers, chunks };
  } catch (error) {
    end();
    throw error instanceof Failure ? error : new Failure('broken', error);
  }

  /** Reads ahead of the taker: what a broken connection has left unread is lost. */
  async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
    const came: Uint8Array[] = [];
    let ended: 'whole' | Failure | undefined;
    let wake = () => {};
    void read();
    try {
      for (;;) {
        const chunk = came.shift();
        if (chunk) yield chunk;
        else if (ended === 'whole') return;
        else if (ended) throw ended;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      end();
    }

    async function read(): Promise<void> {
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          clearTimeout(timer);
          timer = setTimeout(stop, patience);
          came.push(next.value);
          wake();
        }
        ended = 'whole';
      } catch (error) {
        ended = new Failure('broken', error);
      }
      clearTimeout(timer);
      wake();
    }
  }
}

function startOf(answer: Response): number {
  const start = /^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1];
  if (start === undefined) throw new Error('A part of a file came without its place in it.');
  return Number(start);
}

function strongTag(answer: Response): string | null {
  const etag = answer.headers.get('etag');
  return etag?.startsWith('"') ? etag : null;
}
