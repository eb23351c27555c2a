import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { inLine } from './job.ts';
import { fileUid, pdfMime, type PdfFile } from './library.ts';
import { service } from './service.ts';
import { sourcePlace } from './sources.ts';

interface LifecycleEvent {
  params: { data?: Record<string, unknown> };
  result?: (PdfFile & { mime: string }) | null;
}

/** A PDF that comes into the library, or takes the place of a file there, gets a job: one for the same bytes. */
export function subscribeToUploads(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [fileUid],
    afterCreate: (event: LifecycleEvent) => taken(event),
    afterUpdate: (event: LifecycleEvent) => taken(event),
  } as never);

  async function taken({ params, result }: LifecycleEvent): Promise<void> {
    if (!params.data?.['hash'] || result?.mime !== pdfMime) return;
    const { jobs, library, folders, queue } = service();
    const { hash } = result;
    const source = await stat(sourcePlace(folders.documentSources, hash)).catch(() => undefined);
    if (!source) return;
    await strapi.db.transaction(async ({ onCommit }) => {
      const isNew = await jobs.ensure(hash, source.size);
      const job = await jobs.find(hash);
      if (job?.state === 'failed') await jobs.update(hash, { ...inLine, attempts: 0 });
      if (!isNew && job?.key && !job.withheld) await library.point(hash, job.key);
      onCommit(() => queue.poke());
    });
  }
}
