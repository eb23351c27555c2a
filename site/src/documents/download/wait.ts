import { Failure } from './failure.ts';

/** Seconds before the first, second, … try without a byte; the last one holds for all that follow. */
const delays = [0.2, 1, 2, 5, 10, 20, 30, 60] as const;

/**
 * Waits longer each time; ends at once when the browser says that there is a connection.
 *
 * @throws Failure 'stopped'
 */
export function waiting(signal: AbortSignal): (attempt: number) => Promise<void> {
  return (attempt) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(end, 1000 * delays[Math.min(attempt, delays.length - 1)]!);
      addEventListener('online', end);
      signal.addEventListener('abort', end);

      function end(): void {
        clearTimeout(timer);
        removeEventListener('online', end);
        signal.removeEventListener('abort', end);
        if (signal.aborted) reject(new Failure('stopped'));
        else resolve();
      }
    });
}
