import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { EntryPreviews } from '@sanlao/shared/preview/links';
import { currentPerson, type Person } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { mayOn } from '../../access/server/places.ts';
import { readingOf } from '../../access/server/reading.ts';
import { forbidden } from '../../access/server/refusals.ts';
import { entryAddress } from './addresses.ts';
import { type Entry, findEntry } from './entries.ts';
import { linkDays, openLinks } from './links.ts';
import { type CookieContext, keepSession } from './session.ts';

interface Context extends CookieContext {
  params: Record<string, string>;
  query: unknown;
  request: { body?: unknown };
  body: unknown;
}

const localeQuery = z.object({ locale: z.string().optional() });
const linkBody = z.object({ days: z.literal(linkDays) });

/** For signed-in editors. */
export const previews = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = openLinks(strapi);

  return {
    /** Opens the preview to this browser as well. */
    async find(context: Context): Promise<void> {
      const { entry, person } = await found(keyOf(context));
      if (!(await readingOf(strapi, person))(entry.uid, entry.row)) throw forbidden('read');
      keepSession(context, person.id);
      const mayShare = mayWrite(person, entry);
      context.body = {
        title: entry.title,
        address: entryAddress(entry.type, entry.documentId, entry.locale),
        version: entry.updatedAt,
        mayShare,
        links: await links.ofEntry(entry, { withAddress: mayShare }),
      } satisfies EntryPreviews;
    },

    /** `POST /previews/entries/:uid/:documentId/links?locale=` with `{ days }` → `PreviewLink` */
    async share(context: Context): Promise<void> {
      const { days } = parse(linkBody, context.request.body);
      const entry = await foundToWrite(keyOf(context));
      context.body = await links.make(entry, days);
    },

    /** `POST /previews/links/:name/revoke` */
    async revoke(context: Context): Promise<void> {
      const link = await links.find(context.params['name'] ?? '');
      if (!link) throw new errors.NotFoundError('ບໍ່ມີລິ້ງນີ້ / There is no such link');
      await links.revoke(await foundToWrite(link), link.name);
      context.body = {};
    },
  };

  async function found(key: EntryKey): Promise<{ entry: Entry; person: Person }> {
    const person = currentPerson(strapi);
    const entry = await findEntry(strapi, key);
    if (!entry) throw new errors.NotFoundError('ລາຍການນີ້ຖືກລຶບແລ້ວ / This entry was deleted');
    if (!person) throw forbidden('read');
    return { entry, person };
  }

  async function foundToWrite(key: EntryKey): Promise<Entry> {
    const { entry, person } = await found(key);
    if (!mayWrite(person, entry)) throw forbidden('write');
    return entry;
  }
};

function mayWrite({ roles }: Person, { uid, row }: Entry): boolean {
  return mayOn(roles, 'write', uid, row);
}

function keyOf({ params, query }: Context): EntryKey {
  const { locale } = parse(localeQuery, query);
  return { uid: params['uid'] ?? '', documentId: params['documentId'] ?? '', locale: locale || null };
}
