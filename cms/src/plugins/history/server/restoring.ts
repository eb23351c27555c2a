/** Lets the middleware know that an update restores a version. */
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<number>();

/** @param number of the version whose fields are saved again */
export function asRestoring<T>(number: number, work: () => Promise<T>): Promise<T> {
  return storage.run(number, work);
}

/** undefined: what is saved is new. */
export function restoredNumber(): number | undefined {
  return storage.getStore();
}
