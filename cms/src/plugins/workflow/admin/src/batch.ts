/** Makes one question of many that are asked at the same moment. */
export function createBatch<Value>(
  load: (ids: string[]) => Promise<Record<string, Value>>,
): (id: string) => Promise<Value | undefined> {
  let pending: { ids: Set<string>; answer: Promise<Record<string, Value>> } | undefined;

  return async (id) => {
    pending ??= start();
    pending.ids.add(id);
    return (await pending.answer)[id];
  };

  function start() {
    const ids = new Set<string>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      pending = undefined;
      return load([...ids]);
    });
    return { ids, answer };
  }
}
