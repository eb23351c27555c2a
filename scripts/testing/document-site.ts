/**
 * A site with one publication whose PDF is prepared, served as in production: the pages of the compiled app, the
 * embedded web server, and files such as the CMS leaves them. No CMS, so that a test of the browser starts in a second.
 */
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { dataPaths } from '@sanlao/shared/config/paths';
import type { Document, Publication } from '@sanlao/shared/content/types';
import { documentPaths, partSize } from '@sanlao/shared/documents/files';
import type { DocumentFile, Manifest } from '@sanlao/shared/documents/manifest';
import type { DocumentText } from '@sanlao/shared/documents/text';
import { urls } from '@sanlao/shared/urls';
import { openPreparedDocuments } from '@sanlao/site/publisher/documents/prepared.ts';
import { writeHosts } from '@sanlao/site/publisher/tree/hosts.ts';
import { openLiveTree, switchLive } from '@sanlao/site/publisher/tree/live-tree.ts';
import { openStore } from '@sanlao/site/publisher/tree/store.ts';
import { createWebServer } from '@sanlao/site/server/web-server.ts';
import { assetsFolder, compiledApp } from '@sanlao/site/test/compiled-app.ts';
import { pdf, publication, site } from '@sanlao/site/test/documents.ts';
import { fakeContent } from '@sanlao/site/test/fake-content.ts';
import { writePartLists } from '../../cms/src/plugins/documents/worker/manifest/part-lists.ts';

export interface DocumentSite {
  /** of the web server */
  port: number;
  /** "attapeu.localhost" */
  host: string;
  /** path of the publication's page */
  landing: string;
  title: string;
  pages: number;
  /** what a download must be */
  sha256: Record<'lite' | 'original', string>;
  size: Record<'lite' | 'original', number>;
  publish(): Promise<void>;
  /** publishes it as withdrawn */
  withdraw(): Promise<void>;
  close(): Promise<void>;
}

const code = 'attapeu';
const pages = 4;
const title = 'ວາລະສານ ໄອຊີທີ ສະບັບທີ 12';
const sizes = { lite: 1_300_000, original: 3_400_000 };

/** Builds the sites where they are stale: leave it three minutes. */
export async function openDocumentSite(): Promise<DocumentSite> {
  const root = mkdtempSync(join(tmpdir(), 'sanlao-documents-'));
  const paths = dataPaths(root);
  const { key, manifest } = await prepare(paths.documents);
  const issue = publication({
    site: code,
    urlId: 'k3f9q2',
    date: '2026-11-22',
    kind: 'journal',
    title,
    files: [pdf('a', { document: { key, replaced: [] } })],
  });
  const store = openStore(paths.store);
  const tree = openLiveTree(join(paths.live, 'v1'), store);
  const here = [code, 'portal'];
  await render(issue);
  writeHosts(tree.folder, [site({ code })]);
  switchLive(paths.liveCurrent, 'v1');
  cpSync(await assetsFolder(), paths.assets, { recursive: true });
  const server = await createWebServer({ paths, port: 0 });

  async function render(now: Publication): Promise<void> {
    const { render } = await compiledApp();
    const documents: Document[] = [site({ code }), now];
    for (const of of here) {
      const content = fakeContent({
        documents,
        site: of,
        documentOf: openPreparedDocuments(paths.documents),
      });
      for (const path of of === code ? addresses(now) : ['/404.html']) {
        const url = new URL(`http://${of}.localhost${of === 'portal' ? '/portal' : ''}${path}`);
        const { status, body, error } = await render(url, content);
        if (status === 500) throw error;
        const newHash = status === 200 ? await store.put(Buffer.from(body)) : null;
        tree.apply([{ site: of, path, oldHash: null, newHash }]);
      }
    }
  }

  return {
    port: server.port,
    host: `${code}.localhost`,
    landing: urls.publication(issue),
    title,
    pages,
    sha256: { lite: manifest.lite!.sha256, original: manifest.original.sha256 },
    size: sizes,
    publish: () => render(issue),
    withdraw: () => render({ ...issue, withdrawal: { date: '2026-11-22', reason: 'ຕົວເລກບໍ່ຖືກຕ້ອງ' } }),
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function addresses(issue: Publication): string[] {
  return [
    urls.home('lo'),
    urls.offline('lo'),
    urls.offline('en'),
    urls.serviceWorker(),
    urls.notFound(),
    urls.publications('lo'),
    urls.publication(issue),
    urls.documentReader(issue, 1),
    urls.documentText(issue, 1),
    ...Array.from({ length: pages }, (_, index) => urls.documentPage(issue, 1, index + 1)),
  ];
}

/** As the worker leaves it. */
async function prepare(folder: string): Promise<{ key: string; manifest: Manifest }> {
  const work = join(folder, 'work');
  const write = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), bytes);
  };
  const described: Manifest['pages'] = [];
  for (let page = 1; page <= pages; page++) {
    const pictures: Manifest['pages'][number]['pictures'] = {};
    for (const width of [480, 900] as const) {
      const [avif, webp] = await picturesOf(page, width);
      write(documentPaths.picture(page, width, 'avif'), avif);
      write(documentPaths.picture(page, width, 'webp'), webp);
      pictures[width] = { avif: avif.length, webp: webp.length };
    }
    described.push({ height: 1273, label: null, text: 'text', pictures });
  }
  const files = { lite: fileOf('lite'), original: fileOf('original') };
  write(documentPaths.lite, files.lite.bytes);
  write(documentPaths.original, files.original.bytes);
  const manifest: Manifest = {
    format: 1,
    source: { sha256: files.original.described.sha256, size: sizes.original },
    title: '',
    pages: described,
    outline: [],
    text: 'searchable',
    languages: ['lo'],
    tagged: true,
    signed: false,
    fonts: { notEmbedded: [], legacyLao: [] },
    removed: [],
    scan: 'clean',
    original: files.original.described,
    lite: files.lite.described,
    liteOutcome: 'made',
    articles: [],
  };
  const text: DocumentText = described.map((_, index) => ({
    blocks: [{ kind: 'paragraph', text: `ເນື້ອໃນຂອງໜ້າ ${index + 1}: ການຫັນເປັນດິຈິຕອນ.` }],
  }));
  const json = JSON.stringify(manifest);
  write(documentPaths.manifest, json);
  write(documentPaths.text, JSON.stringify(text));
  await writePartLists(manifest, work);
  const key = hash(Buffer.from(json));
  renameSync(work, join(folder, key));
  return { key, manifest };
}

/** Noise: as large as a page of photos, and another one each. */
async function picturesOf(page: number, width: number): Promise<[Buffer, Buffer]> {
  const noise = { type: 'gaussian', mean: 100 + page * 20, sigma: 22 } as const;
  const height = Math.round((width * 1273) / 900);
  const picture = sharp({ create: { width, height, channels: 3, background: '#888', noise } }).blur(3);
  return [
    await picture.clone().avif({ quality: 50, effort: 1 }).toBuffer(),
    await picture.clone().webp({ quality: 40 }).toBuffer(),
  ];
}

/** Bytes that nothing compresses. */
function fileOf(name: 'lite' | 'original'): { bytes: Buffer; described: DocumentFile } {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(sizes[name] - 9)]);
  const count = Math.ceil(bytes.length / partSize);
  const parts = Array.from({ length: count }, (_, index) =>
    hash(bytes.subarray(index * partSize, (index + 1) * partSize)),
  );
  return { bytes, described: { path: documentPaths[name], size: bytes.length, sha256: hash(bytes), parts } };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
