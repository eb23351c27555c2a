/** Fetches pages of the sites: what the board says of them was seen, and when. */
import { request } from 'node:http';
import type { PageCheck } from '@sanlao/shared/oversight/board';

const patienceMilliseconds = 5000;
/** Several people look at the board, and it asks again by itself. */
const freshMilliseconds = 20_000;

export function createPageChecks({ now = () => new Date() }: { now?: () => Date } = {}) {
  const checks = new Map<string, { check: Promise<PageCheck>; at: number }>();

  return function checkPage(url: string): Promise<PageCheck> {
    for (const [old, { at }] of checks) if (now().getTime() - at >= freshMilliseconds) checks.delete(old);
    const known = checks.get(url);
    if (known) return known.check;
    const check = look(url);
    checks.set(url, { check, at: now().getTime() });
    return check;
  };

  async function look(url: string): Promise<PageCheck> {
    const started = performance.now();
    const status = await (isLocal(url) ? localStatus(url) : publicStatus(url)).catch(() => null);
    return {
      url,
      state: status === 200 ? 'ok' : status === null ? 'silent' : 'wrong',
      status,
      milliseconds: Math.round(performance.now() - started),
      at: now().toISOString(),
    };
  }
}

/** "attapeu.localhost:4000": a site without a host of its own */
function isLocal(url: string): boolean {
  return new URL(url).hostname.endsWith('.localhost');
}

/** A page that leads elsewhere is not the page. */
async function publicStatus(url: string): Promise<number> {
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  await response.arrayBuffer();
  return response.status;
}

/** "attapeu.localhost" is a name for browsers: here the web server is asked on loopback by the name of the host. */
function localStatus(url: string): Promise<number> {
  const { host, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const asked = request(
      { host: '127.0.0.1', port, path: pathname, headers: { host }, signal },
      (response) => {
        response.on('error', reject).on('end', () => resolve(response.statusCode ?? 0));
        response.resume();
      },
    );
    asked.on('error', reject).end();
  });
}
