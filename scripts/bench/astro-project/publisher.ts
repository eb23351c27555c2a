/** The publisher over a CMS in memory, through the compiled app: the other side of the comparison. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, Document } from '@sanlao/shared/content/types';
import { urls } from '@sanlao/shared/urls';
import { fillReplica } from '../../../site/publisher/intake/fill.ts';
import { takeIn } from '../../../site/publisher/intake/intake.ts';
import type { Probe } from '../../../site/publisher/intake/probe.ts';
import type { PageAddress } from '../../../site/publisher/pages/candidates.ts';
import type { CompiledApp } from '../../../site/publisher/rendering/render.ts';
import type { Engine } from '../../../site/publisher/run/engine.ts';
import { openEngine } from '../../../site/publisher/run/open.ts';
import { bringUpVersion, type ProgressListener } from '../../../site/publisher/run/version.ts';
import { FakeCms } from '../../../site/publisher/testing/fake-cms.ts';
import { newestDay } from '../lao-articles.ts';
import { codeVersion } from './environment.ts';
import { localPort } from './replica.ts';

export interface Publish {
  milliseconds: number;
  /** pages whose bytes changed */
  pages: number;
}

export type Publisher = Awaited<ReturnType<typeof openPublisher>>;

/** Fills the replica and renders nothing yet. @param dist of the compiled app */
export async function openPublisher(folder: string, dist: string, documents: readonly Document[]) {
  const replicaPath = join(folder, 'replica.db');
  const liveFolder = join(folder, 'live');
  const { render } = (await import(pathToFileURL(join(dist, 'server', 'entry.mjs')).href)) as CompiledApp;
  const engine = openEngine({
    app: { version: codeVersion, render },
    databasePath: replicaPath,
    storeFolder: join(folder, 'store'),
    liveFolder,
    localPort,
  });
  engine.settings.setDay(newestDay);
  const cms = new FakeCms();
  for (const document of documents) cms.publishSilently(document);
  await fillReplica(engine, cms, () => {});
  const probe: Probe = async (page, hash) => sha256(readFileSync(engine.tree.locate(page))) === hash;

  return {
    replicaPath,
    fileOf: engine.tree.locate,
    pages: (): PageAddress[] => pagesOf(engine),
    /** Renders every page into an empty store, with its compressed forms, and puts it live. @returns seconds */
    async renderWholeSite(onProgress: ProgressListener): Promise<number> {
      const started = performance.now();
      const fault = await bringUpVersion(
        engine,
        { liveCurrent: join(liveFolder, 'current'), liveFolder },
        { onProgress },
      );
      if (fault) throw new Error(fault.en);
      return (performance.now() - started) / 1000;
    },
    /**
     * Publishes a new version of an article: from its change in the feed until all pages that it touches are live,
     * its own was looked at, and the change is acknowledged.
     *
     * @throws Error when it is not live then
     */
    async publish(article: Article): Promise<Publish> {
      cms.publish(article);
      const started = performance.now();
      const { acknowledged, run } = await takeIn({ engine, cms, probe });
      const milliseconds = performance.now() - started;
      const page = { site: article.site, path: urls.article(article) };
      if (acknowledged !== 1 || !readFileSync(engine.tree.locate(page), 'utf8').includes(article.title))
        throw new Error(`The article at ${page.path} did not go live.`);
      return { milliseconds, pages: run?.writes.length ?? 0 };
    },
    close: () => engine.database.close(),
  };
}

function pagesOf({ index }: Engine): PageAddress[] {
  return index.sites().flatMap((site) => index.ofSite(site).map(({ path }) => ({ site, path })));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
