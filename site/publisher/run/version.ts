/** Rendering everything: all sites for a new version of the code, or one site again. */
import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { allPages } from '../pages/affected.ts';
import { portalCode } from '@sanlao/shared/urls';
import { addressText, type PageAddress } from '../pages/candidates.ts';
import { splitPages } from '../pages/later.ts';
import { isSearchFile } from '../search/renderer.ts';
import { writeHosts } from '../tree/hosts.ts';
import { switchLive } from '../tree/live-tree.ts';
import { type Engine, run, type RunResult } from './engine.ts';
import { gateFault } from './gate.ts';

/** Pages of one transaction: bounds memory and what a crash makes us do again. */
const batchSize = 500;

export interface Progress {
  done: number;
  total: number;
}

export type ProgressListener = (progress: Progress) => void;

export interface FullRenderOptions {
  /** only this site */
  site?: string;
  kind: 'render' | 'version';
  acceptRemovals?: boolean | undefined;
  onProgress?: ProgressListener | undefined;
}

/** Renders every page there is, and takes away those that are there and should not be. */
export async function renderEverything(engine: Engine, options: FullRenderOptions): Promise<RunResult> {
  if (options.kind === 'render') await engine.search.rebuild(engine.settings.day());
  const { now: pages, later } = splitPages(
    withExisting(engine, allPages(engine.replica, engine.reader, options.site), options.site),
    'everything',
  );
  engine.later.add(later);
  const total: RunResult = { writes: [], applied: [], held: [], failed: [] };
  for (let start = 0; start < pages.length; start += batchSize) {
    const part = await run(engine, [], {
      kind: options.kind,
      pages: pages.slice(start, start + batchSize),
      acceptRemovals: options.acceptRemovals ?? false,
    });
    total.writes.push(...part.writes);
    total.failed.push(...part.failed);
    options.onProgress?.({ done: Math.min(start + batchSize, pages.length), total: pages.length });
  }
  return total;
}

/** Pages of the index that no document explains any more are rendered too: they answer 404 and go. */
function withExisting({ index }: Engine, pages: PageAddress[], onlySite: string | undefined): PageAddress[] {
  const known = new Set(pages.map(addressText));
  const sites = onlySite === undefined ? index.sites() : [onlySite];
  const existing = sites.flatMap((site) => index.ofSite(site).map(({ path }) => ({ site, path })));
  return [...pages, ...existing.filter((page) => !known.has(addressText(page)))];
}

/** The version that readers are served now; null before the first. */
export function servedVersion(liveCurrent: string): string | null {
  try {
    return basename(readlinkSync(liveCurrent));
  } catch {
    return null;
  }
}

/**
 * Makes the engine's code version the one that is served: renders all sites beside the served ones and switches the
 * symlink once. Does nothing when it is served already.
 *
 * @returns the reason to stop where the new version would take away much of a site, else null
 */
export async function bringUpVersion(
  engine: Engine,
  { liveCurrent, liveFolder }: { liveCurrent: string; liveFolder: string },
  options: { acceptRemovals?: boolean | undefined; onProgress?: ProgressListener | undefined } = {},
): Promise<{ lo: string; en: string } | null> {
  const served = servedVersion(liveCurrent);
  const { version } = engine.app;
  await engine.search.ensure(engine.settings.day());
  writeHosts(engine.tree.folder, [engine.reader.portal, ...engine.reader.sites()]);
  if (served === version && engine.index.count(portalCode) > 0) return null;
  await renderEverything(engine, { kind: 'version', acceptRemovals: true, onProgress: options.onProgress });
  const fault = options.acceptRemovals ? null : served && faultAgainst(engine, served);
  if (fault) return fault;
  switchLive(liveCurrent, version);
  forgetOtherVersions(engine, liveFolder);
  return null;
}

function faultAgainst({ database, index, later }: Engine, served: string): { lo: string; en: string } | null {
  const before = database
    .prepare<[string, string], string>(
      'SELECT path FROM pages WHERE version = ? AND site = ? AND hash IS NOT NULL',
    )
    .pluck();
  const waiting = later.texts();
  const sites = database
    .prepare<[string], string>('SELECT DISTINCT site FROM pages WHERE version = ? AND hash IS NOT NULL')
    .pluck();
  for (const site of sites.all(served)) {
    const paths = before.all(served, site).filter((path) => !isSearchFile(path));
    const removed = paths.filter(
      (path) => index.hashOf({ site, path }) === null && !waiting.has(addressText({ site, path })),
    );
    const fault = gateFault({
      site,
      pages: paths.length,
      removed: removed.length,
      dropsHome: removed.includes('/lo/'),
    });
    if (fault) return fault;
  }
  return null;
}

function forgetOtherVersions({ database, app }: Engine, liveFolder: string): void {
  database.transaction(() => {
    database
      .prepare('DELETE FROM page_keys WHERE page IN (SELECT page FROM pages WHERE version <> ?)')
      .run(app.version);
    database.prepare('DELETE FROM pages WHERE version <> ?').run(app.version);
    database.prepare('DELETE FROM later_pages WHERE version <> ?').run(app.version);
  })();
  for (const name of readdirSync(liveFolder)) {
    if (name !== app.version && name !== 'current')
      rmSync(join(liveFolder, name), { recursive: true, force: true });
  }
}
