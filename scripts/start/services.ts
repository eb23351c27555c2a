/** The three long-running programs, in the order in which they start. */
import { join } from 'node:path';
import { projectRoot, type Environment } from '@sanlao/shared/config/environment';

export interface Service {
  /** also the name of its log */
  name: string;
  entry: string;
  cwd: string;
  port: number;
  variable: 'CMS_PORT' | 'CONTROL_PORT' | 'SITE_PORT';
}

export function servicesOf(environment: Environment): Service[] {
  return [
    {
      name: 'cms',
      entry: join(projectRoot, 'cms/start.mjs'),
      cwd: join(projectRoot, 'cms'),
      port: environment.cmsPort,
      variable: 'CMS_PORT',
    },
    {
      name: 'publisher',
      entry: join(projectRoot, 'site/publisher/main.ts'),
      cwd: join(projectRoot, 'site'),
      port: environment.controlPort,
      variable: 'CONTROL_PORT',
    },
    {
      name: 'web',
      entry: join(projectRoot, 'site/server/main.ts'),
      cwd: join(projectRoot, 'site'),
      port: environment.sitePort,
      variable: 'SITE_PORT',
    },
  ];
}
