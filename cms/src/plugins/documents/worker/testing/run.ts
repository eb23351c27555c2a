import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { inspect } from '../inspect/inspect.ts';
import { sanitise } from '../sanitise/sanitise.ts';
import type { Inspection, Job, Sanitised } from '../stage.ts';

/** @throws Refusal */
export function inspectBytes(bytes: Uint8Array): Promise<Inspection> {
  return withJob(bytes, (job) => inspect(job, {}));
}

/** @throws Refusal */
export function sanitiseBytes(
  bytes: Uint8Array,
): Promise<Sanitised & { inspection: Inspection; original: Buffer }> {
  return withJob(bytes, async (job) => {
    const inspection = await inspect(job, {});
    const sanitised = await sanitise(job, { inspect: inspection });
    return { ...sanitised, inspection, original: await readFile(join(job.ready, documentPaths.original)) };
  });
}

async function withJob<Result>(bytes: Uint8Array, run: (job: Job) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sanlao-document-'));
  try {
    const source = join(folder, 'source.pdf');
    await writeFile(source, bytes);
    return await run({
      source,
      ready: join(folder, 'ready'),
      temporary: folder,
      recogniseText: false,
      report: () => undefined,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
