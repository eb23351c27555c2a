import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '@sanlao/shared/content/types';

/** In the folder of a code version: which public host shows which site, for the web server. */
export const hostsFile = 'hosts.json';

/** Writes `{"attapeu.gov.la": "attapeu"}`, in one rename. A host that two sites claim stays with the first. */
export function writeHosts(folder: string, sites: readonly Site[]): void {
  const hosts = new Map<string, string>();
  for (const { code, hosts: names } of sites)
    for (const name of names) if (!hosts.has(name)) hosts.set(name, code);
  mkdirSync(folder, { recursive: true });
  const partial = join(folder, `${hostsFile}.${process.pid}.partial`);
  writeFileSync(partial, `${JSON.stringify(Object.fromEntries(hosts), null, 2)}\n`);
  renameSync(partial, join(folder, hostsFile));
}
