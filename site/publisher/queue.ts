export interface Queue {
  /** Runs the work after everything added before it; its failure is the caller's and does not stop the queue. */
  add<T>(work: () => Promise<T>): Promise<T>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(work) {
      const result = last.then(work, work);
      last = result.catch(() => {});
      return result;
    },
  };
}
