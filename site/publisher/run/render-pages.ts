import type { PageAddress } from '../pages/candidates.ts';
import type { PageIndex } from '../pages/page-index.ts';
import type { Stored } from '../rendering/file-renderer.ts';
import { type Renderers, RenderError, renderPage } from '../rendering/render.ts';
import type { PageWrite } from '../tree/live-tree.ts';
import type { Store } from '../tree/store.ts';
import type { StepListener } from './steps.ts';

export interface FailedPage {
  page: PageAddress;
  message: string;
}

export interface RenderedPages {
  /** with no hash: there is no such page */
  rendered: { page: PageAddress; hash: string | null; keys: ReadonlySet<string> }[];
  /** where the bytes differ from what the index has */
  writes: PageWrite[];
  failed: FailedPage[];
}

interface Tools extends Renderers {
  index: PageIndex;
  store: Store;
  step: StepListener;
}

/** Pages whose bytes may wait for compression at once: bounds memory, keeps both cores busy. */
const storedAtOnce = 16;

/**
 * Renders the pages one after another, compressing and storing the earlier ones meanwhile. A page that fails is
 * reported, never thrown; a full disk is thrown.
 */
export async function renderPages(
  { index, store, step, ...renderers }: Tools,
  pages: readonly PageAddress[],
): Promise<RenderedPages> {
  const result: RenderedPages = { rendered: [], writes: [], failed: [] };
  const storing = new Set<Promise<void>>();
  const faults: unknown[] = [];
  for (const page of pages) {
    const rendered = await renderPage(renderers, page).catch((error: unknown) => asFailure(page, error));
    step('page-rendered');
    const oldHash = index.hashOf(page);
    if ('message' in rendered) {
      result.failed.push(rendered);
      continue;
    }
    if (!rendered.bytes) {
      result.rendered.push({ page, hash: null, keys: rendered.keys });
      if (oldHash !== null) result.writes.push({ ...page, oldHash, newHash: null });
      continue;
    }
    const task = stored(store, rendered.bytes)
      .then((hash) => {
        step('page-stored');
        result.rendered.push({ page, hash, keys: rendered.keys });
        if (hash !== oldHash) result.writes.push({ ...page, oldHash, newHash: hash });
      })
      .catch((error: unknown) => void faults.push(error))
      .finally(() => storing.delete(task));
    storing.add(task);
    if (storing.size >= storedAtOnce) await Promise.race(storing);
    if (faults.length > 0) break;
  }
  await Promise.all(storing);
  if (faults.length > 0) throw faults[0];
  return result;
}

async function stored(store: Store, bytes: Buffer | Stored): Promise<string> {
  return Buffer.isBuffer(bytes) ? store.put(bytes) : bytes.hash;
}

function asFailure(page: PageAddress, error: unknown): FailedPage {
  if (!(error instanceof RenderError)) throw error;
  return { page, message: error.cause instanceof Error ? error.cause.message : error.message };
}
