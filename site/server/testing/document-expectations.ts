/** What readers ask of prepared documents, and what every web server of ours must answer. */
import { cacheControl, resourcePolicy, securityPolicy } from '../areas.ts';
import type { Expectation } from './expectations.ts';
import { documentKeys, files, pages } from './served-tree.ts';

const lite = files[`documents/ready/${documentKeys.now}/lite.pdf`]!;
const at = (path: string, key: string = documentKeys.now) => `/documents/${key}/${path}`;
const lao = encodeURIComponent('ແຜນພັດທະນາ 2026 (ສະບັບເຕັມ).pdf').replace('(', '%28').replace(')', '%29');
const served = {
  'content-encoding': undefined,
  vary: undefined,
  'cache-control': cacheControl.documents,
  'cross-origin-resource-policy': resourcePolicy.documents,
  'accept-ranges': 'bytes',
  etag: /^"[^"]+"$/,
  'last-modified': /GMT$/,
};
const pdf = { ...served, 'content-type': 'application/pdf', 'content-security-policy': securityPolicy.pdf };
const other = { ...served, 'content-security-policy': securityPolicy.documents };
const compressed = { 'accept-encoding': 'br, gzip' };
const notFound = {
  status: 404,
  body: pages['attapeu /404.html'],
  has: { 'cache-control': 'no-store', 'content-disposition': undefined },
} as const;
const movedTo = (key: string) => ({
  status: 302,
  has: { location: at('', key), 'cache-control': cacheControl.pages, 'content-disposition': undefined },
});

export const documentExpectations: readonly Expectation[] = [
  {
    name: 'a lite copy, whole, never compressed',
    path: at('lite.pdf'),
    headers: compressed,
    status: 200,
    body: lite,
    has: { ...pdf, 'content-length': String(lite.length), 'content-disposition': undefined },
  },
  {
    name: 'a lite copy under its Lao name',
    path: at(`lite.pdf/${lao}`),
    headers: compressed,
    status: 200,
    body: lite,
    has: { ...pdf, 'content-disposition': `inline; filename="lite.pdf"; filename*=UTF-8''${lao}` },
  },
  {
    name: 'an original under its name, with a query',
    path: at('original.pdf/plan.pdf?download'),
    status: 200,
    body: files[`documents/ready/${documentKeys.now}/original.pdf`]!,
    has: { ...pdf, 'content-disposition': `inline; filename="original.pdf"; filename*=UTF-8''plan.pdf` },
  },
  {
    name: 'one article under its name',
    path: at(`articles/3.pdf/${lao}`),
    status: 200,
    body: files[`documents/ready/${documentKeys.now}/articles/3.pdf`]!,
    has: { ...pdf, 'content-disposition': `inline; filename="article-3.pdf"; filename*=UTF-8''${lao}` },
  },
  {
    name: 'HEAD of a named document',
    path: at(`lite.pdf/${lao}`),
    method: 'HEAD',
    status: 200,
    body: '',
    has: { ...pdf, 'content-length': String(lite.length) },
  },
  {
    name: 'the rest of a named document',
    path: at(`lite.pdf/${lao}`),
    headers: { ...compressed, range: 'bytes=262144-' },
    status: 206,
    body: lite.subarray(262_144),
    has: {
      'content-type': 'application/pdf',
      'content-range': `bytes 262144-${lite.length - 1}/${lite.length}`,
    },
  },
  {
    name: 'the rest of another version of a document',
    path: at('lite.pdf'),
    headers: { range: 'bytes=262144-', 'if-range': '"another"' },
    status: 200,
    body: lite,
  },
  {
    name: 'the picture of a page, AVIF',
    path: at('pages/1-900.avif'),
    headers: compressed,
    status: 200,
    body: files[`documents/ready/${documentKeys.now}/pages/1-900.avif`]!,
    has: { ...other, 'content-type': 'image/avif' },
  },
  {
    name: 'the picture of a page, WebP',
    path: at('pages/1-480.webp'),
    status: 200,
    has: { ...other, 'content-type': 'image/webp' },
  },
  {
    name: 'the hashes of the parts of a document',
    path: at('parts/lite.bin'),
    headers: compressed,
    status: 200,
    has: { ...other, 'content-type': 'application/octet-stream' },
  },
  {
    name: 'a document on another host',
    host: 'mtc.gov.la',
    path: at('lite.pdf'),
    status: 200,
    body: lite,
  },
  {
    name: 'a document that was replaced',
    path: at('lite.pdf', documentKeys.replaced),
    ...movedTo(documentKeys.replaced),
  },
  {
    name: 'a document that was replaced, by its name',
    path: at(`lite.pdf/${lao}`, documentKeys.replaced),
    ...movedTo(documentKeys.replaced),
  },
  {
    name: 'the rest of a document that was replaced',
    path: at('original.pdf', documentKeys.replaced),
    headers: { range: 'bytes=100-', 'if-range': '"x"' },
    ...movedTo(documentKeys.replaced),
  },
  {
    name: 'a document that was replaced long ago',
    path: at('pages/2-900.avif', documentKeys.gone),
    ...movedTo(documentKeys.gone),
  },
  {
    name: 'where a document that was replaced leads',
    path: at('', documentKeys.replaced),
    status: 200,
    body: pages[`attapeu /documents/${documentKeys.replaced}/`]!,
    has: { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl.pages },
  },
  {
    name: 'a document that one site replaced, on another',
    host: 'mtc.gov.la',
    path: at('lite.pdf', documentKeys.replaced),
    status: 200,
  },
  {
    name: 'a pack',
    path: '/lo/publications/series/ict/ict-1.zip',
    headers: compressed,
    status: 200,
    body: 'PK',
    has: { 'content-type': 'application/zip', 'content-encoding': undefined, 'accept-ranges': 'bytes' },
  },
  { name: 'a document that is not there', path: at('lite.pdf', 'ef'.repeat(32)), ...notFound },
  { name: 'a named document that is not there', path: at(`lite.pdf/${lao}`, 'ef'.repeat(32)), ...notFound },
  { name: 'an article that is not there', path: at(`articles/9.pdf/${lao}`), ...notFound },
  ...[
    'manifest.json',
    'text.json',
    'manifest.json/lite.pdf',
    '',
    'pages/',
    'pages/1-901.avif',
    'pages/1-900.avif/x.pdf',
    'parts/lite.bin/x.pdf',
    'articles/0.pdf',
    'lite.pdf/',
    'lite.pdf/a/b.pdf',
    'lite.pdf/a.html',
    'lite.pdf/.pdf',
    'lite.pdf/%2Eb.pdf',
    'lite.pdf/a%22b.pdf',
    'lite.pdf/a%5Cb.pdf',
    'lite.pdf/a%7Fb.pdf',
    'lite.pdf/a%C2%85b.pdf',
    'lite.pdf/a%E2%80%AEb.pdf',
    'lite.pdf/a%E2%81%A6b.pdf',
    'lite.pdf/a%C0%AFb.pdf',
    'lite.pdf/a%E0%BAb.pdf',
    'lite.pdf/a%ED%A0%80b.pdf',
  ].map((path) => ({
    name: `no file of a document: ${path}`,
    path: at(path),
    status: notFound.status,
    has: { 'content-disposition': undefined },
  })),
  ...[
    'lite.pdf/a%0D%0ASet-Cookie:%20x=1.pdf',
    'lite.pdf/a%00.pdf',
    'lite.pdf/..%2F..%2Fsecrets.json',
    '..%2Fsources%2Fsource.pdf',
  ].map((path) => ({
    name: `refused: ${path}`,
    path: at(path),
    status: [400, 404],
    has: { 'set-cookie': undefined },
  })),
  { name: 'an uploaded source', path: '/documents/sources/source.pdf', ...notFound },
  { name: 'the folder of documents', path: '/documents/', ...notFound },
];
