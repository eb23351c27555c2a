import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { service } from './service.ts';

/** What is known of a PDF of the library. @returns null where there is no job for it */
export async function jobFacts(fileId: number, sha256: string): Promise<DocumentProgress | null> {
  const { jobs, progress } = service();
  const job = await jobs.find(sha256);
  return job ? progress(fileId, job) : null;
}
