/** How fast bytes come: over the last seconds, as a link is never the same for long. */

export interface Rate {
  /** @param now milliseconds @returns bytes a second; 0 until that can be said */
  add(bytes: number, now: number): number;
}

const remembered = 15_000;
const enough = 1000;

/** `bytes` are those of the whole file that are here, and may fall. */
export function openRate(): Rate {
  let seen: [now: number, bytes: number][] = [];
  return {
    add(bytes, now) {
      seen = [...seen.filter(([time]) => now - time <= remembered), [now, bytes]];
      const [first, start] = seen[0]!;
      return now - first < enough ? 0 : Math.max(0, ((bytes - start) * 1000) / (now - first));
    },
  };
}
