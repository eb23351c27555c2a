import { join } from 'node:path';
import { openDatabase } from '../replica/database.ts';
import { openHeldVersions } from '../replica/held.ts';
import { openReader } from '../replica/reader.ts';
import { openReplica } from '../replica/replica.ts';
import { openSettings } from '../replica/settings.ts';
import { openLaterPages } from '../pages/later.ts';
import { openPageIndex } from '../pages/page-index.ts';
import type { FileRenderer } from '../rendering/file-renderer.ts';
import type { CompiledApp } from '../rendering/render.ts';
import { searchRenderer } from '../search/renderer.ts';
import { openSearchIndex } from '../search/search-index.ts';
import type { TablesFolders } from '../tables/tables.ts';
import { openChangesets } from '../tree/changesets.ts';
import { openLiveTree } from '../tree/live-tree.ts';
import { openStore } from '../tree/store.ts';
import type { Engine } from './engine.ts';
import type { StepListener } from './steps.ts';

export interface EngineOptions {
  app: CompiledApp;
  fileRenderers?: readonly FileRenderer[];
  /** of the replica's SQLite file */
  databasePath: string;
  storeFolder: string;
  /** where prepared documents lie; default: there are none */
  documentsFolder?: string | undefined;
  /** where attached tables lie; default: there are none */
  tablesFolders?: TablesFolders | undefined;
  /** holds one tree for each code version */
  liveFolder: string;
  /** port of the embedded web server, for the addresses of sites without a public host */
  localPort: number;
  /** public host of the portal, where it has one */
  portalHost?: string | undefined;
  step?: StepListener;
}

/** Opens everything that a run needs, for one version of the compiled app. */
export function openEngine(options: EngineOptions): Engine {
  const { app, databasePath, storeFolder, liveFolder, localPort, portalHost } = options;
  const { documentsFolder, tablesFolders, fileRenderers = [], step = () => {} } = options;
  const database = openDatabase(databasePath);
  const settings = openSettings(database);
  const store = openStore(storeFolder);
  const replica = openReplica(database);
  const reader = openReader(database, {
    localPort,
    portalHost,
    documentsFolder,
    tablesFolders,
    today: settings.day,
  });
  return {
    app,
    fileRenderers: [searchRenderer, ...fileRenderers],
    database,
    settings,
    localPort,
    replica,
    search: openSearchIndex(database, replica, reader.documentOf),
    reader,
    index: openPageIndex(database, app.version),
    later: openLaterPages(database, app.version),
    changesets: openChangesets(database, app.version),
    held: openHeldVersions(database),
    store,
    tree: openLiveTree(join(liveFolder, app.version), store),
    step,
  };
}
