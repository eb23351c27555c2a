/** What people chose decides which notices are made, by which way, and when they are sent. Values in, values out. */
import type { Channel, Choices, NoticeKind, StoredChoices } from '@sanlao/shared/notices/notices';
import type { Role } from '@sanlao/shared/people/roles';
import type { Locale } from '@sanlao/shared/locales';
import { nextDigest } from './digest-time.ts';

export interface Planned {
  /** "admin:3", "site:attapeu" for the chat of a site */
  recipient: string;
  channel: Channel;
  digest: boolean;
  dueAt: Date;
}

export interface Ways {
  /** whether a mail server is configured */
  email: boolean;
  /** owners of chats: "admin:3", "site:attapeu" */
  chats: ReadonlySet<string>;
}

interface Told {
  id: number;
  choices: Choices;
}

/** Notices of one thing; several people who chose the chat of the site share one. */
export function plan(
  { kind, site }: { kind: NoticeKind; site: string | null },
  people: readonly Told[],
  { ways, now }: { ways: Ways; now: Date },
): Planned[] {
  const planned = people.flatMap(({ id, choices }): Planned[] => {
    const { email, chat } = choices.kinds[kind];
    const own = `admin:${id}`;
    const owner = choices.chat === 'own' ? own : `site:${site ?? ''}`;
    const digest = email === 'digest';
    return [
      ...(email !== 'never' && ways.email
        ? [{ recipient: own, channel: 'email', digest, dueAt: dueAt(choices, digest, now) } as const]
        : []),
      ...(chat === 'now' && ways.chats.has(owner)
        ? [{ recipient: owner, channel: 'chat', digest: false, dueAt: now } as const]
        : []),
    ];
  });
  return [...new Map(planned.map((one) => [`${one.recipient} ${one.channel}`, one])).values()];
}

export function dueAt({ digestHour }: Pick<Choices, 'digestHour'>, digest: boolean, now: Date): Date {
  return digest ? nextDigest(now, digestHour) : now;
}

/** What somebody chose, and for kinds that there were not yet what holds without a choice. */
export function completed(stored: StoredChoices, defaults: Choices): Choices {
  return { ...stored, kinds: { ...defaults.kinds, ...stored.kinds } };
}

/** Who works for one site is told at once; who has all of them in view, once a day. */
export function defaultChoices(roles: readonly Role[], language: Locale): Choices {
  const near = roles.some(({ kind }) => kind === 'contributor' || kind === 'editor');
  const email = near ? 'now' : 'digest';
  const chat = near ? 'now' : 'never';
  return {
    language,
    digestHour: 8,
    chat: 'site',
    kinds: {
      submitted: { email, chat },
      returned: { email, chat: 'never' },
      published: { email: 'digest', chat: 'never' },
      // The ministry is who offers.
      offered: { email: near ? 'now' : 'never', chat },
      overdue: { email, chat },
      'plan-stopped': { email, chat },
      'report-late': { email, chat },
    },
  };
}
