/** A number that is asked for while somebody is there to read it, and not again within a minute. */
export interface Counter {
  /** undefined: not known yet */
  value(): number | undefined;
  /** While nobody listens it is not known: whoever listens next may be somebody else. */
  subscribe(listener: () => void): () => void;
  /** it is known from elsewhere, and need not be asked for */
  tell(value: number): void;
  /** it may be another one by now */
  doubt(): void;
}

interface Counting {
  ask(): Promise<number>;
  /** milliseconds */
  now(): number;
  /** Tells of each sign of somebody, until what it answers is called. */
  watch(onSign: () => void): () => void;
}

const minute = 60_000;

export function createCounter({ ask, now, watch }: Counting): Counter {
  const listeners = new Set<() => void>();
  let value: number | undefined;
  let knownAt = -Infinity;
  let stopWatching: (() => void) | undefined;
  /** Grows with all that makes an answer which is still to come an old one. */
  let round = 0;

  function keep(next: number | undefined): void {
    if (next === value) return;
    value = next;
    for (const listener of listeners) listener();
  }

  function look(): void {
    if (now() - knownAt < minute) return;
    knownAt = now();
    const own = ++round;
    ask().then(
      (answer) => own === round && keep(answer),
      // The number before stays, and after a minute it is asked for again.
      () => undefined,
    );
  }

  function forget(): void {
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = undefined;
    round++;
    value = undefined;
    knownAt = -Infinity;
  }

  return {
    value: () => value,
    subscribe(listener) {
      listeners.add(listener);
      stopWatching ??= watch(look);
      look();
      return () => {
        listeners.delete(listener);
        // The menu draws its icons anew on each page.
        queueMicrotask(forget);
      };
    },
    tell(next) {
      round++;
      knownAt = now();
      keep(next);
    },
    doubt() {
      knownAt = -Infinity;
      if (listeners.size > 0) look();
    },
  };
}
