import { existsSync } from 'node:fs';
import type { Environment } from '@sanlao/shared/config/environment';
import type { DataPaths } from '@sanlao/shared/config/paths';
import { portalCode } from '@sanlao/shared/urls';
import type { Sites } from '../control/answers.ts';

const shownSites = ['ministry', 'vientiane-capital', 'attapeu'];

/** What a person needs to know once everything is ready: where to look and how to sign in. */
export function summary(environment: Environment, paths: DataPaths, sites: Sites): string {
  const { sitePort, cmsPort, portalHost, adminUrl } = environment;
  const address = (code: string) => `http://${code}.localhost:${sitePort}`;
  const shown = shownSites.filter((code) => sites.some(({ site }) => site === code));
  const login = existsSync(paths.firstLogin) ? [['First sign-in', paths.firstLogin]] : [];
  const lines = [
    ['Portal', portalHost === undefined ? `http://localhost:${sitePort}` : `https://${portalHost}`],
    ...shown.map((code) => ['', address(code)]),
    ['Every site', `${address('<code>')} (${sites.filter(({ site }) => site !== portalCode).length} sites)`],
    ['Admin', `${adminUrl ?? `http://localhost:${cmsPort}`}/admin`],
    ...login,
    ['Logs', paths.logs],
  ];
  return [
    '',
    'Sanlao is ready.',
    ...lines.map(([label, value]) => `  ${label!.padEnd(14)}${value}`),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
