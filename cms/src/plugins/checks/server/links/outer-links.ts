/** Links that lead away from our sites: asked in the background, a few at a time, and remembered. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { KnownLink, LinkCache } from './link-cache.ts';
import type { LinkState } from './link-state.ts';
import type { Probe } from './probe.ts';

export interface OuterLinks {
  /** What is known within this time; what is not is asked in the background and known later. Never throws. */
  statesOf(addresses: readonly string[], withinMilliseconds: number): Promise<Map<string, LinkState>>;
  /** Asks nothing more. */
  stop(): void;
}

export interface OuterLinksOptions {
  cache: LinkCache;
  probe: Probe;
  now?: () => Date;
  /** told what went wrong with the cache */
  onError: (error: unknown) => void;
}

const hour = 3_600_000;
/** A page that answered is likely to be there tomorrow; one that did not may be mended in a while. */
const validFor = (state: LinkState) => (state.kind === 'answers' ? 24 * hour : hour / 2);
const atATime = 4;
/** Of one entry; and of all that wait. */
export const mostLinks = 100;
const longestQueue = 1000;

export function createOuterLinks({
  cache,
  probe,
  now = () => new Date(),
  onError,
}: OuterLinksOptions): OuterLinks {
  const asked = new Map<string, Promise<LinkState>>();
  const queue: (() => Promise<void>)[] = [];
  // Work goes on after the transaction in which somebody asked: it must not use its connection.
  const outside = AsyncLocalStorage.snapshot();
  let running = 0;
  let stopped = false;

  return {
    async statesOf(addresses, withinMilliseconds) {
      const wanted = [...new Set(addresses)].slice(0, mostLinks);
      try {
        const known = await cache.find(wanted);
        const states = new Map(
          wanted.map((address): [string, LinkState] => [
            address,
            known.get(address)?.state ?? { kind: 'unknown' },
          ]),
        );
        const due = wanted.filter((address) => !isFresh(known.get(address)));
        const answers = due.map(async (address) => {
          const state = await ask(address);
          if (state.kind !== 'unknown') states.set(address, state);
        });
        if (due.length > 0) await within(withinMilliseconds, Promise.all(answers));
        return states;
      } catch (error) {
        onError(error);
        return new Map();
      }
    },
    stop() {
      stopped = true;
      queue.length = 0;
    },
  };

  function isFresh(known: KnownLink | undefined): boolean {
    return known !== undefined && now().getTime() - known.checkedAt.getTime() < validFor(known.state);
  }

  /** Once for everybody who wants to know. */
  function ask(address: string): Promise<LinkState> {
    const before = asked.get(address);
    if (before) return before;
    if (queue.length >= longestQueue) return Promise.resolve({ kind: 'unknown' });
    const answer = new Promise<LinkState>((tell) => {
      queue.push(() => find(address, tell));
    });
    asked.set(address, answer);
    outside(next);
    return answer;
  }

  function next(): void {
    while (!stopped && running < atATime) {
      const work = queue.shift();
      if (!work) return;
      running += 1;
      void work().finally(() => {
        running -= 1;
        next();
      });
    }
  }

  async function find(address: string, tell: (state: LinkState) => void): Promise<void> {
    try {
      const state = await probe(address);
      tell(state);
      if (state.kind !== 'unknown' && !stopped) await cache.save(address, { state, checkedAt: now() });
    } catch (error) {
      onError(error);
      tell({ kind: 'unknown' });
    } finally {
      asked.delete(address);
    }
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const patience = delay(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([work, patience]);
  timer.abort();
}
