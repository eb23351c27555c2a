import { startProgress } from '../launch/progress.mjs';

/** Does long work under a progress line that ends with "done" or "failed". */
export async function withProgress<T>(
  what: string,
  work: (update: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const progress = startProgress(what);
  try {
    const result = await work(progress.update);
    progress.end('done');
    return result;
  } catch (error) {
    progress.end('failed');
    throw error;
  }
}
