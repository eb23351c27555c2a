/** One request, one answer. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { portalCode, urls } from '@sanlao/shared/urls';
import { acceptedCodings, identity, type Coding } from './accept-encoding.ts';
import {
  cacheControl,
  commonHeaders,
  notFoundCacheControl,
  openHeaders,
  openPages,
  resourcePolicy,
  securityPolicy,
  securityPolicyOf,
} from './areas.ts';
import { byteRange, type ByteRange } from './byte-range.ts';
import { contentTypeOf } from './content-types.ts';
import type { Content, Found, openFiles } from './files.ts';
import type { SiteOfHost } from './hosts.ts';
import { cleanPath } from './path.ts';
import { type Place, placeOf, type ServedFolders } from './place.ts';
import { failedPrecondition, rangeApplies } from './preconditions.ts';
import { targetOf } from './target.ts';

export interface Sources {
  folders: ServedFolders;
  files: ReturnType<typeof openFiles>;
  siteOfHost: SiteOfHost;
}

type Headers = Record<string, string | number>;

/** @throws Error of the file system, or when the reader went away: nothing was answered yet, or the answer broke off */
export async function answer(sources: Sources, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response);
  const target = targetOf(request);
  const site = sources.siteOfHost(target.host);
  const path = cleanPath(target.path);
  if (site === null || path === null) return notFound(sources, site, request, response);
  const place = placeOf(sources.folders, site, path);
  // The page of its new version goes live at the moment at which the old file goes.
  if (place.moved && existsSync(place.moved.file)) return redirect(response, 302, place.moved.path);
  const { found, type, varies } = await look(sources, place, request);
  if (found === 'folder' && place.area === 'pages' && !path.endsWith('/'))
    return redirect(response, 301, `${target.path}/${target.query}`);
  if (found === null || found === 'folder') return notFound(sources, site, request, response);
  const headers = { ...headersOf(place, found, type, varies), ...commonHeaders };
  await sendContent(request, response, found, headers);
}

async function look({ files }: Pick<Sources, 'files'>, place: Place, request: IncomingMessage) {
  const { type, compressed } = contentTypeOf(place.area, place.file);
  const forms: readonly Coding[] = compressed ? acceptedCodings(acceptEncoding(request)) : [identity];
  const found: Found = await files.find(place, forms);
  return { found, type, varies: compressed };
}

/** Several header lines are one list. */
function acceptEncoding({ headers }: IncomingMessage): string | undefined {
  const value = headers['accept-encoding'];
  return Array.isArray(value) ? value.join(',') : value;
}

function headersOf(
  { area, file, disposition }: Place,
  content: Content,
  type: string,
  varies: boolean,
): Headers {
  return {
    'Content-Type': type,
    ...codingHeaders(content, varies),
    ETag: content.etag,
    'Last-Modified': content.lastModified,
    'Accept-Ranges': 'bytes',
    'Cache-Control': cacheControl[area],
    'Content-Security-Policy': securityPolicyOf(area, file),
    'Cross-Origin-Resource-Policy': resourcePolicy[area],
    ...(disposition ? { 'Content-Disposition': disposition } : {}),
    ...(area === 'pages' && openPages.test(`/${file}`) ? openHeaders : {}),
  };
}

function codingHeaders({ coding }: Content, varies: boolean): Headers {
  return {
    ...(varies ? { Vary: 'Accept-Encoding' } : {}),
    ...(coding === identity ? {} : { 'Content-Encoding': coding.name }),
  };
}

async function sendContent(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  content: Content,
  headers: Headers,
): Promise<void> {
  const failed = failedPrecondition(asked, content);
  if (failed !== null) {
    response.writeHead(
      failed,
      failed === 304 ? withoutContent(headers) : { ...commonHeaders, 'Content-Length': 0 },
    );
    return endWithoutBody(response, content);
  }
  const range =
    method === 'GET' && rangeApplies(asked, content) ? byteRange(asked.range, content.size) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, {
      ...commonHeaders,
      'Content-Range': `bytes */${content.size}`,
      'Content-Length': 0,
    });
    return endWithoutBody(response, content);
  }
  if (range) {
    response.writeHead(206, {
      ...headers,
      'Content-Range': `bytes ${range.start}-${range.end}/${content.size}`,
      'Content-Length': range.end - range.start + 1,
    });
  } else response.writeHead(200, { ...headers, 'Content-Length': content.size });
  if (method === 'HEAD') return endWithoutBody(response, content);
  await sendBytes(response, content, range);
}

/** A 304 says what it would have said, but nothing of the bytes that it leaves out. */
function withoutContent(headers: Headers): Headers {
  const kept = { ...headers };
  delete kept['Content-Type'];
  delete kept['Content-Encoding'];
  delete kept['Content-Disposition'];
  return kept;
}

async function sendBytes(
  response: ServerResponse,
  { bytes }: Content,
  range: ByteRange | null,
): Promise<void> {
  if (Buffer.isBuffer(bytes)) {
    response.end(range ? bytes.subarray(range.start, range.end + 1) : bytes);
    return;
  }
  // The stream closes the descriptor, also when the reader goes away.
  try {
    await pipeline(bytes.createReadStream(range ?? {}), response);
  } finally {
    // Where the reader went away before the first byte, the stream has not taken it over.
    await bytes.close();
  }
}

async function endWithoutBody(response: ServerResponse, { bytes }: Content): Promise<void> {
  response.end();
  if (!Buffer.isBuffer(bytes)) await bytes.close();
}

/** The site's own page for it; that of the portal for a host that is nobody's or a site that does not exist. */
async function notFound(
  sources: Sources,
  site: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const code of site === null ? [portalCode] : [site, portalCode]) {
    const place = placeOf(sources.folders, code, urls.notFound().slice(1));
    const { found, type } = await look(sources, place, request);
    if (found === null || found === 'folder') continue;
    response.writeHead(404, {
      'Content-Type': type,
      ...codingHeaders(found, true),
      'Content-Length': found.size,
      'Cache-Control': notFoundCacheControl,
      'Content-Security-Policy': securityPolicy.pages,
      ...commonHeaders,
    });
    if (request.method === 'HEAD') return endWithoutBody(response, found);
    return sendBytes(response, found, null);
  }
  sendText(response, 503, preparing, { 'Retry-After': 5 });
}

/** Not even the portal has a page yet. */
const preparing =
  'ກຳລັງກະກຽມເວັບໄຊ. ກະລຸນາລອງອີກຄັ້ງໃນອີກບໍ່ດົນ.\nThe sites are being prepared. Please try again in a moment.\n';

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  sendText(response, status, '', { Location: location, 'Cache-Control': cacheControl.pages });
}

function refuseMethod(response: ServerResponse): void {
  // What it may carry is not read.
  sendText(response, 405, 'Only GET and HEAD are answered here.\n', {
    Allow: 'GET, HEAD',
    Connection: 'close',
  });
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': notFoundCacheControl,
    ...headers,
    ...commonHeaders,
  });
  response.end(text);
}
