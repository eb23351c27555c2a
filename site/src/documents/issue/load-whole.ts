/** Loads a small file as a whole, on a link that may break before its end. */
import { askRange } from '../download/ask-range.ts';
import { Failure, reasonOf } from '../download/failure.ts';

export interface LoadingWhole {
  signal: AbortSignal;
  /** bytes as they come */
  report: (bytes: number, connected: boolean) => void;
  ask: typeof fetch;
  wait: (attempt: number) => Promise<void>;
}

/**
 * What broke off goes on where it was: a page picture may be larger than what a connection carries. Ranges are of the
 * uncompressed form, so a page is asked for compressed first, which mostly fits.
 *
 * @throws Failure, 'broken' excepted
 */
export async function loadWhole(address: string, isPage: boolean, loading: LoadingWhole): Promise<Response> {
  const { signal, report, ask, wait } = loading;
  let bytes = new Blob();
  let etag: string | null = null;
  let attempt = 0;
  if (isPage) {
    try {
      return await loadCompressed(address, loading);
    } catch (error) {
      if (reasonOf(error) !== 'broken') throw error;
      if (attempt > 0) report(0, false);
      await wait(attempt++);
    }
  }
  for (;;) {
    if (signal.aborted) throw new Failure('stopped');
    let came: BlobPart[] = [];
    try {
      const answer = await askRange({ address, from: bytes.size, etag, signal }, ask);
      if (answer.from !== bytes.size) bytes = new Blob();
      if (answer.from !== 0 && answer.from !== bytes.size) throw new Failure('damaged');
      etag = answer.etag;
      const size = sizeOf(answer.headers);
      for await (const chunk of answer.chunks) {
        came.push(new Uint8Array(chunk));
        report(chunk.length, true);
        attempt = 0;
      }
      bytes = new Blob([bytes, ...came]);
      came = [];
      if (bytes.size === size) return wholeOf(bytes, answer.headers);
      throw new Failure('broken');
    } catch (error) {
      if (reasonOf(error) !== 'broken') throw error;
      bytes = new Blob([bytes, ...came]);
      if (signal.aborted) throw new Failure('stopped');
      if (attempt > 0) report(0, false);
      await wait(attempt++);
    }
  }
}

async function loadCompressed(address: string, { signal, report, ask }: LoadingWhole): Promise<Response> {
  // Half an answer must not stay in the browser's cache either.
  const answer = await ask(address, { signal, cache: 'no-store' }).catch(broken);
  if ([404, 410].includes(answer.status) || answer.redirected) throw new Failure('gone');
  if (answer.status !== 200) throw new Failure('broken');
  const body = await answer.blob().catch(broken);
  // Without https, Chromium takes an answer that broke off inside its headers for a whole one.
  if (!(await body.text()).trimEnd().endsWith('</html>')) throw new Failure('broken');
  report(body.size, true);
  return wholeOf(body, answer.headers);
}

function broken(error: unknown): never {
  throw new Failure('broken', error);
}

/** Of the whole: "bytes 0-99/1234", or the length of an answer that is the whole. */
function sizeOf(headers: Headers): number | null {
  const size = headers.get('content-range')?.split('/')[1] ?? headers.get('content-length');
  return size === null || headers.has('content-encoding') ? null : Number(size);
}

function wholeOf(body: Blob, from: Headers): Response {
  const headers = new Headers({ 'content-length': String(body.size) });
  for (const name of ['content-type', 'etag', 'content-security-policy']) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(body, { headers });
}
