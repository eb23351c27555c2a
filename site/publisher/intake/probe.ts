/** Looks at a page as a reader gets it, from the web server. */
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { portalCode } from '@sanlao/shared/urls';
import type { PageAddress } from '../pages/candidates.ts';

/** @returns true when the web server serves exactly these bytes; `null` hash: when it serves no such page */
export type Probe = (page: PageAddress, hash: string | null) => Promise<boolean>;

const timeoutMilliseconds = 2_000;

/** @param port of the web server on this machine */
export function openProbe(port: number): Probe {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });

  return (page, hash) =>
    new Promise((resolve) => {
      const host = page.site === portalCode ? `localhost:${port}` : `${page.site}.localhost:${port}`;
      const call = request(
        { host: '127.0.0.1', port, path: page.path, agent, headers: { host }, timeout: timeoutMilliseconds },
        (response) => {
          const digest = createHash('sha256');
          response.on('data', (chunk: Buffer) => digest.update(chunk));
          response.on('error', () => resolve(false));
          response.on('end', () =>
            resolve(
              hash === null
                ? response.statusCode === 404
                : response.statusCode === 200 && digest.digest('hex') === hash,
            ),
          );
        },
      );
      call.on('timeout', () => call.destroy());
      call.on('error', () => resolve(false));
      call.end();
    });
}
