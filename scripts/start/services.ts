/** The three long-running programs, in the order in which they start. */
import { join } from 'node:path';
import { projectRoot, type Environment } from '@sanlao/shared/config/environment';
import { publisherProcess } from '@sanlao/site/publisher/process.ts';

export interface Service {
  /** also the name of its log */
  name: string;
  entry: string;
  /** of Node.js, before the entry */
  options?: readonly string[];
  /** beside the environment of the supervisor */
  environment?: Readonly<Record<string, string>>;
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
      ...publisherProcess,
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
