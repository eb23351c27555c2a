/** A person's wish to end the product, or a reason why it must end: asked for once, whatever arrives after. */
export interface StopRequest {
  /** aborted as soon as there is one */
  signal: AbortSignal;
  /** settles with the request; rejects with the failure */
  requested: Promise<void>;
  /** the work's end or the request, whichever comes first */
  race(work: Promise<void>): Promise<void>;
  fail(reason: Error): void;
}

/**
 * Listens to SIGINT, SIGTERM, SIGHUP and the end of the launcher. npm, the launcher and the terminal may each send
 * the same Ctrl-C, so a repeated signal does not force anything.
 */
export function stopRequest(): StopRequest {
  const controller = new AbortController();
  const { promise: requested, resolve, reject } = Promise.withResolvers<void>();
  // Whoever awaits it gets the failure; without a waiter it is no unhandled rejection.
  requested.catch(() => undefined);
  const stop = () => {
    resolve();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) {
    process.on('disconnect', stop);
    process.channel.unref();
  }
  return {
    signal: controller.signal,
    requested,
    race: (work) => Promise.race([requested, work]),
    fail: (reason) => {
      reject(reason);
      controller.abort();
    },
  };
}
