/** Room that is left over, so that pages and pictures are not pushed out by a file. */
const margin = 1024 * 1024;

/** @returns bytes that are free where that is too little; undefined where there is room, or nobody knows */
export async function roomFor(size: number): Promise<number | undefined> {
  const { storage } = navigator as { storage?: StorageManager };
  if (!storage?.estimate) return undefined;
  // What the reader keeps is not to go when the device needs room for other things.
  void storage.persist?.();
  const { quota = Infinity, usage = 0 } = await storage.estimate();
  const free = quota - usage;
  return free < size + margin ? Math.max(0, free) : undefined;
}
