/** Starts the product once for all proofs of the reader's sites, with the sample content and what it lacks. */
import type { TestProject } from 'vitest/node';
import { loadSample } from '../../sample/load.ts';
import { openCms } from '../../cms/client.ts';
import { type Product, startProduct } from '../product.ts';
import { loadReaderContent } from './content.ts';
import { fixIds } from './fixed-ids.ts';

/** What tests get by `inject('reader')`: they read, and change nothing. */
export interface ReaderProduct {
  sitePort: number;
  dataDir: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    reader: ReaderProduct;
  }
}

/** A fixed day: what is coming and what is over stays so, whenever the tests run. */
const day = '2026-11-22';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startReaderProduct();
  project.provide('reader', readerProduct(product));
  return () => product.stop();
}

export function readerProduct({ ports, dataDir }: Product): ReaderProduct {
  return { sitePort: ports.site, dataDir };
}

/** The caller stops it. */
export function startReaderProduct(): Promise<Product> {
  return startProduct({
    day,
    prepare: async (running) => {
      const cms = openCms({ url: running.url, token: running.secrets.importToken });
      await loadSample({ cms, onProgress: () => {}, signal: AbortSignal.timeout(600_000) });
      await loadReaderContent(running);
      fixIds(running.dataDir);
    },
    readySeconds: 300,
  });
}
