/** Asks a stranger's server whether a page is there, and never one inside a network. */
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { LinkState } from './link-state.ts';

export interface ProbeOptions {
  /** the network addresses of a host name; default: what the system resolves */
  resolve?: (host: string) => Promise<string[]>;
  /** default: `isPublic` */
  mayAsk?: (address: string) => boolean;
  /** "" is the scheme's own port */
  ports?: ReadonlySet<string>;
  /** for the whole chain of redirects */
  timeoutMilliseconds?: number;
}

export type Probe = (address: string) => Promise<LinkState>;

const mostRedirects = 5;

/** @returns a function that never throws; each host is resolved once, refused or asked at just that address */
export function createProbe({
  resolve = resolveHost,
  mayAsk = isPublic,
  ports = new Set(['', '80', '443', '8080', '8443']),
  timeoutMilliseconds = 8000,
}: ProbeOptions = {}): Probe {
  return async (address) => {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    try {
      return await follow(new URL(address), signal);
    } catch (error) {
      return silence(error, signal);
    }
  };

  async function follow(start: URL, signal: AbortSignal): Promise<LinkState> {
    let url = start;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (!/^https?:$/.test(url.protocol)) return { kind: 'unknown' };
      const [address, ...others] = await resolveWithin(signal, hostOf(url));
      if (address === undefined) return { kind: 'silent', why: 'name' };
      if (![address, ...others].every(mayAsk)) return { kind: 'private' };
      if (!ports.has(url.port)) return { kind: 'unknown' };
      const { status, location } = await statusOf(url, address, signal);
      if (status < 300 || status >= 400 || !location) return stateOf(status);
      if (!URL.canParse(location, url.href)) return { kind: 'fails', status };
      url = new URL(location, url);
    }
    return { kind: 'silent', why: 'redirects' };
  }

  /** A resolver cannot be called off. */
  function resolveWithin(signal: AbortSignal, host: string): Promise<string[]> {
    return new Promise((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
      resolve(host).then(done, fail);
    });
  }
}

/** Only what everybody can reach: no loopback, private, link-local, shared, documentation, translated or multicast address. */
export function isPublic(address: string): boolean {
  // An IPv4 address that is written as one of IPv6 is judged as what it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

export async function resolveHost(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

interface Status {
  status: number;
  location: string | undefined;
}

/** Many servers answer HEAD wrongly, so an error is asked for again as a reader would. */
async function statusOf(url: URL, address: string, signal: AbortSignal): Promise<Status> {
  const head = await ask('HEAD', url, address, signal);
  return head.status < 400 ? head : ask('GET', url, address, signal);
}

function ask(method: 'HEAD' | 'GET', url: URL, address: string, signal: AbortSignal): Promise<Status> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method,
      signal,
      agent: false,
      headers,
      lookup: only(address),
    } satisfies RequestOptions);
    request.once('response', (response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      // Nobody reads the page itself.
      response.destroy();
    });
    request.once('error', reject);
    request.end();
  });
}

const headers = { 'user-agent': 'Mozilla/5.0 (compatible; Sanlao link check)', accept: '*/*' };

/** Connects to the address that was judged, whatever the name means a moment later. */
function only(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_host, { all }, callback) => {
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

/** What asks for a login or keeps robots out is there. */
const there = new Set([401, 403, 405, 406, 429]);

function stateOf(status: number): LinkState {
  if (status < 400 || there.has(status)) return { kind: 'answers' };
  return status === 404 || status === 410 ? { kind: 'gone', status } : { kind: 'fails', status };
}

/** Our own network, rather than theirs. */
const ours = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EACCES', 'EPERM', 'EMFILE']);

function silence(error: unknown, signal: AbortSignal): LinkState {
  if (signal.aborted) return { kind: 'silent', why: 'time' };
  const code = String((error as { code?: unknown }).code ?? '');
  if (ours.has(code)) return { kind: 'unknown' };
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'silent', why: 'name' };
  if (code === 'ECONNREFUSED') return { kind: 'silent', why: 'refused' };
  if (code === 'ETIMEDOUT') return { kind: 'silent', why: 'time' };
  if (/CERT|TLS|SSL|ISSUER|SIGNATURE/.test(code)) return { kind: 'silent', why: 'certificate' };
  return { kind: 'silent', why: 'other' };
}
