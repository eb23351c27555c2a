/** The embedded web server and nginx, each in a process of its own, over the same data folder. */
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';
import { isInstalled, startServer } from '@sanlao/site/server/testing/real-server.ts';
import { runNginx } from '@sanlao/site/server/testing/run-nginx.ts';
import { sites, type ServedTree } from '@sanlao/site/server/testing/served-tree.ts';
import { webConfig } from '@sanlao/site/server/web-config/web-config.ts';

export interface BenchServer {
  name: string;
  port: number;
  stop(): Promise<void>;
}

export async function startServers(world: ServedTree): Promise<BenchServer[]> {
  const servers = [await startEmbedded(world)];
  if (isInstalled('nginx') && isInstalled('openssl')) servers.push(await startNginx(world));
  return servers;
}

async function startEmbedded(world: ServedTree): Promise<BenchServer> {
  const port = await freePort();
  const variables = [`SANLAO_DATA=${world.paths.root}`, `SITE_PORT=${port}`];
  const entry = join(projectRoot, 'site/server/main.ts');
  return {
    name: 'embedded',
    port,
    ...(await startServer('env', [...variables, process.execPath, entry], port)),
  };
}

async function startNginx(world: ServedTree): Promise<BenchServer> {
  const config = webConfig('nginx', {
    sites,
    paths: world.paths,
    cmsPort: 1,
    largestUpload: 1,
    plainHttp: true,
  });
  return { name: 'nginx', ...(await runNginx({ folder: join(world.paths.root, 'nginx'), config })) };
}
