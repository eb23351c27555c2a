/** The worker process: takes one order, says how it goes, ends. */
import { rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import {
  workFolder,
  type Fault,
  type WorkerMessage,
  type WorkOrder,
} from '@sanlao/shared/documents/worker-protocol';
import { Refusal } from './refusal.ts';
import { runStages, type Stages } from './run-stages.ts';

/** Waits for the order of the parent process. Where the parent goes, the worker goes too. */
export function serveOrder(stages: Stages): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  process.once('disconnect', () => process.exit(1));
  process.once('message', (order) => void serve(order as WorkOrder, stages));
}

async function serve(order: WorkOrder, stages: Stages): Promise<void> {
  const outcome = await runStages(order, stages, (message) => void tell(message)).then(
    (isMade): WorkerMessage => ({ kind: isMade ? 'made' : 'more' }),
    outcomeOf,
  );
  rmSync(join(order.folder, workFolder.temporary), { recursive: true, force: true });
  await tell(outcome);
  // Engines may have left threads and timers behind.
  process.exit(0);
}

/** Resolves when the message is on its way. */
function tell(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });
}

function outcomeOf(error: unknown): WorkerMessage {
  if (error instanceof Refusal) {
    return { kind: 'refused', reason: error.reason, detail: error.message.slice(0, 1000) };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', fault: faultOf(error, message), message: (stack ?? message).slice(0, 2000) };
}

const noRoom = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;
const noMemory =
  /array buffer allocation failed|invalid (typed )?array length|out of memory|cannot enlarge memory|could not allocate|ENOMEM|Cannot allocate memory/i;

/** Libraries that are not written in JavaScript tell of a full disk in words only. */
function faultOf(error: unknown, message: string): Fault {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (noRoom.test(code) || noRoom.test(message)) return 'no-room';
  if (noMemory.test(code) || noMemory.test(message)) return 'no-memory';
  return 'other';
}
