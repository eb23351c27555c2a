/** What is to be sent, and what became of it: the table that makes each notice arrive once. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Channel, ChannelHealth, NoticeContent, NoticeKind } from '@sanlao/shared/notices/notices';
import { databaseNow } from '../../../database-clock.ts';
import { deliveryTable } from './models.ts';
import type { Planned } from './plan.ts';

/**
 * waiting: also while it is being prepared, which the claim says; sending: the other side has begun to read;
 * unsure: it ended there, and nobody knows whether it arrived; dropped: the person may or wants to know no more.
 */
type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure' | 'dropped';

export interface NewDelivery extends Planned {
  /** what it is about: "activity:12" */
  source: string;
  content: NoticeContent;
}

/** Claimed together: one notice, or those of a digest. */
export interface Batch {
  claim: string;
  recipient: string;
  /** how often the first of them was tried */
  attempts: number;
  /** oldest first */
  notices: { id: number; content: NoticeContent }[];
}

/** What is claimed and not marked as sending within this time is free again: its process is gone. */
const leaseMilliseconds = 90_000;
const mostInDigest = 200;
const day = 86_400_000;

export function openDeliveries(strapi: Core.Strapi) {
  const table = () => strapi.db.getConnection(deliveryTable);
  const end = async (claim: string, change: object) => {
    await table()
      .where({ claim })
      .update({ claim: null, claimed_until: null, ...change });
  };

  return {
    /** The next that is due; those of a digest all at once. @returns null where nothing is; empty where another process was faster */
    async claim(channel: Channel, now: Date): Promise<Batch | null> {
      const free = () =>
        table()
          .where({ channel, state: 'waiting' })
          .where('due_at', '<=', now.toISOString())
          .where((query) =>
            query.whereNull('claimed_until').orWhere('claimed_until', '<', now.toISOString()),
          );
      const [first] = (await free().orderBy(['due_at', 'id']).limit(1)) as Row[];
      if (!first) return null;
      const claim = randomUUID();
      const claimed_until = leaseFrom(now);
      const { recipient, digest } = first;
      const ids = digest
        ? await free().where({ recipient, digest: true }).orderBy('id').limit(mostInDigest).pluck('id')
        : [first.id];
      await free().whereIn('id', ids).update({ claim, claimed_until });
      const rows = (await table().where({ claim }).orderBy('id')) as Row[];
      const notices = rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as NoticeContent }));
      return { claim, recipient, attempts: rows[0]?.attempts ?? 0, notices };
    },

    /** From now on it is never sent again, unless it is refused. @returns false where the claim was lost meanwhile */
    async begin({ claim }: Batch): Promise<boolean> {
      const claimed_until = leaseFrom(await databaseNow(strapi));
      return (
        (await table().where({ claim, state: 'waiting' }).update({ state: 'sending', claimed_until })) > 0
      );
    },

    async end(
      { claim }: Batch,
      state: Exclude<DeliveryState, 'waiting' | 'sending'>,
      trouble?: string,
    ): Promise<void> {
      const at = await instant(strapi);
      await end(claim, { state, ended_at: at, ...(trouble ? { trouble, trouble_at: at } : {}) });
    },

    /** Some of a batch, which the person may not know any more. */
    async drop({ claim }: Batch, ids: readonly number[]): Promise<void> {
      const dropped = { state: 'dropped', claim: null, claimed_until: null, ended_at: await instant(strapi) };
      await table()
        .where({ claim })
        .whereIn('id', [...ids])
        .update(dropped);
    },

    /** Waits again. */
    async postpone({ claim, attempts }: Batch, until: Date, trouble: string): Promise<void> {
      const troubled = { trouble, trouble_at: await instant(strapi), attempts: attempts + 1 };
      await end(claim, { state: 'waiting', due_at: until.toISOString(), ...troubled });
    },

    /** What a process was sending when it ended. @returns how many */
    async endLost(now: Date): Promise<number> {
      return table()
        .where({ state: 'sending' })
        .where('claimed_until', '<', now.toISOString())
        .update({
          ...{ claim: null, claimed_until: null, state: 'unsure' },
          ...{
            trouble: 'The CMS ended while it was sent.',
            trouble_at: now.toISOString(),
            ended_at: now.toISOString(),
          },
        });
    },

    /** By a new choice of the person: what waits for the e-mail of the day, or for its turn. */
    async replan(
      recipient: string,
      timeOf: (kind: NoticeKind) => { digest: boolean; dueAt: Date } | null,
      kinds: readonly NoticeKind[],
    ): Promise<void> {
      for (const kind of kinds) {
        const time = timeOf(kind);
        const waiting = table()
          .where({ recipient, channel: 'email', kind, state: 'waiting', attempts: 0 })
          .whereNull('claim');
        if (time) await waiting.update({ digest: time.digest, due_at: time.dueAt.toISOString() });
        else await waiting.update({ state: 'dropped', ended_at: await instant(strapi) });
      }
    },

    async health(recipient: string | null, channel: Channel): Promise<ChannelHealth> {
      const rows = () => table().where({ channel, ...(recipient === null ? {} : { recipient }) });
      const since = new Date((await databaseNow(strapi)).getTime() - 30 * day).toISOString();
      const count = async (where: object) =>
        Number(
          (await rows().where(where).where('trouble_at', '>=', since).count({ count: '*' }))[0]?.['count'] ??
            0,
        );
      const [sent] = (await rows().where({ state: 'sent' }).orderBy('ended_at', 'desc').limit(1)) as Row[];
      const [troubled] = (await rows()
        .where('trouble_at', '>=', sent?.ended_at && sent.ended_at > since ? sent.ended_at : since)
        .whereNot({ state: 'sent' })
        .orderBy('trouble_at', 'desc')
        .limit(1)) as Row[];
      return {
        lastSentAt: sent?.ended_at ?? null,
        waiting: await count({ state: 'waiting' }),
        failed: await count({ state: 'failed' }),
        unsure: await count({ state: 'unsure' }),
        trouble: troubled ? { at: troubled.trouble_at ?? '', text: troubled.trouble ?? '' } : null,
      };
    },

    /** Recipients, by channel, of whom something was refused in the last thirty days. */
    async troubled(): Promise<{ recipient: string; channel: Channel }[]> {
      const since = new Date((await databaseNow(strapi)).getTime() - 30 * day).toISOString();
      return table()
        .distinct('recipient', 'channel')
        .where('trouble_at', '>=', since)
        .whereIn('state', ['waiting', 'failed', 'unsure']);
    },

    /** What ended a quarter of a year ago; a report that is late stays so, and would be told again. */
    async forgetOld(now: Date): Promise<void> {
      await table()
        .whereNot({ kind: 'report-late' satisfies NoticeKind })
        .where('ended_at', '<', new Date(now.getTime() - 92 * day).toISOString())
        .delete();
    },
  };
}

export type Deliveries = ReturnType<typeof openDeliveries>;

/** Columns of a new row. */
export function rowOf({ source, recipient, channel, digest, dueAt, content }: NewDelivery, now: Date) {
  return {
    key: `${source} ${recipient} ${channel}`,
    ...{ recipient, channel, digest, kind: content.kind },
    content: JSON.stringify(content),
    created_at: now.toISOString(),
    due_at: dueAt.toISOString(),
    state: 'waiting',
    attempts: 0,
  };
}

interface Row {
  id: number;
  recipient: string;
  digest: boolean | number;
  content: string;
  attempts: number;
  trouble: string | null;
  trouble_at: string | null;
  ended_at: string | null;
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + leaseMilliseconds).toISOString();
}

async function instant(strapi: Core.Strapi): Promise<string> {
  return (await databaseNow(strapi)).toISOString();
}
