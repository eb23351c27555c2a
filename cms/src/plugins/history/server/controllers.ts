import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentPerson } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { mayOn } from '../../access/server/places.ts';
import { readingOf } from '../../access/server/reading.ts';
import { forbidden } from '../../access/server/refusals.ts';
import { hasVersions, localeOf } from './entries.ts';
import { titleOf } from './model.ts';
import { restore } from './restore.ts';
import { openVersions, type VersionSummary } from './versions.ts';

interface Context {
  params: Record<string, string>;
  query: unknown;
  body: unknown;
}

const pageSize = 50;
const listQuery = z.object({
  locale: z.string().optional(),
  before: z.coerce.number().int().positive().optional(),
});

/** For signed-in editors. */
export const versions = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = openVersions(strapi);

  return {
    /** `GET /history/entries/:uid/:documentId?locale=&before=` → `VersionList` */
    async list(context: Context): Promise<void> {
      const { uid = '', documentId = '' } = context.params;
      const { locale, before } = parse(listQuery, context.query);
      const key = { uid, documentId, locale: locale || null };
      const subject = await subjectOf(key);
      await insistOnReading(uid, subject.row);
      const found = await service.list(key, { before: before ?? null, limit: pageSize + 1 });
      context.body = {
        title: titleOf(subject.row),
        mayRestore: subject.exists && mayWrite(uid, subject.row),
        versions: found.slice(0, pageSize),
        next: found.length > pageSize ? found[pageSize - 1]!.id : null,
      };
    },

    /** `GET /history/versions/:id` → `{ version: VersionSummary, fields: Fields }` */
    async find(context: Context): Promise<void> {
      const found = await versionOf(context);
      const { row } = await subjectOf(found.version);
      await insistOnReading(found.version.uid, row);
      context.body = found;
    },

    /** `POST /history/versions/:id/restore` → `{ left: Left[] }` */
    async restore(context: Context): Promise<void> {
      const { version, fields } = await versionOf(context);
      const { exists, row } = await subjectOf(version);
      if (!mayWrite(version.uid, row)) throw forbidden('write');
      if (!exists) {
        throw new errors.ValidationError(
          'ລາຍການນີ້ຖືກລຶບແລ້ວ: ສ້າງລາຍການໃໝ່ ແລ້ວສຳເນົາຂໍ້ຄວາມໃສ່ / This entry was deleted: create a new one and copy the text into it',
        );
      }
      context.body = { left: await restore(strapi, version, version.number, fields) };
    },
  };

  async function versionOf({ params }: Context) {
    const id = Number(params['id']);
    const found = Number.isSafeInteger(id) ? await service.find(id) : null;
    if (!found) throw new errors.NotFoundError('This version is not kept any more.');
    return found;
  }

  /** The entry as it stands, in its language or another; of a deleted one what its newest version says. */
  async function subjectOf({ uid, documentId, locale }: EntryKey): Promise<{ exists: boolean; row: Row }> {
    if (!hasVersions(uid)) throw new errors.NotFoundError('There are no versions of this kind of entry.');
    const rows: Row[] = await strapi.db
      .query(uid as never)
      .findMany({ where: { documentId, publishedAt: null } });
    const row = rows.find((each) => localeOf(each) === locale) ?? rows[0];
    if (row) return { exists: true, row };
    const [newest] = await service.list({ uid, documentId, locale }, { before: null, limit: 1 });
    if (!newest) throw new errors.NotFoundError('There are no versions of this entry.');
    return { exists: false, row: placeRow(newest) };
  }

  async function insistOnReading(uid: string, row: Row): Promise<void> {
    const person = currentPerson(strapi);
    if (!person || !(await readingOf(strapi, person))(uid, row)) throw forbidden('read');
  }

  function mayWrite(uid: string, row: Row): boolean {
    return mayOn(currentPerson(strapi)?.roles ?? [], 'write', uid, row);
  }
};

type Row = Readonly<Record<string, unknown>>;

/** A site is its own place: its code stands where others say their site. */
function placeRow({ uid, site, unit, title }: VersionSummary): Row {
  return { title, unit, site, ...(uid === 'api::site.site' ? { code: site } : {}) };
}
