/** Uploaded PDFs in a real CMS: prepared by real workers, served when they are whole, told to the publisher. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { fetchDocuments, graphqlClient } from '@sanlao/shared/content/fetch';
import { documentPaths } from '@sanlao/shared/documents/files';
import { manifestSchema } from '@sanlao/shared/documents/manifest';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';
import { hostileFiles } from '../../cms/src/plugins/documents/worker/testing/hostile.ts';
import {
  jpegOf,
  photograph,
  pictureDocument,
} from '../../cms/src/plugins/documents/worker/testing/pictures.ts';
import { openCms } from '../cms/client.ts';
import { fakeClamd, testSignature } from '../testing/clamd.ts';
import { type CmsOptions, startCms } from '../testing/cms.ts';
import { type Postgres, startPostgres, whyNoPostgres } from '../testing/postgres.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function pdf(words: string, pages = 2): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++) {
    document.addPage([420, 595]).drawText(`${words}, page ${page}`, { x: 40, y: 500, font });
  }
  return new Uint8Array(await document.save());
}

/** What an editor and the publisher do with documents. */
async function open(options: CmsOptions) {
  const cms = await startCms(options);
  const paths = dataPaths(cms.dataDir);
  const login = readFileSync(paths.firstLogin, 'utf8');
  const { data } = (await (
    await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: login,
    })
  ).json()) as { data: { token: string } };
  const editor = openCms({ url: cms.url, token: cms.secrets.importToken });

  const admin = (method: string, path: string, body?: FormData, token = data.token) =>
    fetch(`${cms.url}${path}`, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(body ? { body } : {}),
    });
  const progress = async (id: number): Promise<DocumentProgress> => {
    const response = await admin('GET', `/documents/files/${id}`);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as DocumentProgress;
  };

  return {
    cms,
    paths,
    editor,
    admin,
    progress,
    upload: (bytes: Uint8Array<ArrayBuffer>, name = 'plan.pdf') =>
      editor.upload({ bytes, name, mime: 'application/pdf' }),
    async replace(id: number, bytes: Uint8Array<ArrayBuffer>) {
      const form = new FormData();
      form.append('files', new Blob([bytes], { type: 'application/pdf' }), 'plan.pdf');
      form.append('fileInfo', JSON.stringify({ name: 'plan.pdf' }));
      expect((await admin('POST', `/upload?id=${id}`, form)).status).toBeLessThan(300);
    },
    async until(id: number, test: (told: DocumentProgress) => boolean, seconds = 60) {
      for (let attempt = 0; attempt < seconds * 5; attempt++) {
        const told = await progress(id);
        if (test(told)) return told;
        await delay(200);
      }
      throw new Error(`Not within ${seconds} s: ${JSON.stringify(await progress(id))}\n${cms.output()}`);
    },
    /** Files below /documents/ of the sites. */
    keys: () => (existsSync(paths.documents) ? readdirSync(paths.documents) : []),
    async changes() {
      const response = await fetch(`${cms.url}/api/change-feed/changes?limit=1000`, {
        headers: { authorization: `Bearer ${cms.secrets.feedToken}` },
      });
      return ((await response.json()) as { changes: { id: number; uid: string; documentId: string }[] })
        .changes;
    },
    async acknowledge(ids: number[]) {
      await fetch(`${cms.url}/api/change-feed/acknowledge`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cms.secrets.feedToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ids, receipts: [] }),
      });
    },
    /** A published publication with these files, as the publisher gets it. */
    async publish(files: number[]) {
      const { documentId } = await editor.create(
        'publication',
        { status: 'published', locale: 'lo' },
        { site: 'attapeu', title: 'ແຜນການ', kind: 'plan', date: '2026-11-20', languages: ['lo'], files },
      );
      const client = graphqlClient({ url: `${cms.url}/graphql`, token: cms.secrets.publisherToken });
      return async () => {
        const { documents, invalid } = await fetchDocuments(client, 'publication', [documentId], 'lo');
        expect(invalid).toEqual([]);
        const [found] = documents;
        return found?.type === 'publication' ? found.files : [];
      };
    },
  };
}

type World = Awaited<ReturnType<typeof open>>;
const settled = ({ state }: DocumentProgress) => state !== 'waiting' && state !== 'running';

async function addSite({ editor }: World): Promise<void> {
  await editor.create(
    'site',
    { status: 'published' },
    { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu Province', order: 1 },
  );
}

describe('a PDF that is uploaded', () => {
  let world: World;
  beforeAll(async () => {
    world = await open({});
    await addSite(world);
  });
  afterAll(() => world?.cms.stop());

  it('can be published at once, and is there for the sites when it is prepared', async () => {
    const bytes = await pdf('A plan');
    const id = await world.upload(bytes);
    const files = await world.publish([id]);
    const [before] = await files();
    expect(before).toMatchObject({ sha256: sha256(bytes), size: bytes.length });
    expect(before!.document ?? null).toBeNull();
    const seen = await world.changes();
    await world.acknowledge(seen.map(({ id }) => id));

    const told = await world.until(id, settled);
    expect(told).toMatchObject({ state: 'ready', facts: { pages: 2, scan: 'not-scanned' }, error: null });
    const [file] = await files();
    expect(file!.document).toEqual({ key: told.key, replaced: [] });
    expect((await world.changes()).map(({ documentId }) => documentId)).toContain(file!.documentId);
    const manifest = readFileSync(join(world.paths.documents, told.key!, documentPaths.manifest));
    expect(sha256(manifest)).toBe(told.key);
    expect(manifestSchema.parse(JSON.parse(manifest.toString()))).toMatchObject({
      source: { sha256: sha256(bytes) },
      scan: 'not-scanned',
    });
    expect(readdirSync(world.paths.documentWork)).toEqual([]);
  });

  it('is kept as it came where nobody is served from, and offered at the address of its file when it is prepared', async () => {
    const bytes = await pdf('A decree');
    const id = await world.upload(bytes);
    expect(sha256(readFileSync(join(world.paths.documentSources, `${sha256(bytes)}.pdf`)))).toBe(
      sha256(bytes),
    );
    const address = `${world.cms.url}/media/${sha256(bytes)}/original.pdf`;
    expect((await fetch(address)).status).toBe(404);
    const { key } = await world.until(id, settled);
    const original = readFileSync(join(world.paths.documents, key!, documentPaths.original));
    expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(original)).toBe(true);
  });

  it('twice makes one document', async () => {
    const bytes = await pdf('The same');
    const [first, second] = [await world.upload(bytes, 'a.pdf'), await world.upload(bytes, 'b.pdf')];
    const told = [await world.until(first, settled), await world.until(second, settled)];
    expect(told[0]!.key).toBe(told[1]!.key);
    const third = await world.upload(bytes, 'c.pdf');
    expect((await world.progress(third)).state).toBe('ready');
    const files = await world.publish([third]);
    expect((await files())[0]!.document?.key).toBe(told[0]!.key);
  });

  it('in the place of another one gets an address of its own, and names the one before with the day', async () => {
    const bytes = await pdf('First');
    const id = await world.upload(bytes);
    const first = await world.until(id, settled);
    const files = await world.publish([id]);
    await world.replace(id, await pdf('Second'));
    expect((await files())[0]!.document ?? null).toBeNull();
    const second = await world.until(id, settled);
    expect(second.key).not.toBe(first.key);
    expect((await files())[0]!.document).toEqual({
      key: second.key,
      replaced: [{ key: first.key, day: vientianeDay(new Date()) }],
    });
    expect(world.keys()).toContain(first.key);
    await world.replace(id, bytes);
    await world.until(id, ({ key }) => key === first.key);
    expect((await files())[0]!.document?.replaced.map(({ key }) => key)).toEqual([second.key]);
  });

  it('shows its pages to editors only', async () => {
    const id = await world.upload(await pdf('Pages'));
    await world.until(id, settled);
    const picture = await world.admin('GET', `/documents/files/${id}/pages/2.webp?of=original`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(Buffer.from(await picture.arrayBuffer()).toString('latin1', 8, 12)).toBe('WEBP');
    expect((await world.admin('GET', `/documents/files/${id}/pages/3.webp`)).status).toBe(404);
    for (const path of ['', '/pages/1.webp'])
      expect((await world.admin('GET', `/documents/files/${id}${path}`, undefined, '')).status).toBe(401);
    expect((await world.admin('POST', `/documents/files/${id}/retry`, undefined, '')).status).toBe(401);
    expect((await world.admin('GET', '/documents/files/999999')).status).toBe(404);
  });

  it('has a light copy that an editor can compare with it, page by page', async () => {
    const picture = await jpegOf(photograph(1600, 1000), 1600, 1000);
    const id = await world.upload(
      new Uint8Array(await (await pictureDocument({ pictures: [picture] })).save()),
    );
    const { facts } = await world.until(id, settled);
    expect(facts.lite).toMatchObject({ outcome: 'made' });
    expect(facts.lite!.ratio).toBeLessThan(0.85);
    const [original, lite] = await Promise.all(
      ['original', 'lite'].map(async (of) => {
        const answer = await world.admin('GET', `/documents/files/${id}/pages/1.webp?of=${of}`);
        expect(answer.status).toBe(200);
        return sharp(await answer.arrayBuffer()).metadata();
      }),
    );
    expect([lite!.width, lite!.height]).toEqual([original!.width, original!.height]);
  });

  it('goes on after the CMS and its workers were killed in the middle', { timeout: 240_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-documents-'));
    try {
      let own = await open({ dataDir });
      const id = await own.upload(await pdf('Long', 20));
      for (const steps of [['inspect', 'sanitise', 'text'], ['pictures']]) {
        await own.until(id, ({ state, step }) => state === 'running' && steps.includes(step ?? ''));
        await own.cms.kill();
        expect(own.keys()).toEqual([]);
        own = await open({ dataDir });
      }
      expect(await own.until(id, settled, 120)).toMatchObject({ state: 'ready', facts: { pages: 20 } });
      expect(own.keys()).toHaveLength(1);
      await own.cms.stop();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it(
    'before there were documents is taken over, and its old address offers what is safe',
    { timeout: 240_000 },
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-documents-'));
      try {
        let own = await open({ dataDir });
        const bytes = await pdf('Old');
        const id = await own.upload(bytes);
        await own.until(id, settled);
        await own.cms.stop();
        // As the data folder was then.
        const place = join(own.paths.media, sha256(bytes), 'original.pdf');
        const database = new Database(own.paths.database);
        database.exec('DELETE FROM sanlao_documents');
        database
          .prepare('UPDATE files SET provider_metadata = ?')
          .run(JSON.stringify({ bytes: bytes.length }));
        database.close();
        rmSync(join(dataDir, 'documents'), { recursive: true });
        mkdirSync(join(place, '..'), { recursive: true });
        rmSync(place, { force: true });
        writeFileSync(place, bytes);

        own = await open({ dataDir });
        const { key } = await own.until(id, settled);
        expect(own.keys()).toEqual([key]);
        const offered = readFileSync(join(own.paths.documents, key!, documentPaths.original));
        expect(readFileSync(place).equals(offered)).toBe(true);
        await own.cms.stop();
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  );
});

const reason = whyNoPostgres();

describe.skipIf(reason)(`a PDF on PostgreSQL${reason ? ` (left out: ${reason})` : ''}`, () => {
  let postgres: Postgres;
  let world: World;
  beforeAll(async () => {
    postgres = await startPostgres();
    world = await open({ databaseUrl: postgres.createDatabase() });
    await addSite(world);
  });
  afterAll(async () => {
    await world?.cms.stop();
    postgres?.stop();
  });

  it('is prepared in turn, told to the sites, and taken up again', { timeout: 120_000 }, async () => {
    const ids = [await world.upload(await pdf('One')), await world.upload(await pdf('Two'))];
    const files = await world.publish(ids);
    const told = [await world.until(ids[0]!, settled), await world.until(ids[1]!, settled)];
    expect(told.map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect((await files()).map(({ document }) => document?.key)).toEqual(told.map(({ key }) => key));
    expect((await world.admin('POST', `/documents/files/${ids[0]}/recognise`)).status).toBe(200);
    expect(await world.until(ids[0]!, settled)).toMatchObject({ state: 'ready', error: null });
  });
});

describe('a hostile PDF', () => {
  let world: World;
  beforeAll(async () => {
    world = await open({});
  });
  afterAll(() => world?.cms.stop());

  /** Drawn where the machine has the memory for it. */
  const heavy = '300,000 curves';

  it.each(hostileFiles)('$name', { timeout: 120_000 }, async ({ name, bytes, outcome }) => {
    const before = world.keys();
    const content = new Uint8Array(await bytes());
    const id = await world.upload(content).catch((error: Error) => error);
    if (typeof id !== 'number') {
      // Not even taken: its first or last bytes are not those of a PDF.
      expect(outcome).toHaveProperty('refused');
      expect(id.message).toMatch(/save it again|not empty|empty/i);
      return;
    }
    const told = await world.until(id, settled, 100);
    if ('refused' in outcome) {
      expect(told).toMatchObject({ state: 'refused', refusal: outcome.refused, key: null });
      expect(world.keys()).toEqual(before);
    } else if (name === heavy && told.state === 'refused') {
      expect(['too-complex', 'took-too-long']).toContain(told.refusal);
    } else {
      expect(told.state).toBe('ready');
      if ('removed' in outcome) expect(told.facts.removed).toEqual(outcome.removed);
      if ('signed' in outcome) expect(told.facts.signed).toBe(true);
      if ('restricted' in outcome) expect(told.facts.restricted).toBe(true);
    }
    expect((await fetch(`${world.cms.url}/_health`)).ok).toBe(true);
  });
});

describe('with a virus scanner', () => {
  let port: number;
  let dataDir: string;
  let scanner: ReturnType<typeof fakeClamd>;
  let world: World;
  const start = async (unscanned: 'hold' | 'serve') =>
    open({ dataDir, env: { SANLAO_CLAMD: scanner.address, SANLAO_UNSCANNED: unscanned } });

  beforeAll(async () => {
    port = await freePort();
    dataDir = mkdtempSync(join(tmpdir(), 'sanlao-scanner-'));
    scanner = fakeClamd(port);
    await scanner.start();
    world = await start('hold');
    await addSite(world);
  });
  afterAll(async () => {
    await world?.cms.stop();
    await scanner.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('a clean PDF says so, an infected one is never served', async () => {
    const clean = await world.upload(await pdf('Clean'));
    const infected = await world.upload(await pdf('Ill').then((bytes) => withComment(bytes, testSignature)));
    expect(await world.until(clean, settled)).toMatchObject({ state: 'ready', facts: { scan: 'clean' } });
    expect(await world.until(infected, settled)).toMatchObject({
      state: 'refused',
      refusal: 'infected',
      facts: { scan: 'infected' },
    });
    expect(world.keys()).toHaveLength(1);
  });

  it('that does not answer a PDF waits, and is prepared when it does', { timeout: 240_000 }, async () => {
    await scanner.stop();
    const before = world.keys();
    const id = await world.upload(await pdf('Patient'));
    const told = await world.until(id, ({ waitsFor }) => waitsFor === 'scanner');
    expect(told).toMatchObject({ state: 'waiting', key: null, facts: { scan: null } });
    expect(told.error).toContain('scanner');
    expect(world.keys()).toEqual(before);
    scanner = fakeClamd(port);
    await scanner.start();
    await world.admin('POST', `/documents/files/${id}/retry`);
    expect(await world.until(id, settled)).toMatchObject({ state: 'ready', facts: { scan: 'clean' } });
  });

  it(
    'what nobody scanned is served where the operator says so, and taken back where he no longer does',
    { timeout: 240_000 },
    async () => {
      await world.cms.stop();
      await scanner.stop();
      world = await start('serve');
      const id = await world.upload(await pdf('Unseen'));
      const served = await world.until(id, settled);
      expect(served).toMatchObject({ state: 'ready', facts: { scan: 'not-scanned' } });
      const files = await world.publish([id]);
      expect((await files())[0]!.document?.key).toBe(served.key);

      await world.cms.stop();
      world = await start('hold');
      expect(world.keys()).not.toContain(served.key);
      const again = await world.until(id, ({ waitsFor }) => waitsFor === 'scanner');
      expect(again.key).toBeNull();

      scanner = fakeClamd(port);
      await scanner.start();
      await world.admin('POST', `/documents/files/${id}/retry`);
      const scanned = await world.until(id, settled);
      expect(scanned).toMatchObject({ state: 'ready', facts: { scan: 'clean' } });
      expect(world.keys()).toContain(scanned.key);
    },
  );
});

/** PDF readers pass over comments. */
function withComment(bytes: Uint8Array, words: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.lastIndexOf('startxref');
  return new Uint8Array(Buffer.from(`${text.slice(0, at)}% ${words}\n${text.slice(at)}`, 'latin1'));
}
