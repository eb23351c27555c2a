import { existsSync, writeFileSync } from 'node:fs';
import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { cmsOf } from '../cms/client.ts';
import { Failure } from '../console/failure.ts';
import { startProgress } from '../launch/progress.mjs';
import { loadSample } from './load.ts';

/**
 * Fills a new installation with the sample content; a marker in the data folder keeps later starts from it. A document
 * that is refused is told and does not keep Sanlao from starting.
 */
export async function loadSampleOnce(environment: Environment, signal: AbortSignal): Promise<void> {
  const marker = dataPaths(environment.dataDir).sampleLoaded;
  if (existsSync(marker)) return;
  const progress = startProgress('Loading the sample content');
  try {
    const loaded = await loadSample({
      cms: cmsOf(environment),
      onProgress: (done, total) => progress.update(`${done} of ${total} documents`),
      signal,
    });
    writeFileSync(marker, `${JSON.stringify({ ...loaded, at: new Date().toISOString() })}\n`);
    progress.end(`${loaded.created} documents`);
  } catch (error) {
    progress.end('failed');
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
  }
}
