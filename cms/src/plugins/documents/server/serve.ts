import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { pdfMime } from './library.ts';
import type { Service } from './service.ts';

interface Context {
  method: string;
  path: string;
  status: number;
  body: unknown;
  fresh: boolean;
  set(headers: Record<string, string>): void;
}

/** The address of a PDF of the library on the CMS. */
export function libraryUrl(sha256: string): string {
  return `/documents/originals/${sha256}.pdf`;
}

const address = /^\/documents\/originals\/([0-9a-f]{64})\.pdf$/;

/**
 * What the media library opens for a PDF: the original that its document offers, which holds nothing that runs. 404
 * until it is prepared; the uploaded bytes are given to nobody.
 */
export function serveOriginals(service: () => Service) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (!context.path.startsWith('/documents/originals/')) return next();
    context.set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    });
    const isReading = context.method === 'GET' || context.method === 'HEAD';
    const sha256 = isReading ? address.exec(context.path)?.[1] : undefined;
    const { jobs, folders } = service();
    const job = sha256 === undefined ? undefined : await jobs.find(sha256);
    const path = job?.key && !job.withheld && join(folders.documents, job.key, documentPaths.original);
    const file = path ? await stat(path).catch(() => undefined) : undefined;
    context.status = file ? 200 : 404;
    if (!path || !file) return;
    context.set({
      'Content-Type': pdfMime,
      'Content-Length': String(file.size),
      'Content-Disposition': 'attachment',
      'Cache-Control': 'private, no-cache',
      ETag: `"${job.key}"`,
    });
    if (context.fresh) context.status = 304;
    else if (context.method === 'GET') context.body = createReadStream(path);
  };
}
