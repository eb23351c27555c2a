/** Sends what is due by one way, one after the other. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Channel, NoticeContent } from '@sanlao/shared/notices/notices';
import type { Batch, Deliveries } from './deliveries.ts';
import { pauseAfter, told, type Outcome } from './outcome.ts';
import type { Reachable } from './people.ts';
import { mayKnow } from './recipients.ts';

/** Takes a batch to whom it is for. @returns null where there is nobody or nothing to take it to */
export type Way = (
  to: { recipient: string; person: Reachable | undefined },
  notices: { id: string; contents: readonly NoticeContent[] },
  begin: () => Promise<boolean>,
) => Promise<Outcome | null>;

interface Sending {
  deliveries: Pick<Deliveries, 'claim' | 'begin' | 'end' | 'postpone' | 'drop'>;
  channel: Channel;
  way: Way;
  /** a name for these notices that no other ones have */
  nameOf: (ids: readonly number[]) => string;
  /** by the clock of the database */
  now: () => Promise<Date>;
  /** undefined: whoever cannot sign in any more */
  personBy: (id: number) => Promise<Reachable | undefined>;
  /** what is over is told to nobody */
  isStillSo: (content: NoticeContent) => Promise<boolean>;
  warn: (text: string) => void;
}

/** How long nothing goes a way on which everything was refused. */
const rest = 30_000;

/** @returns a function that sends what is due now */
export function createSender(sending: Sending): (isStopping: () => boolean) => Promise<void> {
  const { deliveries, channel, way } = sending;
  let restsUntil = 0;

  return async (isStopping) => {
    while (!isStopping()) {
      const now = await sending.now();
      if (now.getTime() < restsUntil) return;
      const batch = await deliveries.claim(channel, now);
      if (!batch) return;
      if (batch.notices.length > 0) await send(batch, now);
      await nextTurn();
    }
  };

  async function send(batch: Batch, now: Date): Promise<void> {
    const person = await personOf(batch.recipient);
    const kept: Batch['notices'] = [];
    for (const notice of batch.notices) {
      const isFor = isStillFor(batch.recipient, person, notice.content);
      if (isFor && (await sending.isStillSo(notice.content))) kept.push(notice);
    }
    const lost = batch.notices.filter((notice) => !kept.includes(notice));
    if (lost.length > 0)
      await deliveries.drop(
        batch,
        lost.map(({ id }) => id),
      );
    if (kept.length === 0) return;
    const notices = {
      id: sending.nameOf(kept.map(({ id }) => id)),
      contents: kept.map(({ content }) => content),
    };
    const outcome = await way({ recipient: batch.recipient, person }, notices, () =>
      deliveries.begin(batch),
    ).catch((error: unknown): Outcome => ({
      is: 'refused',
      text: told(error),
      lasting: false,
      everywhere: false,
    }));
    await settle(batch, outcome, now);
  }

  async function settle(batch: Batch, outcome: Outcome | null, now: Date): Promise<void> {
    if (outcome === null) return deliveries.end(batch, 'dropped');
    if (outcome.is === 'lost') return;
    if (outcome.is === 'sent') return deliveries.end(batch, 'sent');
    sending.warn(`A notice by ${channel} to ${batch.recipient} was ${words[outcome.is]}: ${outcome.text}`);
    if (outcome.is === 'unsure') return deliveries.end(batch, 'unsure', outcome.text);
    if (outcome.everywhere) restsUntil = now.getTime() + rest;
    const pause = outcome.lasting ? null : pauseAfter(batch.attempts);
    if (pause === null) return deliveries.end(batch, 'failed', outcome.text);
    return deliveries.postpone(batch, new Date(now.getTime() + pause), outcome.text);
  }

  async function personOf(recipient: string): Promise<Reachable | undefined> {
    const [kind, id] = recipient.split(':');
    return kind === 'admin' ? sending.personBy(Number(id)) : undefined;
  }
}

const words = { refused: 'not taken', unsure: 'handed over, and nobody knows whether it arrived' };

/** The chat of a site is told of its own site, whoever reads there. */
function isStillFor(recipient: string, person: Reachable | undefined, content: NoticeContent): boolean {
  if (recipient.startsWith('site:')) return true;
  // Notices that were made before there were others have no plan.
  const planner = content.plan?.by ?? null;
  return person !== undefined && mayKnow({ ...content, planner }, person);
}
