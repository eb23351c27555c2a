import { Failure } from '../../console/failure.ts';

/** Bytes of the largest feed that is read. */
export const largestFeed = 20_000_000;
const patience = 30_000;
const mostRedirects = 5;

/** The bytes at an http(s) address. @throws Failure when it is too slow, too large or no success */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patience);
  let url = webAddress(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await request(url, signal);
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next) {
      await response.body?.cancel();
      url = webAddress(new URL(next, url).href);
      continue;
    }
    if (!response.ok) throw new Failure(`${url.href} answered with status ${response.status}.`);
    return readBody(response, url);
  }
  throw new Failure(`${address} redirects more than ${mostRedirects} times.`);
}

function webAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Failure(`${address} is no http or https address.`);
  return url;
}

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal }).catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
}

async function readBody(response: Response, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > largestFeed)
        throw new Failure(`${url.href} is larger than ${largestFeed / 1_000_000} MB.`);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreachable(url, cause);
  }
  return Buffer.concat(chunks);
}

function unreachable(url: URL, cause: unknown): Failure {
  const slow = cause instanceof Error && cause.name === 'TimeoutError';
  return new Failure(
    slow ? `${url.href} gave no whole answer within 30 s.` : `${url.href} cannot be reached.`,
    { cause },
  );
}
