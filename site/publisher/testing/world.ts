/** A publisher over a CMS in memory and a temporary folder: what tests of the engine need. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fillReplica } from '../intake/fill.ts';
import { takeIn } from '../intake/intake.ts';
import type { Probe } from '../intake/probe.ts';
import type { FileRenderer } from '../rendering/file-renderer.ts';
import type { CompiledApp } from '../rendering/render.ts';
import { type Engine, redo } from '../run/engine.ts';
import { drawPictures, putPicturesLive } from '../run/draw.ts';
import { renderLater } from '../run/later.ts';
import { openEngine } from '../run/open.ts';
import type { StepListener } from '../run/steps.ts';
import { bringUpVersion } from '../run/version.ts';
import { FakeCms } from './fake-cms.ts';
import { plainApp } from './plain-app.ts';

export interface World {
  folder: string;
  cms: FakeCms;
  engine: Engine;
  probe: Probe;
  /** Takes in what waits until nothing does. */
  settle(): Promise<void>;
  /** The served tree: path below the live folder → SHA-256 of its bytes. */
  tree(): Map<string, string>;
  /** The text of one served page. */
  page(site: string, path: string): string | null;
  end(): void;
}

export interface WorldOptions {
  app?: CompiledApp;
  cms?: FakeCms;
  folder?: string;
  step?: StepListener;
  day?: string;
  /** where prepared documents lie */
  documentsFolder?: string;
  /** beside the app's own */
  fileRenderers?: (storeFolder: string) => readonly FileRenderer[];
}

export async function openWorld({
  app = plainApp,
  cms = new FakeCms(),
  folder,
  step,
  day = '2026-11-22',
  documentsFolder,
  fileRenderers = () => [],
}: WorldOptions = {}): Promise<World> {
  const root = folder ?? mkdtempSync(join(tmpdir(), 'sanlao-publisher-'));
  const liveFolder = join(root, 'live');
  const liveCurrent = join(liveFolder, 'current');
  const engine = openEngine({
    app,
    databasePath: join(root, 'replica.db'),
    storeFolder: join(root, 'store'),
    fileRenderers: fileRenderers(join(root, 'store')),
    documentsFolder,
    liveFolder,
    localPort: 4000,
    ...(step ? { step } : {}),
  });
  engine.settings.setDay(day);
  const live = (site: string, path: string) =>
    join(liveCurrent, site, path.endsWith('/') ? `${path}index.html` : path);
  const probe: Probe = async ({ site, path }, hash) => sha256OfFile(live(site, path)) === hash;
  redo(engine);
  if (!engine.settings.filled()) await fillReplica(engine, cms, () => {});
  await bringUpVersion(engine, { liveCurrent, liveFolder });
  await finishLater(engine);
  return {
    folder: root,
    cms,
    engine,
    probe,
    async settle() {
      while ((await takeIn({ engine, cms, probe })).acknowledged > 0);
      await finishLater(engine);
    },
    tree: () => treeBelow(join(liveFolder, app.version)),
    page: (site, path) => {
      const file = live(site, path);
      return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : null;
    },
    end() {
      engine.database.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The tree that a render from nothing gives for what the CMS of the world has published. */
export async function cleanTree(
  world: World,
  app?: CompiledApp,
  more: Pick<WorldOptions, 'documentsFolder' | 'fileRenderers'> = {},
): Promise<Map<string, string>> {
  const clean = await openWorld({
    cms: world.cms,
    day: world.engine.settings.day(),
    ...(app ? { app } : {}),
    ...more,
  });
  try {
    return clean.tree();
  } finally {
    clean.end();
  }
}

/** Renders what earlier runs left for later. */
export async function finishLater(engine: Engine): Promise<void> {
  while (await renderLater(engine));
  for (;;) {
    const pictures = await drawPictures(engine, () => Promise.resolve(true));
    if (pictures.length === 0) return;
    await putPicturesLive(engine, pictures);
  }
}

function treeBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [relative(folder, file), sha256OfFile(file)!])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sha256OfFile(file: string): string | null {
  if (!statSync(file, { throwIfNoEntry: false })) return null;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
