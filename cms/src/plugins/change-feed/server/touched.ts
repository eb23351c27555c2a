/** Which published documents one piece of work has touched. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Touched {
  uid: string;
  documentId: string;
  /** null: a type without languages */
  locale: string | null;
}

interface Collection {
  documents: Map<string, Touched>;
  /** false once the work is done: what it left running after its commit records for itself */
  open: boolean;
}

const storage = new AsyncLocalStorage<Collection>();

/** Runs `work` and gives its result with every document that was noted meanwhile; calls inside it share the list. */
export async function collecting<T>(
  work: () => Promise<T>,
): Promise<{ result: T; touched: Touched[]; outermost: boolean }> {
  if (storage.getStore()?.open) return { result: await work(), touched: [], outermost: false };
  const collection: Collection = { documents: new Map(), open: true };
  try {
    const result = await storage.run(collection, work);
    return { result, touched: [...collection.documents.values()], outermost: true };
  } finally {
    collection.open = false;
  }
}

/** False when nobody is collecting: the caller has to record it. */
export function note(documents: readonly Touched[]): boolean {
  const collection = storage.getStore();
  if (!collection?.open) return false;
  for (const document of documents) {
    collection.documents.set(`${document.uid} ${document.documentId} ${document.locale}`, document);
  }
  return true;
}
