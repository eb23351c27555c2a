import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { openPdfium } from '../pdf/pdfium.ts';
import type { Bitmap } from '../pdf/pdfium-page.ts';
import type { Job } from '../stage.ts';

/** Runs stages on a file that was sanitised; its folder is gone afterwards. */
export async function withReady<Result>(
  original: Uint8Array,
  run: (job: Job) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sanlao-ready-'));
  const job = {
    source: join(folder, 'source.pdf'),
    ready: join(folder, 'ready'),
    temporary: join(folder, 'temporary'),
    recogniseText: false,
    report: () => undefined,
  };
  try {
    await mkdir(job.ready);
    await mkdir(job.temporary);
    await writeFile(join(job.ready, documentPaths.original), original);
    return await run(job);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All pages as they look, 40 dots an inch. */
export async function looksOf(path: string): Promise<Bitmap[]> {
  const document = await openPdfium(path);
  try {
    return Array.from({ length: document.pageCount }, (_, index) => {
      const page = document.page(index + 1);
      const { width, height } = page;
      const look = page.render({ width: Math.round(width / 1.8), height: Math.round(height / 1.8) });
      page.close();
      return look;
    });
  } finally {
    document.close();
  }
}
