/** Whether content is being changed by a step of the workflow itself, which keeps the state in order by itself. */
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<true>();

export function insideStep<T>(work: () => Promise<T>): Promise<T> {
  return storage.run(true, work);
}

export function isInsideStep(): boolean {
  return storage.getStore() ?? false;
}
