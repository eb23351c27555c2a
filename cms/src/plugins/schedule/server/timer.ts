/** Calls the work again and again, a pause after each end; never twice at a time. */
export interface Timer {
  /** Resolves when the work that runs has ended. */
  stop(): Promise<void>;
}

export function startTimer(work: () => Promise<void>, pauseMilliseconds: number): Timer {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(run, pauseMilliseconds);

  function run(): void {
    running = work().finally(() => {
      if (!stopped) timer = setTimeout(run, pauseMilliseconds);
    });
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
