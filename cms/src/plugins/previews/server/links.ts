/** Links for people without an account: each to one document in one language, until a day, or until it is taken back. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PreviewDetails } from '@sanlao/shared/activity/preview-details';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentPerson, nameOf } from '../../../actor.ts';
import { databaseNow } from '../../../database-clock.ts';
import { secrets } from '../../../runtime.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { linkAddress } from './addresses.ts';
import type { Entry } from './entries.ts';
import { check, signUntil } from '@sanlao/shared/preview/expiring';
import type { PreviewLink } from '@sanlao/shared/preview/links';
import { linkModel, linkUid } from './models.ts';

export const linkDays = [1, 7, 30] as const;
export type LinkDays = (typeof linkDays)[number];

interface Row extends EntryKey, Omit<PreviewLink, 'address'> {
  id: number;
}

export type OpenedLink = { state: 'good'; row: Row } | { state: 'forged' | 'expired' | 'revoked' };

const dayMilliseconds = 24 * 3_600_000;
/** Of one entry; the oldest are not shown. */
const mostShown = 50;

export function openLinks(strapi: Core.Strapi) {
  const query = () => strapi.db.query(linkUid as never);

  return {
    /** Newest first. The addresses are for those who may give them to others. */
    async ofEntry(
      { uid, documentId, locale }: EntryKey,
      { withAddress }: { withAddress: boolean },
    ): Promise<PreviewLink[]> {
      const rows: Row[] = await query().findMany({
        where: { uid, documentId, locale },
        orderBy: { id: 'desc' },
        limit: mostShown,
      });
      return rows.map((row) => ({ ...told(row), address: withAddress ? addressOf(row) : null }));
    },

    find: (name: string): Promise<Row | null> => query().findOne({ where: { name } }),

    async make(entry: Entry, days: LinkDays): Promise<PreviewLink> {
      const madeAt = await databaseNow(strapi);
      const expiresAt = new Date(madeAt.getTime() + days * dayMilliseconds);
      const { uid, documentId, locale } = entry;
      const name = randomBytes(12).toString('base64url');
      return strapi.db.transaction(async () => {
        const data = {
          name,
          uid,
          documentId,
          locale,
          madeBy: personName(strapi),
          madeAt,
          expiresAt,
          opened: 0,
        };
        const row: Row = await query().create({ data });
        const details = { link: name, expiresAt: expiresAt.toISOString() };
        await record(strapi, 'preview-shared', entry, details);
        return { ...told(row), address: addressOf(row) };
      });
    },

    /** Nothing happens to one that was revoked before. */
    async revoke(entry: Entry, name: string): Promise<void> {
      await strapi.db.transaction(async () => {
        const { count } = await query().updateMany({
          where: { name, revokedAt: null },
          data: { revokedAt: await databaseNow(strapi), revokedBy: personName(strapi) },
        });
        if (count > 0) await record(strapi, 'preview-revoked', entry, { link: name });
      });
    },

    /** What a signed name in an address opens now. */
    async open(signed: string): Promise<OpenedLink> {
      const checked = check(secrets.previewSecret, 'link', signed, await databaseNow(strapi));
      if (checked.state !== 'good') return { state: checked.state };
      const row: Row | null = await query().findOne({ where: { name: checked.name } });
      if (!row) return { state: 'forged' };
      return row.revokedAt ? { state: 'revoked' } : { state: 'good', row };
    },

    async count({ id }: Row): Promise<void> {
      await strapi.db.connection(linkModel.tableName).where({ id }).increment('opened', 1);
      await query().update({ where: { id }, data: { lastOpenedAt: await databaseNow(strapi) } });
    },
  };
}

function record<K extends keyof PreviewDetails>(
  strapi: Core.Strapi,
  kind: K,
  { uid, documentId, locale, title, site, unit }: Entry,
  details: PreviewDetails[K],
): Promise<void> {
  return recordActivity(strapi, {
    kind,
    uid,
    documentId,
    locale,
    title,
    site,
    unit,
    details: { ...details },
  });
}

function personName(strapi: Core.Strapi): string | null {
  const person = currentPerson(strapi);
  return person && nameOf(person);
}

function addressOf({ name, expiresAt }: Row): string {
  return linkAddress(signUntil(secrets.previewSecret, 'link', name, new Date(expiresAt)));
}

function told(row: Row): Omit<PreviewLink, 'address'> {
  const { name, madeBy, madeAt, expiresAt, revokedAt, revokedBy, opened, lastOpenedAt } = row;
  return {
    ...{ name, madeBy, revokedBy, opened },
    madeAt: instant(madeAt),
    expiresAt: instant(expiresAt),
    revokedAt: revokedAt && instant(revokedAt),
    lastOpenedAt: lastOpenedAt && instant(lastOpenedAt),
  };
}

function instant(value: string): string {
  return new Date(value).toISOString();
}
