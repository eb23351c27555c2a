/** Rings at the publisher: "there are changes". Carries no content, and losing it costs latency only. */
import type { Doorbell as Message } from '@sanlao/shared/feed/protocol';
import { signDoorbell } from '@sanlao/shared/feed/signature';

export interface Doorbell {
  ring(): void;
  stop(): void;
}

export interface DoorbellOptions {
  url: string;
  secret: string;
  /** called once when ringing begins to fail, not again before it has worked */
  onFailure(reason: string): void;
}

/** Rings of one moment become one. */
const coalesceMilliseconds = 3;
const retryMilliseconds = [100, 400, 1600, 6400];
const timeoutMilliseconds = 2000;

export function createDoorbell({ url, secret, onFailure }: DoorbellOptions): Doorbell {
  let timer: NodeJS.Timeout | undefined;
  let failing = false;
  let rings = 0;

  function schedule(attempt: number, milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(attempt), milliseconds).unref();
  }

  async function send(attempt: number): Promise<void> {
    const ring = rings;
    timer = undefined;
    const reason = await post(url, secret);
    if (reason === null) {
      failing = false;
      return;
    }
    if (!failing) onFailure(reason);
    failing = true;
    const wait = retryMilliseconds[attempt];
    // A newer ring has its own attempts.
    if (wait !== undefined && ring === rings) schedule(attempt + 1, wait);
  }

  return {
    ring() {
      rings++;
      schedule(0, coalesceMilliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Null when it was heard, else why not. */
async function post(url: string, secret: string): Promise<string | null> {
  const body = JSON.stringify({
    type: 'changes.recorded',
    timestamp: new Date().toISOString(),
  } satisfies Message);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signDoorbell(body, secret) },
      body,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    await response.arrayBuffer();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    return error instanceof Error
      ? String((error.cause as Error | undefined)?.message ?? error.message)
      : String(error);
  }
}
