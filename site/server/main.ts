/** The web server as a process of its own. */
import { readEnvironment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { createWebServer } from './web-server.ts';

async function main(): Promise<void> {
  const { dataDir, sitePort } = readEnvironment();
  const server = await createWebServer({ paths: dataPaths(dataDir), port: sitePort, log });
  log(`sites are served at http://localhost:${server.port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

function log(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
