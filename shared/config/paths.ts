import { join } from 'node:path';

/** Where everything mutable lives below the data folder. Backing the folder up is backing up the product. */
export function dataPaths(dataDir: string) {
  return {
    root: dataDir,
    secrets: join(dataDir, 'secrets.json'),
    firstLogin: join(dataDir, 'first-login.json'),
    /** SQLite file of the CMS, where DATABASE_URL is not set */
    database: join(dataDir, 'cms', 'cms.db'),
    /** originals and image variants: `<sha256>/original.jpg`, `<sha256>/640.avif` */
    media: join(dataDir, 'media'),
    /** uploaded PDFs as they came, `<sha256>.pdf`; never served */
    documentSources: join(dataDir, 'documents', 'sources'),
    /** half-made documents: one folder for each job, finished stages in it */
    documentWork: join(dataDir, 'documents', 'work'),
    /** prepared documents that may not be served: found infected later, or not scanned where that is wanted; `<key>/` */
    documentsWithheld: join(dataDir, 'documents', 'withheld'),
    /** prepared documents, served as /documents/: `<key>/manifest.json`, `<key>/lite.pdf`, `<key>/pages/1-900.avif` */
    documents: join(dataDir, 'documents', 'ready'),
    /** the publisher's own database: replica, pages, dependencies, changesets */
    replica: join(dataDir, 'publisher', 'replica.db'),
    /** which pictures beside links were drawn of what: SQLite, can be lost */
    cards: join(dataDir, 'publisher', 'cards.db'),
    /** which packs of documents were made of what: SQLite, can be lost */
    packs: join(dataDir, 'publisher', 'packs.db'),
    /** tables that were read from attached CSV and Excel files, by the file's SHA-256; can be lost */
    tables: join(dataDir, 'publisher', 'tables'),
    /** rendered bytes by SHA-256, with .br and .gz beside */
    store: join(dataDir, 'publisher', 'store'),
    /** one tree per code version: `<version>/<site>/lo/index.html`; `current` is a symlink */
    live: join(dataDir, 'live'),
    /** what the web server serves: a symlink to one version below `live` */
    liveCurrent: join(dataDir, 'live', 'current'),
    /** hashed CSS and fonts of this and recent code versions, served as /_astro/ on every site */
    assets: join(dataDir, 'assets'),
    /** there once the sample content was loaded */
    sampleLoaded: join(dataDir, 'sample-loaded.json'),
    logs: join(dataDir, 'logs'),
    /** access logs of the web server in front, given by the operator; read, never written */
    accessLogs: join(dataDir, 'access-logs'),
    temporary: join(dataDir, 'tmp'),
  } as const;
}

export type DataPaths = ReturnType<typeof dataPaths>;
