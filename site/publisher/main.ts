/** The publisher as a process of its own. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Environment, projectRoot, readEnvironment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import { openCardCache } from './cards/card-cache.ts';
import { cardRenderer } from './cards/cards.ts';
import { openDrawingProcess } from './cards/drawing-process.ts';
import { createOperations } from './control/operations.ts';
import { startControlServer } from './control/server.ts';
import { connectCms } from './intake/cms.ts';
import { openProbe } from './intake/probe.ts';
import { openPackCache } from './packs/pack-cache.ts';
import { packRenderer } from './packs/renderer.ts';
import { openPreviewProcess } from './preview/preview-process.ts';
import { type PublisherOptions, startPublisher } from './publisher.ts';
import { publishAssets } from './rendering/assets.ts';
import { loadCompiledApp } from './rendering/load-app.ts';
import type { CompiledApp } from './rendering/render.ts';
import { openEngine } from './run/open.ts';
import type { StepListener } from './run/steps.ts';
import { openStore } from './tree/store.ts';

export interface MainOptions extends Pick<PublisherOptions, 'today'> {
  step?: StepListener;
}

export async function main({ step, today }: MainOptions = {}): Promise<void> {
  const environment = readEnvironment();
  const paths = dataPaths(environment.dataDir);
  const secrets = readOrCreateSecrets(paths.secrets);
  const compiled = join(projectRoot, 'site', 'dist');
  const app = settledFor(environment, await loadCompiledApp(compiled));
  publishAssets(compiled, paths.assets);
  const cardCache = openCardCache({ file: paths.cards, storeFolder: paths.store });
  const engine = openEngine({
    app,
    fileRenderers: [
      cardRenderer({ mediaFolder: paths.media, cache: cardCache, draw: openDrawingProcess().draw }),
      packRenderer({ folders: paths, store: openStore(paths.store), cache: openPackCache(paths.packs) }),
    ],
    databasePath: paths.replica,
    storeFolder: paths.store,
    documentsFolder: paths.documents,
    tablesFolders: paths,
    liveFolder: paths.live,
    localPort: environment.sitePort,
    portalHost: environment.portalHost,
    ...(step ? { step } : {}),
  });
  const cms = connectCms({ url: `http://127.0.0.1:${environment.cmsPort}`, ...secrets });
  const folders = {
    liveFolder: paths.live,
    liveCurrent: paths.liveCurrent,
    assets: paths.assets,
    media: paths.media,
    documents: paths.documents,
  };
  const publisher = startPublisher({
    engine,
    cms,
    probe: openProbe(environment.sitePort),
    ...folders,
    ...(today ? { today } : {}),
    log,
  });
  const previews = openPreviewProcess();
  const server = await startControlServer({
    port: environment.controlPort,
    ...secrets,
    operations: createOperations({ engine, cms, publisher, previews, folders }),
    log,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      previews.close();
      void publisher.stop().then(() => process.exit(0));
    });
  }
}

/** Pages hold absolute addresses: with other ports or hosts they are other pages, so that counts as another version. */
function settledFor({ sitePort, portalHost }: Environment, app: CompiledApp): CompiledApp {
  const settings = createHash('sha256')
    .update(JSON.stringify([sitePort, portalHost]))
    .digest('hex');
  return { ...app, version: `${app.version}-${settings.slice(0, 6)}` };
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
