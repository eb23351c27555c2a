import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment, paths, secrets } from '../src/runtime.ts';

/** Strapi insists on this folder; uploads go to `paths.media` (plugin media). */
const publicDir = join(paths.root, 'cms', 'public');
mkdirSync(join(publicDir, 'uploads'), { recursive: true });

export default {
  host: '127.0.0.1',
  port: environment.cmsPort,
  url: environment.adminUrl ?? `http://localhost:${environment.cmsPort}`,
  // The web server in front tells the reader's address and that he came over TLS.
  // Only the last address of X-Forwarded-For is its own word; what stands before it is the client's.
  proxy: { koa: environment.adminUrl !== undefined, maxIpsCount: 1 },
  dirs: { public: publicDir },
  app: { keys: secrets.appKeys },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'warn' } },
  transfer: { remote: { enabled: false } },
};
