/** Why somebody changes what is watched: the record tells it with the change. */
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

export function withReason<T>(reason: string, work: () => Promise<T>): Promise<T> {
  return storage.run(reason, work);
}

export function currentReason(): string | undefined {
  return storage.getStore();
}
