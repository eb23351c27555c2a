/**
 * The configuration of the web server that stands before readers in production: the same answers as the embedded
 * server's, from the same tables.
 */
import { domainToASCII } from 'node:url';
import { portalCode } from '@sanlao/shared/urls';
import type { ServedFolders } from '../place.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';

export const webServerKinds = ['nginx', 'caddy'] as const;
export type WebServerKind = (typeof webServerKinds)[number];

export interface SiteHosts {
  code: string;
  /** the first is the site's own, for its addresses; none: the site is not public yet */
  hosts: readonly string[];
}

export interface WebConfigOptions {
  /** with the portal, by its code, where it has a host */
  sites: readonly SiteHosts[];
  paths: ServedFolders;
  /** host of the CMS; undefined: editors reach it in another way */
  adminHost?: string | undefined;
  cmsPort: number;
  /** bytes of the largest request that the CMS takes */
  largestUpload: number;
  /** nginx has the module for it (libnginx-mod-http-brotli-static) */
  brotli?: boolean | undefined;
  /** TLS ends at a machine in front, which adds Strict-Transport-Security */
  plainHttp?: boolean | undefined;
}

/** Checked, with hosts as they stand in a request. */
export interface WebConfig extends WebConfigOptions {
  /** with at least one host each */
  sites: readonly SiteHosts[];
  /** codes of the sites without a host */
  hidden: readonly string[];
}

const writers = { nginx: nginxConfig, caddy: caddyConfig } satisfies Record<
  WebServerKind,
  (config: WebConfig) => string
>;

/**
 * @returns the text of a file for the web server's configuration folder
 * @throws Error that lists all that cannot stand in a configuration
 */
export function webConfig(kind: WebServerKind, options: WebConfigOptions): string {
  const sites = options.sites.map(({ code, hosts }) => ({ code, hosts: hosts.map(asciiHost) }));
  const adminHost = options.adminHost === undefined ? undefined : asciiHost(options.adminHost);
  const faults = [
    ...faultsOfHosts(options, adminHost),
    ...sites.flatMap(({ code }) => (/^[a-z0-9][a-z0-9-]*$/.test(code) ? [] : [`"${code}" is no site code`])),
    ...Object.values(options.paths).flatMap(faultOfPath),
  ];
  if (faults.length > 0) throw new Error(`No configuration was made: ${faults.join('; ')}.`);
  const shown = sites.filter(({ hosts }) => hosts.length > 0);
  const hidden = sites.filter(({ code, hosts }) => hosts.length === 0 && code !== portalCode);
  return writers[kind]({ ...options, adminHost, sites: shown, hidden: hidden.map(({ code }) => code) });
}

/** "ATTAPEU.gov.la" → "attapeu.gov.la", "ລາວ.la" → "xn--…"; '' when it is no host name */
function asciiHost(host: string): string {
  const ascii = domainToASCII(host.trim());
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(ascii) ? ascii : '';
}

function faultsOfHosts({ sites, adminHost }: WebConfigOptions, admin: string | undefined): string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  if (admin === '') faults.push(`"${adminHost}" is no host name`);
  else if (admin !== undefined) owners.set(admin, 'the CMS');
  for (const { code, hosts } of sites) {
    for (const host of hosts) {
      const ascii = asciiHost(host);
      const owner = owners.get(ascii);
      if (ascii === '') faults.push(`"${host}" of the site ${code} is no host name`);
      else if (owner) faults.push(`the host ${ascii} belongs to ${owner} and to ${code}`);
      else owners.set(ascii, code);
    }
  }
  return faults;
}

/** No quoting holds for these in both languages. */
function faultOfPath(path: string): string[] {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /["'`$\\{}\x00-\x1f]/.test(path)
    ? [`the path ${path} has a character that web servers do not take`]
    : [];
}
