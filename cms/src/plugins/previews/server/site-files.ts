/** What pages of the sites load from their own host, for previews: styles and fonts, and pictures of PDFs. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { paths } from '../../../runtime.ts';

interface Context {
  method: string;
  path: string;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

const asset = /^\/_astro\/([\w.-]+)$/;
const picture = /^\/documents\/([0-9a-f]{64}\/pages\/\d+-\d+\.(?:avif|webp))$/;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
};

export async function serveSiteFiles(context: Context, next: () => Promise<void>): Promise<void> {
  const place = placeOf(context.path);
  const type = place && types[extname(place)];
  if (!place || !type || !['GET', 'HEAD'].includes(context.method)) return next();
  const file = await stat(place).catch(() => undefined);
  if (!file?.isFile()) return next();
  context.status = 200;
  context.set({
    'Content-Type': type,
    'Content-Length': String(file.size),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  });
  if (context.method === 'GET') context.body = createReadStream(place);
}

function placeOf(path: string): string | undefined {
  const name = asset.exec(path)?.[1];
  if (name !== undefined) return join(paths.assets, name);
  const file = picture.exec(path)?.[1];
  return file === undefined ? undefined : join(paths.documents, file);
}
