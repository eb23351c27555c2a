/** Which site a host shows. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { portalCode } from '@sanlao/shared/urls';
import { hostsFile } from '../publisher/tree/hosts.ts';

const portalHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const localHost = /^([a-z0-9][a-z0-9-]*)\.localhost$/;
const hostsSchema = z.record(z.string(), z.string().regex(/^[a-z0-9][a-z0-9-]*$/));

/** By host, the site's code. @throws Error when the file is missing or damaged */
export function readHosts(file: string): Record<string, string> {
  return hostsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** @returns the site's code, also of a site that does not exist ("x.localhost"); null for a host of nobody */
export type SiteOfHost = (host: string | undefined) => string | null;

/**
 * Knows the local hosts by themselves and the public ones by the file that the publisher writes, which may change at
 * any time.
 *
 * @param liveCurrent the symlink to the version that is served
 */
export function openHosts(liveCurrent: string, log: (line: string) => void): SiteOfHost {
  const publicHosts = followHosts(join(liveCurrent, hostsFile), log);

  return (host) => {
    if (host === undefined) return portalCode;
    const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
    if (portalHosts.has(name)) return portalCode;
    return localHost.exec(name)?.[1] ?? publicHosts().get(name) ?? null;
  };
}

/** The file's table as it is now. While it is missing or damaged the last good one counts: a site does not vanish. */
function followHosts(path: string, log: (line: string) => void): () => ReadonlyMap<string, string> {
  let hosts: ReadonlyMap<string, string> = new Map();
  let seen = '';

  return () => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return hosts;
    const now = `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
    if (now === seen) return hosts;
    seen = now;
    try {
      hosts = new Map(Object.entries(readHosts(path)).map(([host, code]) => [asRequested(host), code]));
    } catch (error) {
      log(`${path} is not usable; the hosts known before still count: ${String(error)}`);
    }
    return hosts;
  };
}

/** "ອັດຕະປື.ລາວ" as browsers send it */
function asRequested(host: string): string {
  return domainToASCII(host) || host.toLowerCase();
}
