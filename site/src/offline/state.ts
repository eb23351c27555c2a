/** What the worker must know after the browser has put it to sleep; it has no other store that is as old. */
export const stateCache = 'state-1';

export async function readState(name: string): Promise<string | undefined> {
  const state = await caches.open(stateCache);
  return (await state.match(`/${name}`))?.text();
}

export async function writeState(name: string, value: string): Promise<void> {
  const state = await caches.open(stateCache);
  await state.put(`/${name}`, new Response(value));
}
