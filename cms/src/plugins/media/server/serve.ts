import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { kinds } from './kinds.ts';
import { placeOf } from './store.ts';

interface Context {
  method: string;
  path: string;
  status: number;
  body: unknown;
  fresh: boolean;
  set(headers: Record<string, string>): void;
}

const address = /^\/media\/([0-9a-f]{64})\/((?:original|\d{1,5})\.[a-z0-9]{1,8})$/;

/** Serves the media folder to the admin and to previews; on the sites the web server does it. */
export async function serveMedia(context: Context, next: () => Promise<void>): Promise<void> {
  if (!context.path.startsWith('/media/')) return next();
  const [, sha256, name] = address.exec(context.path) ?? [];
  const type = kinds[extname(name ?? '')]?.mime;
  const isReading = context.method === 'GET' || context.method === 'HEAD';
  const file = isReading && type ? await stat(placeOf(context.path)).catch(() => undefined) : undefined;
  context.set({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  });
  if (!file?.isFile() || !type) {
    context.status = 404;
    return;
  }
  context.status = 200;
  context.set({
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Length': String(file.size),
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: `"${sha256}-${name}"`,
  });
  if (context.fresh) context.status = 304;
  else if (context.method === 'GET') context.body = createReadStream(placeOf(context.path));
}
