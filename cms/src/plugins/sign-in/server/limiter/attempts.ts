/** Counts sign-ins that go wrong, in the database: a restart or a second process forgets nothing. */
import type { Core } from '@strapi/strapi';
import { databaseNow } from '../../../../database-clock.ts';
import { keyedHash } from '../keyed-hash.ts';
import { counterTable, counterUid } from '../models.ts';
import { tooManyAttempts } from '../refusals.ts';
import { attackedFrom, delayAfter, free, memory } from './delays.ts';
import type { Source } from './source.ts';

export interface Attempt {
  /** It was the right person: the own counter starts anew. */
  succeed(): Promise<void>;
  /** It was neither right nor wrong, such as a right password that still needs a code. */
  release(): Promise<void>;
}

interface Counter {
  key: string;
  failures: number;
  lastAt: number;
}

/**
 * Counts an attempt as failed before it is looked at, so that a hundred at once are not all the first.
 *
 * @param account the e-mail address as it was given, whether or not there is such a person
 * @throws RateLimitError where the next attempt is not looked at yet; that one is not counted
 */
export async function beginAttempt(strapi: Core.Strapi, account: string, source: Source): Promise<Attempt> {
  return begin(strapi, keysOf(account, source), (counters, now) => waitFor(counters, source, now));
}

/**
 * Counts a code of somebody who gave the right password, from wherever: who has got hold of a password must not try all
 * codes from many addresses. Nobody without it can make the person wait, and his own browsers count for themselves.
 *
 * @throws RateLimitError as `beginAttempt`
 */
export async function beginCode(strapi: Core.Strapi, account: string, { device }: Source): Promise<Attempt> {
  const nothing = () => Promise.resolve();
  if (device) return { succeed: nothing, release: nothing };
  return begin(strapi, [keyedHash('counter', 'code', account)], ([codes], now) =>
    remaining(codes!, free.codes, now),
  );
}

/** @param wait milliseconds until the next attempt is looked at, by the counters of the keys */
async function begin(
  strapi: Core.Strapi,
  keys: readonly string[],
  wait: (counters: Counter[], now: number) => number,
): Promise<Attempt> {
  const now = (await databaseNow(strapi)).getTime();
  const before = await strapi.db.transaction(async ({ trx }) => {
    const counters: Counter[] = [];
    for (const key of keys) counters.push(await lockCounter(() => trx(counterTable), key, now));
    const left = wait(counters, now);
    if (left > 0) throw tooManyAttempts(Math.ceil(left / 1000));
    for (const { key, failures } of counters) {
      await trx(counterTable)
        .where({ key })
        .update({ failures: failures + 1, last_at: now });
    }
    return counters;
  });

  const release = async (counters: readonly Counter[]) => {
    await strapi.db.transaction(async ({ trx }) => {
      for (const counter of counters) await takeBack(() => trx(counterTable), counter, now);
    });
  };
  return {
    async succeed() {
      const [own, ...others] = before;
      await release(others);
      const query = strapi.db.query(counterUid as never);
      await query.deleteMany({ where: { $or: [{ key: own!.key }, { lastAt: { $lt: now - memory } }] } });
    },
    release: () => release(before),
  };
}

/** Always in this order, so that two attempts never wait for each other. */
function keysOf(account: string, { device, network }: Source): string[] {
  if (device) return [keyedHash('counter', 'device', account, device)];
  return [
    keyedHash('counter', 'own', account, network),
    keyedHash('counter', 'account', account),
    keyedHash('counter', 'address', network),
  ];
}

function waitFor([own, account, address]: Counter[], { device }: Source, now: number): number {
  const isAttacked = !device && account!.failures >= attackedFrom;
  const waits = [
    remaining(own!, isAttacked ? free.underAttack : free.own, now),
    address ? remaining(address, free.address, now) : 0,
  ];
  return Math.max(...waits);
}

/** Of two attempts at the same moment, the one that waited for the other may have begun before it. */
function remaining({ failures, lastAt }: Counter, freeAttempts: number, now: number): number {
  const delay = delayAfter(failures, freeAttempts);
  return delay === 0 ? 0 : lastAt + delay - now;
}

type Table = () => ReturnType<Core.Strapi['db']['connection']>;

async function lockCounter(table: Table, key: string, now: number): Promise<Counter> {
  await table().insert({ key, failures: 0, last_at: 0 }).onConflict('key').ignore();
  const row = (await table().where({ key }).forUpdate().first()) as Row | undefined;
  // Somebody who succeeded meanwhile has taken it away.
  if (!row) return lockCounter(table, key, now);
  // PostgreSQL gives a big integer as text.
  const lastAt = Number(row.last_at);
  return { key, lastAt, failures: lastAt < now - memory ? 0 : row.failures };
}

interface Row {
  failures: number;
  last_at: number | string;
}

/** Where nothing else was counted meanwhile, it is as it was; else the others' delay stays. */
async function takeBack(table: Table, { key, failures, lastAt }: Counter, now: number): Promise<void> {
  const unchanged = await table()
    .where({ key, failures: failures + 1, last_at: now })
    .update({ failures, last_at: lastAt });
  if (unchanged === 0) await table().where({ key }).where('failures', '>', 0).decrement('failures', 1);
}
