/**
 * Starts the compiled CMS (`pnpm build` or `pnpm build:server` before) and closes it cleanly on SIGTERM or SIGINT.
 * `SANLAO_ADMIN=off` leaves the admin panel out: it need not be built then.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.env.NODE_ENV = 'production';
process.env.STRAPI_DISABLE_EE = 'true';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';

// The ES module build of Strapi does not load in plain Node.
const require = createRequire(import.meta.url);
const appDir = import.meta.dirname;
const distDir = join(appDir, 'dist');
process.chdir(appDir);
checkConfiguration();

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir, distDir, serveAdminPanel: process.env.SANLAO_ADMIN !== 'off' });

let closing = false;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void close());

await strapi.start();

async function close() {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(1), 10_000).unref();
  await strapi.destroy();
  process.exit(0);
}

/** One sentence instead of a stack where a variable or the secrets file is not usable. */
function checkConfiguration() {
  try {
    require(join(distDir, 'src/runtime.js'));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
