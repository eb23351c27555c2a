/** The process that makes previews (preview-process.ts). */
import { join } from 'node:path';
import { projectRoot, readEnvironment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import { graphqlClient } from '@sanlao/shared/content/fetch';
import { createQueue } from '../queue.ts';
import { loadCompiledApp } from '../rendering/load-app.ts';
import { openOverlay } from './overlay.ts';
import { openPreview, type Preview } from './preview.ts';
import type { PreviewOrder, PreviewReply } from './preview-process.ts';

const { dataDir, cmsPort, sitePort, portalHost } = readEnvironment();
const paths = dataPaths(dataDir);
const queue = createQueue();
let opened: Promise<Preview> | undefined;

/** Tried again with the next order where it failed. */
function preview(): Promise<Preview> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Preview> {
  return openPreview({
    app: await loadCompiledApp(join(projectRoot, 'site/dist')),
    overlay: openOverlay(paths.replica),
    client: graphqlClient({
      url: `http://127.0.0.1:${cmsPort}/graphql`,
      token: readOrCreateSecrets(paths.secrets).previewToken,
      timeoutMilliseconds: 10_000,
    }),
    reading: {
      localPort: sitePort,
      portalHost,
      documentsFolder: paths.documents,
      tablesFolders: paths,
    },
  });
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ order, request }: PreviewOrder) => {
  const result = await queue
    .add(async () => (await preview())(request))
    .catch((error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }));
  if (process.connected) process.send!({ order, result } satisfies PreviewReply);
});
