import type { Core } from '@strapi/strapi';
import { serveMedia } from './serve.ts';
import { guardUploads, turnOffFormats, useProvider } from './upload-service.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.use(serveMedia as never);
  useProvider(strapi);
  guardUploads(strapi);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await turnOffFormats(strapi);
}

export default { register, bootstrap };
