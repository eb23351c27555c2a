/** What the parts of the edit view tell each other: Strapi renders its buttons and our panel far from one another. */
import { useSyncExternalStore } from 'react';
import type { Overview, Step } from '@sanlao/shared/editing/workflow';
import { waitingCount } from './waitingCount.ts';

interface Shown {
  /** grows when somebody here has changed the state of an entry */
  changes: number;
  /** the newest answer about the entry in view */
  overview: (Overview & { documentId: string; stale: boolean }) | undefined;
  /** whose dialog is open */
  step: Step | undefined;
}

let shown: Shown = { changes: 0, overview: undefined, step: undefined };
const listeners = new Set<() => void>();

export function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  for (const listener of listeners) listener();
}

/** Asks again for everything that shows states. */
export function refresh(): void {
  show({ changes: shown.changes + 1 });
  waitingCount.doubt();
}

export function useShown(): Shown {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
