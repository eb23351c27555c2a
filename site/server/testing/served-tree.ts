/** A small data folder as the publisher and the CMS leave it, for the tests of every web server. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataPaths, type DataPaths } from '@sanlao/shared/config/paths';
import { openLiveTree, switchLive, type LiveTree } from '../../publisher/tree/live-tree.ts';
import { openStore, type Store } from '../../publisher/tree/store.ts';
import { writeHosts } from '../../publisher/tree/hosts.ts';
import { sampleSite } from '../../publisher/testing/sample-documents.ts';

export interface ServedTree {
  paths: DataPaths;
  store: Store;
  tree: LiveTree;
  put(site: string, path: string, text: string): Promise<void>;
  remove(): void;
}

export const sites = [
  sampleSite('ministry', { hosts: ['mtc.gov.la', 'www.mtc.gov.la'] }),
  sampleSite('attapeu', { hosts: ['attapeu.gov.la'] }),
  sampleSite('sekong', { hosts: ['sekong.gov.la'] }),
];

export const mediaHash = 'ab'.repeat(32);
/** of a prepared document, of one that attapeu replaced, and of one that lies nowhere */
export const documentKeys = {
  now: 'cd'.repeat(32),
  replaced: '12'.repeat(32),
  gone: '34'.repeat(32),
} as const;

const paragraphs = '<p>ຂ່າວສານຂອງແຂວງ ກ່ຽວກັບການຫັນເປັນດິຈິຕອນ.</p>'.repeat(60);
const html = (title: string) => `<!doctype html><html lang="lo"><title>${title}</title>${paragraphs}</html>`;

/** By site and path; each larger than its compressed forms, robots.txt excepted. */
export const pages = {
  'ministry /': html('ministry root'),
  'ministry /lo/': html('ministry home'),
  'ministry /404.html': html('ministry not found'),
  'attapeu /': html('attapeu root'),
  'attapeu /lo/': html('attapeu home'),
  'attapeu /lo/news/': html('attapeu news'),
  'attapeu /lo/feed.xml': `<?xml version="1.0"?><feed>${'<entry/>'.repeat(99)}</feed>`,
  'attapeu /lo/rss.xml': `<?xml version="1.0"?><rss>${'<item/>'.repeat(99)}</rss>`,
  'attapeu /lo/feed.json': JSON.stringify({ items: Array(99).fill({ id: 1 }) }),
  'attapeu /lo/opensearch.xml': '<?xml version="1.0"?><OpenSearchDescription/>',
  'attapeu /open-data/catalogue.jsonld': JSON.stringify({ '@graph': Array(99).fill({ '@id': 'x' }) }),
  'attapeu /open-data/articles-lo-2026-11.csv': '\ufeffຫົວຂໍ້,ວັນທີ\r\n'.repeat(99),
  'attapeu /lo/card.png': 'PNG',
  'attapeu /.well-known/security.txt': 'Contact: mailto:info@attapeu.gov.la',
  'attapeu /sitemap.xml': `<?xml version="1.0"?><urlset>${'<url/>'.repeat(99)}</urlset>`,
  'attapeu /robots.txt': 'User-agent: *',
  'attapeu /service-worker.js': 'self.addEventListener("fetch", () => {});'.repeat(60),
  'attapeu /manifest.webmanifest': JSON.stringify({ icons: Array(60).fill({ sizes: 'any' }) }),
  'attapeu /old.php': html('attapeu moved'),
  'attapeu /ຂ່າວ/': html('attapeu moved too'),
  [`attapeu /documents/${documentKeys.replaced}/`]: html('attapeu replaced'),
  [`attapeu /documents/${documentKeys.gone}/`]: html('attapeu replaced long ago'),
  'attapeu /lo/publications/series/ict/ict-1.zip': 'PK',
  'attapeu /404.html': html('attapeu not found'),
  'portal /': html('portal root'),
  'portal /404.html': html('portal not found'),
} as const;

const media = `media/${mediaHash}`;
const document = `documents/ready/${documentKeys.now}`;

/** Below the data folder. The PDF is larger than what the server holds in memory. */
export const files = {
  [`${media}/original.pdf`]: randomBytes(700_000),
  [`${media}/original.docx`]: randomBytes(5_000),
  [`${media}/original.csv`]: Buffer.from('ແຂວງ,ຈຳນວນ\n'.repeat(500)),
  [`${media}/original.exe`]: randomBytes(100),
  [`${media}/640.avif`]: randomBytes(20_000),
  [`${media}/320.webp`]: randomBytes(3_000),
  [`${media}/320.jpg`]: randomBytes(4_000),
  [`${media}/320.jpg.77.partial`]: randomBytes(10),
  'media/not-a-hash/320.jpg': randomBytes(10),
  [`${document}/original.pdf`]: randomBytes(600_000),
  [`${document}/lite.pdf`]: randomBytes(300_000),
  [`${document}/articles/3.pdf`]: randomBytes(20_000),
  [`${document}/pages/1-900.avif`]: randomBytes(30_000),
  [`${document}/pages/1-480.webp`]: randomBytes(9_000),
  [`${document}/parts/lite.bin`]: randomBytes(64),
  [`${document}/manifest.json`]: Buffer.from('{"the secret of secrets": 1}'),
  [`${document}/text.json`]: Buffer.from('["the secret of secrets"]'),
  [`documents/ready/${documentKeys.replaced}/lite.pdf`]: randomBytes(1_000),
  'documents/sources/source.pdf': Buffer.from('the secret of secrets'),
  'assets/DgKTp5S0.js': Buffer.from('console.log(1);'.repeat(100)),
  'assets/style.Ab1_c-2.css': Buffer.from('body{margin:0}'.repeat(100)),
  'assets/noto-sans-lao.x1.woff2': randomBytes(9_000),
  'secrets.json': Buffer.from('the secret of secrets'),
} as const;

export async function openServedTree(): Promise<ServedTree> {
  const root = mkdtempSync(join(tmpdir(), 'sanlao-served-'));
  // A web server of the system runs as a user of its own.
  chmodSync(root, 0o755);
  const paths = dataPaths(root);
  const store = openStore(paths.store);
  const tree = openLiveTree(join(paths.live, 'v1'), store);
  const put = async (site: string, path: string, text: string) => {
    const hash = await store.put(Buffer.from(text));
    tree.apply([{ site, path, oldHash: null, newHash: hash }]);
  };
  for (const [address, text] of Object.entries(pages)) {
    const [site, path] = address.split(' ') as [string, string];
    await put(site, path, text);
  }
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  writeHosts(tree.folder, sites);
  switchLive(paths.liveCurrent, 'v1');
  return { paths, store, tree, put, remove: () => rmSync(root, { recursive: true, force: true }) };
}
