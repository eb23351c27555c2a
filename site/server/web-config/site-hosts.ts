import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hostsFile } from '../../publisher/tree/hosts.ts';
import { readHosts } from '../hosts.ts';
import type { SiteHosts } from './web-config.ts';

/**
 * Every site that is rendered, the portal too, with its hosts in their order.
 *
 * @param liveCurrent the symlink to the version that is served
 * @throws Error when nothing is rendered yet
 */
export function readSiteHosts(liveCurrent: string): SiteHosts[] {
  const hosts = Object.entries(readHosts(join(liveCurrent, hostsFile)));
  const folders = readdirSync(liveCurrent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => ({
      code: name,
      hosts: hosts.filter(([, code]) => code === name).map(([host]) => host),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
