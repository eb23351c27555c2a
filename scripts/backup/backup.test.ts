import {
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { create, extract } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';
import { backUp } from './backup.ts';
import { manifestName, manifestSchema } from './manifest.ts';
import { faultOfEntry } from './read-archive.ts';
import { restore } from './restore.ts';

let folder: string;
let environment: Environment;
let archive: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  archive = join(folder, 'backup.tar.gz');
  const [cmsPort, controlPort] = await Promise.all([freePort(), freePort()]);
  environment = {
    dataDir: join(folder, 'data'),
    cmsPort,
    sitePort: 4000,
    controlPort,
    databaseUrl: undefined,
    portalHost: undefined,
    adminUrl: undefined,
    sampleContent: false,
    clamd: undefined,
    unscanned: 'serve',
    documentWorkers: undefined,
    oidc: undefined,
    mail: undefined,
    chatOrigins: [],
  };
  makeData(environment.dataDir);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const original = 'a'.repeat(64);

function makeData(dataDir: string): void {
  const paths = dataPaths(dataDir);
  write(paths.secrets, '{"feedToken":"secret"}');
  write(paths.firstLogin, '{}');
  write(join(paths.media, original, 'original.pdf'), '%PDF-1.7');
  write(join(paths.store, 'ab', 'page'), 'rendered');
  write(join(paths.logs, 'cms.log'), 'log');
  mkdirSync(dirname(paths.database), { recursive: true });
  const cms = new Database(paths.database);
  cms.pragma('journal_mode = WAL');
  cms.exec(`CREATE TABLE articles (title TEXT); INSERT INTO articles VALUES ('ຂ່າວ')`);
  cms.close();
  const replica = new Database(paths.replica);
  replica.exec(`
    CREATE TABLE pages (page INTEGER); INSERT INTO pages VALUES (1);
    CREATE TABLE keys (key_id INTEGER); INSERT INTO keys VALUES (1);
    CREATE TABLE page_keys (page INTEGER); INSERT INTO page_keys VALUES (1);
    CREATE TABLE changesets (changeset INTEGER, applied INTEGER); INSERT INTO changesets VALUES (1, 0);
    CREATE TABLE held (id TEXT); INSERT INTO held VALUES ('undone');
  `);
  replica.close();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function query(path: string, sql: string): unknown {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

describe('a backup', () => {
  test('comes back as it was, and the folder that was there is kept', async () => {
    await backUp(environment, archive);
    const paths = dataPaths(environment.dataDir);
    const cms = new Database(paths.database);
    cms.exec(`DELETE FROM articles`);
    cms.close();
    write(paths.secrets, 'lost');

    const { before } = await restore(environment, archive);

    expect(query(paths.database, 'SELECT title FROM articles')).toBe('ຂ່າວ');
    expect(readFileSync(paths.secrets, 'utf8')).toBe('{"feedToken":"secret"}');
    expect(readFileSync(join(paths.media, original, 'original.pdf'), 'utf8')).toBe('%PDF-1.7');
    expect(before).toMatch(/data\.before-restore-\d{8}T\d{6}Z$/);
    expect(readFileSync(dataPaths(before!).secrets, 'utf8')).toBe('lost');
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'data', before!.split('/').at(-1)]);
  });

  test('holds what a publisher cannot render again, and none of the pages', async () => {
    await backUp(environment, archive);
    rmSync(environment.dataDir, { recursive: true });
    await restore(environment, archive);
    const { store, logs, replica } = dataPaths(environment.dataDir);
    expect(existsSync(store)).toBe(false);
    expect(existsSync(logs)).toBe(false);
    expect(query(replica, 'SELECT count(*) FROM pages')).toBe(0);
    expect(query(replica, 'SELECT id FROM held')).toBe('undone');
  });

  test('holds uploaded PDFs and what was made of them, each once, and nothing that is half made', async () => {
    const { media, documents, documentSources, documentWork } = dataPaths(environment.dataDir);
    const [pdf, key, rescanned] = ['c', 'd', 'e'].map((letter) => letter.repeat(64)) as [
      string,
      string,
      string,
    ];
    write(join(documentSources, `${pdf}.pdf`), 'as uploaded');
    write(join(documentSources, '.1.partial'), 'half');
    write(join(documentWork, pdf, 'ready', 'lite.pdf'), 'half');
    write(join(documents, key, 'original.pdf'), 'as offered');
    mkdirSync(join(documents, rescanned));
    mkdirSync(join(media, pdf));
    // Names of one and the same file.
    linkSync(join(documents, key, 'original.pdf'), join(documents, rescanned, 'original.pdf'));
    linkSync(join(documents, key, 'original.pdf'), join(media, pdf, 'original.pdf'));
    await backUp(environment, archive);
    rmSync(environment.dataDir, { recursive: true });
    await restore(environment, archive);
    const files = globSync('{documents,media}/**/*.pdf', { cwd: environment.dataDir });
    expect(files.sort()).toEqual([
      `documents/ready/${key}/original.pdf`,
      `documents/ready/${rescanned}/original.pdf`,
      `documents/sources/${pdf}.pdf`,
      `media/${original}/original.pdf`,
    ]);
    expect(readFileSync(join(documents, rescanned, 'original.pdf'), 'utf8')).toBe('as offered');
  });

  test('takes what was written while the database is open, with a checksum of every file', async () => {
    const paths = dataPaths(environment.dataDir);
    const cms = new Database(paths.database);
    cms.exec(`INSERT INTO articles VALUES ('ໃໝ່')`);
    await backUp(environment, archive);
    cms.close();
    await restore(environment, archive);
    expect(query(paths.database, 'SELECT count(*) FROM articles')).toBe(2);
    const manifest = await manifestOf(archive);
    expect(manifest.files.map(({ path }) => path).sort()).toEqual([
      'cms/cms.db',
      'first-login.json',
      `media/${original}/original.pdf`,
      'publisher/replica.db',
      'secrets.json',
    ]);
  });

  test('can be read by its owner only, and leaves nothing of its work behind', async () => {
    await backUp(environment, archive);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataPaths(environment.dataDir).temporary)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'data']);
  });
});

describe('a restore refuses', () => {
  /** Everything that could have been touched. */
  function snapshot(): unknown {
    return {
      files: readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('backup.tar.gz'))
        .sort(),
      secrets: readFileSync(dataPaths(environment.dataDir).secrets, 'utf8'),
    };
  }

  async function refuses(message: RegExp): Promise<void> {
    const before = snapshot();
    await expect(restore(environment, archive)).rejects.toThrow(message);
    expect(snapshot()).toEqual(before);
  }

  /** The archive packed again after a change to its unpacked files. */
  async function repack(change: (unpacked: string) => string[] | void): Promise<void> {
    const unpacked = mkdtempSync(join(tmpdir(), 'repack-'));
    await extract({ file: archive, cwd: unpacked });
    const names = change(unpacked) ?? [
      manifestName,
      ...(await manifestOf(archive)).files.map(({ path }) => path),
    ];
    await create({ cwd: unpacked, file: archive, gzip: true, preservePaths: true }, names);
    rmSync(unpacked, { recursive: true });
  }

  function editManifest(unpacked: string, change: (manifest: Record<string, unknown>) => void): void {
    const path = join(unpacked, manifestName);
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    change(manifest);
    writeFileSync(path, JSON.stringify(manifest));
  }

  beforeEach(() => backUp(environment, archive));

  test('a file that is not there', async () => {
    rmSync(archive);
    await refuses(/There is no file/);
  });

  test('a file that is no archive', async () => {
    writeFileSync(archive, 'no archive at all');
    await refuses(/damaged or no archive/);
  });

  test('an archive that was cut off', async () => {
    truncateSync(archive, statSync(archive).size - 200);
    await refuses(/damaged/);
  });

  test('one flipped byte, wherever it is, unless nothing was stored in it', async () => {
    const whole = readFileSync(archive);
    for (let at = 20; at < whole.length; at += Math.ceil(whole.length / 25)) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 0x40;
      writeFileSync(archive, bytes);
      const refusal = await restore(environment, archive).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (refusal !== null) expect(refusal).toMatch(/damaged|no backup/);
      expect(query(dataPaths(environment.dataDir).database, 'SELECT title FROM articles')).toBe('ຂ່າວ');
    }
  });

  test('a file that is not what the manifest says', async () => {
    await repack((unpacked) => writeFileSync(join(unpacked, 'secrets.json'), '{"feedToken":"stolen"}'));
    await refuses(/secrets\.json is not what the manifest says/);
  });

  test('a file that is missing', async () => {
    await repack(() => [manifestName, 'secrets.json']);
    await refuses(/cms\/cms\.db is missing/);
  });

  test('a file that the manifest does not name', async () => {
    await repack((unpacked) => {
      write(join(unpacked, 'live/index.html'), 'x');
      return [manifestName, 'live/index.html'];
    });
    await refuses(/live\/index\.html is not in the manifest/);
  });

  test('a link', async () => {
    await repack((unpacked) => {
      symlinkSync('/etc/passwd', join(unpacked, 'passwd'));
      return [manifestName, 'passwd'];
    });
    await refuses(/passwd is no plain file \(SymbolicLink\)/);
  });

  test('a path that leaves the folder', async () => {
    await repack((unpacked) => {
      write(join(unpacked, 'media', 'x'), '');
      write(join(unpacked, 'escaped.txt'), 'x');
      return [manifestName, 'media/../escaped.txt'];
    });
    await refuses(/escaped\.txt leaves the data folder/);
  });

  test.each([
    ['another version of the product', { version: '9.9.9' }, /made by Sanlao 9\.9\.9/],
    ['another format', { format: 99 }, /format 99/],
    ['the other kind of database', { database: 'postgresql' }, /Set DATABASE_URL/],
  ])('%s', async (_, change, message) => {
    await repack((unpacked) => editManifest(unpacked, (manifest) => Object.assign(manifest, change)));
    await refuses(message);
  });

  test('an archive of something else', async () => {
    await repack(() => ['secrets.json']);
    await refuses(/no backup of Sanlao/);
  });

  test('while the product runs', async () => {
    const server = createServer((_, response) => response.end('{}'));
    await new Promise<void>((done) => server.listen(environment.controlPort, '127.0.0.1', done));
    await refuses(/Sanlao is running/);
    await new Promise((done) => server.close(done));
  });
});

test.each([
  ['/etc/passwd', 'File', true],
  ['../outside', 'File', true],
  ['media/../../outside', 'File', true],
  ['media//double', 'File', true],
  ['./here', 'File', true],
  ['C:/windows', 'File', true],
  ['media\\outside', 'File', true],
  ['device', 'CharacterDevice', true],
  ['hard', 'Link', true],
  ['media/abc/640.avif', 'File', false],
  ['media/..hidden', 'File', false],
])('an entry %s (%s) must not be unpacked: %s', (path, type, refused) => {
  expect(faultOfEntry(path, type) !== undefined).toBe(refused);
});

async function manifestOf(file: string) {
  const unpacked = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    await extract({ file, cwd: unpacked }, [manifestName]);
    return manifestSchema.parse(JSON.parse(readFileSync(join(unpacked, manifestName), 'utf8')));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}
