/** What becomes of a plan when its minute has come. Values in, values out. */
import type { EntryState } from '@sanlao/shared/editing/states';
import type { PlanAction } from '@sanlao/shared/editing/plan';

export interface PlannedAct {
  action: PlanAction;
  /** of the content that was approved; null for what does not depend on it */
  version: string | null;
}

/** The entry as it is now; null: it was deleted. */
export type Now = {
  state: EntryState;
  version: string;
  /** whether readers have a page of it */
  live: boolean;
  /** whether its type can tell readers that it was withdrawn */
  withdrawable: boolean;
} | null;

export type StopReason = 'changed' | 'not-approved' | 'not-live';

export type Decision =
  | { do: 'take'; step: 'publish' | 'withdraw' | 'archive' }
  /** somebody did it already */
  | { do: 'end'; state: 'done' | 'cancelled' }
  /** not what was planned: people have to look */
  | { do: 'stop'; reason: StopReason };

export function decide({ action, version }: PlannedAct, now: Now): Decision {
  if (!now) return { do: 'end', state: 'cancelled' };
  return action === 'publish' ? decidePublish(version, now) : decideWithdrawal(now);
}

/** What was approved is published, and nothing else. */
function decidePublish(version: string | null, now: NonNullable<Now>): Decision {
  if (now.version !== version) return { do: 'stop', reason: 'changed' };
  if (now.state === 'published' && now.live) return { do: 'end', state: 'done' };
  if (now.state !== 'approved') return { do: 'stop', reason: 'not-approved' };
  return { do: 'take', step: 'publish' };
}

function decideWithdrawal({ state, live, withdrawable }: NonNullable<Now>): Decision {
  if (state === 'withdrawn' || state === 'archived') return { do: 'end', state: 'done' };
  if (!live) return { do: 'stop', reason: 'not-live' };
  return { do: 'take', step: withdrawable ? 'withdraw' : 'archive' };
}
