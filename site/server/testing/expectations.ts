/** What readers ask and what every web server of ours must answer: the embedded one, nginx and Caddy. */
import { expect } from 'vitest';
import { cacheControl, commonHeaders, openHeaders, resourcePolicy, securityPolicy } from '../areas.ts';
import { ask, type Answer, type Question } from './ask.ts';
import { documentExpectations } from './document-expectations.ts';
import { files, mediaHash, pages } from './served-tree.ts';

export interface Expectation extends Omit<Question, 'host' | 'body'> {
  name: string;
  /** default: attapeu.gov.la */
  host?: string;
  status: number | readonly number[];
  /** undefined: not there */
  has?: Record<string, string | RegExp | undefined>;
  /** decompressed; '' for none */
  body?: string | Buffer;
}

const pdf = files[`media/${mediaHash}/original.pdf`]!;
const media = (name: string) => `/media/${mediaHash}/${name}`;
const notFound = {
  status: 404,
  body: pages['attapeu /404.html'],
  has: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
} as const;
/** Some servers refuse a malformed address before they look. */
const refused = { status: [400, 404] } as const;
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': cacheControl.pages,
  'content-security-policy': securityPolicy.pages,
  'cross-origin-resource-policy': resourcePolicy.pages,
  'access-control-allow-origin': undefined,
  vary: 'Accept-Encoding',
  etag: /^"[^"]+"$/,
  'last-modified': /GMT$/,
};
const ofType = (type: string) => ({ 'content-type': type });
/** Programs and other websites may load it. */
const open = Object.fromEntries(
  Object.entries(openHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);

export const expectations: readonly Expectation[] = [
  {
    name: 'a page',
    path: '/lo/',
    status: 200,
    body: pages['attapeu /lo/'],
    has: { ...pageHeaders, 'content-encoding': undefined, 'accept-ranges': 'bytes' },
  },
  {
    name: 'a page, compressed',
    path: '/lo/news/',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /lo/news/'],
    has: { ...pageHeaders, 'content-encoding': 'gzip' },
  },
  {
    name: 'a page, compression refused',
    path: '/lo/',
    headers: { 'accept-encoding': 'gzip;q=0, br;q=0' },
    status: 200,
    body: pages['attapeu /lo/'],
    has: { 'content-encoding': undefined, vary: 'Accept-Encoding' },
  },
  { name: 'the root page', path: '/', status: 200, body: pages['attapeu /'], has: pageHeaders },
  { name: 'a page with a query', path: '/lo/?utm_source=x', status: 200, body: pages['attapeu /lo/'] },
  {
    name: 'another site by its second host',
    host: 'www.mtc.gov.la',
    path: '/lo/',
    status: 200,
    body: pages['ministry /lo/'],
  },
  {
    name: 'a host in capitals with a port',
    host: 'ATTAPEU.gov.la:80',
    path: '/lo/',
    status: 200,
    body: pages['attapeu /lo/'],
  },
  {
    name: 'HEAD of a page',
    path: '/lo/',
    method: 'HEAD',
    status: 200,
    body: '',
    has: { ...pageHeaders, 'content-length': String(Buffer.byteLength(pages['attapeu /lo/'])) },
  },
  {
    name: 'a folder without its slash',
    path: '/lo/news',
    status: [301, 308],
    has: { location: '/lo/news/' },
  },
  {
    name: 'a folder without its slash, with a query',
    path: '/lo/news?a=1',
    status: [301, 308],
    // What follows the question mark says nothing to a page; Caddy 2.6 drops it.
    has: { location: /^\/lo\/news\/(\?a=1)?$/ },
  },
  {
    name: 'an Atom feed',
    path: '/lo/feed.xml',
    status: 200,
    body: pages['attapeu /lo/feed.xml'],
    has: ofType('application/atom+xml; charset=utf-8'),
  },
  {
    name: 'an RSS feed',
    path: '/lo/rss.xml',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /lo/rss.xml'],
    has: { ...ofType('application/rss+xml; charset=utf-8'), ...open, 'content-encoding': 'gzip' },
  },
  {
    name: 'a JSON feed',
    path: '/lo/feed.json',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /lo/feed.json'],
    has: { ...ofType('application/feed+json'), ...open, 'content-encoding': 'gzip' },
  },
  {
    name: 'what a browser must know to search the site',
    path: '/lo/opensearch.xml',
    status: 200,
    has: ofType('application/opensearchdescription+xml; charset=utf-8'),
  },
  {
    name: 'a catalogue of data',
    path: '/open-data/catalogue.jsonld',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /open-data/catalogue.jsonld'],
    has: { ...ofType('application/ld+json'), ...open, 'content-encoding': 'gzip' },
  },
  {
    name: 'a table of data, compressed',
    path: '/open-data/articles-lo-2026-11.csv',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /open-data/articles-lo-2026-11.csv'],
    has: {
      ...ofType('text/csv; charset=utf-8'),
      ...open,
      vary: 'Accept-Encoding',
      'content-encoding': 'gzip',
    },
  },
  {
    name: 'the picture beside a link',
    path: '/lo/card.png',
    headers: { 'accept-encoding': 'br, gzip' },
    status: 200,
    body: pages['attapeu /lo/card.png'],
    has: { ...ofType('image/png'), ...open, 'content-encoding': undefined },
  },
  {
    name: 'the one hidden folder that is meant to be read',
    path: '/.well-known/security.txt',
    status: 200,
    body: pages['attapeu /.well-known/security.txt'],
    has: ofType('text/plain; charset=utf-8'),
  },
  {
    name: 'a sitemap',
    path: '/sitemap.xml',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /sitemap.xml'],
    has: { ...ofType('application/xml; charset=utf-8'), 'content-encoding': 'gzip' },
  },
  {
    name: 'a text too small to compress',
    path: '/robots.txt',
    headers: { 'accept-encoding': 'br, gzip' },
    status: 200,
    body: pages['attapeu /robots.txt'],
    has: { ...ofType('text/plain; charset=utf-8'), 'content-encoding': undefined },
  },
  {
    name: 'an address of an older website',
    path: '/old.php',
    status: 200,
    body: pages['attapeu /old.php'],
    has: pageHeaders,
  },
  {
    name: 'an address in Lao',
    path: encodeURI('/ຂ່າວ/'),
    status: 200,
    body: pages['attapeu /ຂ່າວ/'],
    has: pageHeaders,
  },
  {
    name: 'styles',
    path: '/_astro/style.Ab1_c-2.css',
    status: 200,
    body: files['assets/style.Ab1_c-2.css']!,
    has: {
      ...ofType('text/css; charset=utf-8'),
      'cache-control': cacheControl.assets,
      'content-security-policy': securityPolicy.assets,
    },
  },
  {
    name: 'a script',
    path: '/_astro/DgKTp5S0.js',
    status: 200,
    body: files['assets/DgKTp5S0.js']!,
    has: { ...ofType('text/javascript; charset=utf-8'), 'cache-control': cacheControl.assets },
  },
  {
    name: 'the service worker: for the whole site, as fresh as a page, and under the policy of pages',
    path: '/service-worker.js',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /service-worker.js'],
    has: { ...pageHeaders, ...ofType('text/javascript; charset=utf-8'), 'content-encoding': 'gzip' },
  },
  {
    name: 'the web app manifest',
    path: '/manifest.webmanifest',
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    body: pages['attapeu /manifest.webmanifest'],
    has: { ...ofType('application/manifest+json'), 'content-encoding': 'gzip' },
  },
  {
    name: 'a picture that is asked for in saver mode',
    path: `${media('320.webp')}?tapped`,
    status: 200,
    body: files[`media/${mediaHash}/320.webp`]!,
    has: { ...ofType('image/webp'), 'cache-control': cacheControl.media },
  },
  {
    name: 'a font',
    path: '/_astro/noto-sans-lao.x1.woff2',
    status: 200,
    body: files['assets/noto-sans-lao.x1.woff2']!,
    has: { ...ofType('font/woff2'), 'cache-control': cacheControl.assets, vary: undefined },
  },
  {
    name: 'a document, whole',
    path: media('original.pdf'),
    headers: { 'accept-encoding': 'br, gzip' },
    status: 200,
    body: pdf,
    has: {
      ...ofType('application/pdf'),
      'content-length': String(pdf.length),
      'content-encoding': undefined,
      vary: undefined,
      'cache-control': cacheControl.media,
      'content-security-policy': securityPolicy.pdf,
      'cross-origin-resource-policy': resourcePolicy.media,
      'accept-ranges': 'bytes',
    },
  },
  {
    name: 'HEAD of a document',
    path: media('original.pdf'),
    method: 'HEAD',
    status: 200,
    body: '',
    has: { 'content-length': String(pdf.length) },
  },
  {
    name: 'the first bytes of a document',
    path: media('original.pdf'),
    headers: { range: 'bytes=0-99' },
    status: 206,
    body: pdf.subarray(0, 100),
    has: { 'content-range': `bytes 0-99/${pdf.length}`, 'content-length': '100' },
  },
  {
    name: 'the rest of a document',
    path: media('original.pdf'),
    headers: { range: 'bytes=300000-' },
    status: 206,
    body: pdf.subarray(300_000),
    has: { 'content-range': `bytes 300000-${pdf.length - 1}/${pdf.length}` },
  },
  {
    name: 'the end of a document',
    path: media('original.pdf'),
    headers: { range: 'bytes=-10' },
    status: 206,
    body: pdf.subarray(-10),
  },
  {
    name: 'a part behind the end',
    path: media('original.pdf'),
    headers: { range: `bytes=${pdf.length}-` },
    status: 416,
    has: { 'content-range': `bytes */${pdf.length}` },
  },
  {
    name: 'a part of an older version',
    path: media('original.pdf'),
    headers: { range: 'bytes=0-99', 'if-range': '"another"' },
    status: 200,
    body: pdf,
  },
  {
    name: 'a part of a page',
    path: '/lo/',
    headers: { range: 'bytes=10-19' },
    status: 206,
    body: Buffer.from(pages['attapeu /lo/']).subarray(10, 20),
  },
  {
    name: 'an office document',
    path: media('original.docx'),
    status: 200,
    has: {
      ...ofType('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
      'content-security-policy': securityPolicy.media,
    },
  },
  {
    name: 'a table, never compressed',
    path: media('original.csv'),
    headers: { 'accept-encoding': 'gzip' },
    status: 200,
    has: { ...ofType('text/csv; charset=utf-8'), 'content-encoding': undefined },
  },
  { name: 'a picture, AVIF', path: media('640.avif'), status: 200, has: ofType('image/avif') },
  { name: 'a picture, WebP', path: media('320.webp'), status: 200, has: ofType('image/webp') },
  { name: 'a picture, JPEG', path: media('320.jpg'), status: 200, has: ofType('image/jpeg') },
  {
    name: 'a file of an unknown kind is not shown',
    path: media('original.exe'),
    status: 200,
    has: ofType('application/octet-stream'),
  },
  {
    name: 'media on another host',
    host: 'mtc.gov.la',
    path: media('320.jpg'),
    status: 200,
    body: files[`media/${mediaHash}/320.jpg`]!,
  },

  ...documentExpectations,

  { name: 'a page that is not there', path: '/lo/nothing/', ...notFound },
  { name: 'a page that is not there, HEAD', path: '/lo/nothing/', method: 'HEAD', status: 404, body: '' },
  {
    name: 'a page that is not there, compressed',
    path: '/lo/nothing/',
    headers: { 'accept-encoding': 'gzip' },
    ...notFound,
    has: { ...notFound.has, 'content-encoding': 'gzip' },
  },
  {
    name: 'conditions do not apply to what is not there',
    path: '/lo/nothing/',
    headers: { 'if-none-match': '*', range: 'bytes=0-9' },
    ...notFound,
  },
  { name: 'a folder without a page', path: '/media/', ...notFound },
  { name: 'a page below a file', path: '/robots.txt/x', ...notFound },
  { name: 'a file as a folder', path: '/robots.txt/', ...notFound },
  { name: 'styles that are not there', path: '/_astro/gone.css', ...notFound },
  { name: 'the folder of styles', path: '/_astro/', ...notFound },
  { name: 'media that is not there', path: media('960.avif'), ...notFound },
  { name: 'the folder of a file', path: media(''), ...notFound },
  { name: 'media that is being written', path: media('320.jpg.77.partial'), ...notFound },
  { name: 'media that is not addressed by its hash', path: '/media/not-a-hash/320.jpg', ...notFound },
  {
    name: 'a host of nobody',
    host: 'evil.example',
    path: '/lo/',
    status: 404,
    body: pages['portal /404.html'],
    has: notFound.has,
  },
  {
    name: 'styles on a host of nobody',
    host: 'evil.example',
    path: '/_astro/style.Ab1_c-2.css',
    status: 404,
    body: pages['portal /404.html'],
  },
  {
    name: 'a site without a page for what is not there',
    host: 'sekong.gov.la',
    path: '/lo/',
    status: 404,
  },
  { name: 'the table of hosts', path: '/hosts.json', ...notFound },
  { name: 'a hidden file', path: '/.env', ...notFound },
  { name: 'a hidden folder', path: '/lo/.git/config', ...notFound },
  { name: 'a compressed form by name', path: '/lo/index.html.gz', ...notFound },
  { name: 'another compressed form by name', path: '/lo/index.html.br', ...notFound },
  { name: 'above the root', path: '/../../../secrets.json', ...refused },
  { name: 'above the root, encoded', path: '/%2e%2e/%2e%2e/%2e%2e/secrets.json', ...refused },
  { name: 'above the root, slash encoded', path: '/..%2f..%2f..%2fsecrets.json', ...refused },
  { name: 'above the root, twice encoded', path: '/%252e%252e/%252e%252e/secrets.json', ...refused },
  { name: 'above the root, backslashes', path: '/..\\..\\..\\secrets.json', ...refused },
  { name: 'above the root, overlong', path: '/%c0%ae%c0%ae/%c0%ae%c0%ae/secrets.json', ...refused },
  { name: 'above the folder of media', path: `/media/${mediaHash}/../../secrets.json`, ...refused },
  {
    name: 'above the folder of media, encoded',
    path: `/media/${mediaHash}/..%2f..%2fsecrets.json`,
    ...refused,
  },
  { name: 'above the folder of styles', path: '/_astro/%2e%2e/secrets.json', ...refused },
  { name: 'another site', path: '/../ministry/lo/', ...refused },
  { name: 'NUL', path: '/lo/%00', ...refused },
  { name: 'half an escape', path: '/lo/%', ...refused },
  { name: 'no escape', path: '/lo/%zz', ...refused },
  { name: 'two slashes', path: '//lo/', ...refused },
  { name: 'two slashes, as another host', path: '//evil.example/%2e%2e', ...refused },
  { name: 'a very long name', path: `/${'a'.repeat(1_000)}/`, status: [404, 414] },
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    name: `the method ${method}`,
    path: '/lo/',
    method,
    status: 405,
    has: { allow: 'GET, HEAD', 'cache-control': 'no-store' },
  })),
];

/** Asks and compares; also that nothing leaks and that the common headers are there. */
export async function check(port: number, expectation: Expectation): Promise<void> {
  const { status, has = {}, body, ...question } = expectation;
  const answer = await ask(port, { host: 'attapeu.gov.la', ...question });
  expect([status].flat()).toContain(answer.status);
  for (const [header, expected] of Object.entries(has)) {
    if (expected instanceof RegExp) expect(answer.headers[header], header).toMatch(expected);
    else expect(answer.headers[header], header).toBe(expected);
  }
  if (body !== undefined) expect(answer.body.equals(Buffer.from(body)), 'the body').toBe(true);
  // Malformed requests are refused before it is known whose they are; nginx says all twice in a 416.
  if (![400, 416].includes(answer.status)) checkCommonHeaders(answer);
  expect(answer.body.includes('the secret of secrets')).toBe(false);
}

function checkCommonHeaders({ headers }: Answer): void {
  for (const [name, value] of Object.entries(commonHeaders)) {
    expect(headers[name.toLowerCase()], name).toBe(value);
  }
}

/** A reader who has the page already, in either form, gets no second copy; and another form is another tag. */
export async function checkRevalidation(port: number): Promise<void> {
  const page = { host: 'attapeu.gov.la', path: '/lo/' };
  const tags = new Set<string>();
  for (const coding of ['identity', 'gzip']) {
    const headers = { 'accept-encoding': coding };
    const first = await ask(port, { ...page, headers });
    const etag = String(first.headers.etag);
    tags.add(etag);
    for (const condition of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': String(first.headers['last-modified']) },
    ]) {
      const again = await ask(port, { ...page, headers: { ...headers, ...condition } });
      expect(again.status, JSON.stringify(condition)).toBe(304);
      expect(again.raw).toHaveLength(0);
      expect(again.headers.etag).toBe(etag);
      expect(again.headers['cache-control']).toBe(cacheControl.pages);
      expect(again.headers.vary).toBe('Accept-Encoding');
    }
    const changed = await ask(port, { ...page, headers: { ...headers, 'if-none-match': '"x"' } });
    expect(changed.status).toBe(200);
    // nginx sends no parts of compressed forms.
    if (coding !== 'identity') continue;
    const resumed = await ask(port, {
      ...page,
      headers: { ...headers, 'if-range': etag, range: 'bytes=5-' },
    });
    expect(resumed.status).toBe(206);
    expect(resumed.raw.equals(first.raw.subarray(5))).toBe(true);
    const stale = await ask(port, { ...page, headers: { ...headers, 'if-match': '"x"' } });
    expect(stale.status).toBe(412);
  }
  expect(tags.size, 'a tag for each form').toBe(2);
}
