/** Which published documents one piece of work has touched. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Touched {
  uid: string;
  documentId: string;
  /** null: a type without languages */
  locale: string | null;
}

const storage = new AsyncLocalStorage<Map<string, Touched>>();

/** Runs `work` and gives its result with every document that was noted meanwhile; calls inside it share the list. */
export async function collecting<T>(
  work: () => Promise<T>,
): Promise<{ result: T; touched: Touched[]; outermost: boolean }> {
  const outer = storage.getStore();
  if (outer) return { result: await work(), touched: [], outermost: false };
  const touched = new Map<string, Touched>();
  const result = await storage.run(touched, work);
  return { result, touched: [...touched.values()], outermost: true };
}

/** False when nobody is collecting: the caller has to record it. */
export function note(documents: readonly Touched[]): boolean {
  const list = storage.getStore();
  if (!list) return false;
  for (const document of documents)
    list.set(`${document.uid} ${document.documentId} ${document.locale}`, document);
  return true;
}
