import { Argument } from 'commander';
import { portalCode } from '@sanlao/shared/urls';
import { readSiteHosts } from '@sanlao/site/server/web-config/site-hosts.ts';
import {
  webConfig,
  webServerKinds,
  type SiteHosts,
  type WebServerKind,
} from '@sanlao/site/server/web-config/web-config.ts';
import { largestUpload } from '@sanlao/shared/media/largest-upload';
import { defineCommand } from '../console/command.ts';
import { Failure, messageOf } from '../console/failure.ts';

interface Options {
  adminHost?: string;
  portalHost?: string;
  brotli?: boolean;
  plainHttp?: boolean;
}

export const webConfigCommand = () =>
  defineCommand<[WebServerKind], Options>({
    name: 'web-config',
    summary: 'print the configuration of the web server that stands before the sites in production',
    examples: [
      'sanlao web-config nginx --admin-host cms.example.gov.la > /etc/nginx/conf.d/sanlao.conf',
      'sanlao web-config caddy --portal-host www.example.gov.la > /etc/caddy/Caddyfile',
    ],
    shape: (command) =>
      command
        .addArgument(new Argument('<server>', 'the web server').choices(webServerKinds))
        .option(
          '--admin-host <host>',
          'where editors reach the CMS; default: ADMIN_URL, without either the CMS is not shown',
        )
        .option('--portal-host <host>', 'the host of the portal of all sites; default: PORTAL_HOST')
        .option('--brotli', 'nginx has the module for Brotli (libnginx-mod-http-brotli-static)')
        .option('--plain-http', 'TLS ends at another machine in front of this one'),
    run: async ({ environment, paths }, { portalHost, adminHost, ...options }, kind) => {
      const sites = withPortal(rendered(paths.liveCurrent), portalHost);
      try {
        const config = webConfig(kind, {
          ...options,
          ...adminAt(adminHost ?? environment.adminUrl),
          sites,
          paths,
          cmsPort: environment.cmsPort,
          largestUpload,
        });
        return { data: { sites, config }, text: config.trimEnd() };
      } catch (error) {
        throw new Failure(messageOf(error));
      }
    },
  });

function rendered(liveCurrent: string): SiteHosts[] {
  try {
    return readSiteHosts(liveCurrent);
  } catch (cause) {
    throw new Failure(
      'No site is rendered yet, so their hosts are not known. Start Sanlao with "npm start", wait until it is ready, then run this again.',
      { cause },
    );
  }
}

/** @param place a host, or an https address */
function adminAt(place: string | undefined): { adminHost?: string } {
  if (place === undefined) return {};
  return { adminHost: URL.canParse(place) ? new URL(place).host : place };
}

function withPortal(sites: SiteHosts[], host: string | undefined): SiteHosts[] {
  if (host === undefined) return sites;
  return [...sites.filter(({ code }) => code !== portalCode), { code: portalCode, hosts: [host] }];
}
