/** Carries out what is due, once: whatever ticks overlap, and wherever one of them breaks off. */
import { decide, type Now, type PlannedAct, type StopReason } from './decide.ts';

export interface DuePlan extends PlannedAct {
  id: number;
  /** instant, as texts in the order of time */
  dueAt: string;
  attempts: number;
}

/** What is done within one transaction: all of it or nothing. */
export interface Attempt<P extends DuePlan> {
  /** Takes the plan for done; undefined where it is not due, not waiting any more, or another process takes it. */
  claim(id: number, now: Date): Promise<P | undefined>;
  situation(plan: P): Promise<Now>;
  take(plan: P, step: 'publish' | 'withdraw' | 'archive'): Promise<void>;
  end(plan: P, state: 'done' | 'cancelled'): Promise<void>;
  stop(plan: P, reason: StopReason | Trouble): Promise<void>;
}

export interface Ports<P extends DuePlan> {
  /** by the clock of the database, which all processes share */
  now(): Promise<Date>;
  /** ids of what waits and is due, the oldest first; those that are left alone for a while are not among them */
  due(now: Date): Promise<number[]>;
  /** plans that have waited since before this instant and were not alarmed about */
  late(before: Date): Promise<P[]>;
  /** says once that it is late */
  alarm(plan: P, now: Date): Promise<void>;
  inTransaction<T>(work: (attempt: Attempt<P>) => Promise<T>): Promise<T>;
  /** leaves it alone until then */
  postpone(id: number, until: Date, trouble: Trouble): Promise<void>;
  /** the plan as it is; undefined where it does not wait any more */
  find(id: number): Promise<P | undefined>;
  /** what an error means for editors; `lasting`: trying again would not help */
  troubleOf(error: unknown): Trouble;
}

export interface Trouble {
  lo: string;
  en: string;
  lasting: boolean;
}

const minute = 60_000;
/** From here on somebody has to know. */
const overdueAfter = 5 * minute;
/** How long what did not work is left alone; after the last of them it is stopped. */
const pauses = [minute / 2, 2 * minute, 10 * minute, 30 * minute, 60 * minute];

export async function tick<P extends DuePlan>(ports: Ports<P>): Promise<void> {
  const now = await ports.now();
  for (const plan of await ports.late(new Date(now.getTime() - overdueAfter))) await ports.alarm(plan, now);
  for (const id of await ports.due(now)) await attempt(ports, id, now);
}

async function attempt<P extends DuePlan>(ports: Ports<P>, id: number, now: Date): Promise<void> {
  try {
    await ports.inTransaction(async (own) => {
      const plan = await own.claim(id, now);
      if (!plan) return;
      const decision = decide(plan, await own.situation(plan));
      if (decision.do === 'take') await own.take(plan, decision.step);
      else if (decision.do === 'end') await own.end(plan, decision.state);
      else await own.stop(plan, decision.reason);
    });
  } catch (error) {
    await afterFailure(ports, id, now, ports.troubleOf(error));
  }
}

/** Nothing of the attempt is left: the plan waits as before. */
async function afterFailure<P extends DuePlan>(
  ports: Ports<P>,
  id: number,
  now: Date,
  trouble: Trouble,
): Promise<void> {
  const plan = await ports.find(id);
  if (!plan) return;
  const pause = pauses[plan.attempts];
  if (!trouble.lasting && pause !== undefined) {
    await ports.postpone(id, new Date(now.getTime() + pause), trouble);
    return;
  }
  await ports.inTransaction(async (own) => {
    const claimed = await own.claim(id, now);
    if (claimed) await own.stop(claimed, trouble);
  });
}
