/**
 * Does the work in one tab at a time: where another tab does it, waits until that one is closed.
 *
 * @param elsewhere told that another tab does it
 * @throws DOMException 'AbortError' when it is stopped while it waits
 */
export async function alone(
  name: string,
  { signal, elsewhere, work }: { signal: AbortSignal; elsewhere: () => void; work: () => Promise<void> },
): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  // Without locks, two tabs load the same parts: that costs bytes, and spoils nothing.
  if (!locks) return work();
  const done = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
  if (done) return;
  elsewhere();
  await locks.request(name, { signal }, work);
}
