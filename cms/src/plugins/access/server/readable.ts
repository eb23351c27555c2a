/** Which entries a person may read, where all that is known of them is what they are called in a table. */
import type { Core } from '@strapi/strapi';
import { sitesFor } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { mayReadFolder, placeOfPath } from './files.ts';
import { fileUid, rootFolders } from './library.ts';
import { placeFieldsOf, type Row } from './places.ts';
import { readingOf } from './reading.ts';

interface Key {
  uid: string;
  documentId: string;
}

export async function isReadable(strapi: Core.Strapi, person: Person | null, key: Key): Promise<boolean> {
  return (await onlyReadable(strapi, person, [key])).length > 0;
}

/** What is gone from the tables is shown to those who see all sites. */
export async function onlyReadable<T extends Key>(
  strapi: Core.Strapi,
  person: Person | null,
  keys: readonly T[],
): Promise<T[]> {
  if (!person) return [];
  if (sitesFor(person.roles, 'read') === 'all') return [...keys];
  const mayRead = await readingOf(strapi, person);
  const readable = new Set<string>();
  for (const uid of new Set(keys.map((key) => key.uid))) {
    if (!strapi.contentTypes[uid as never]) continue;
    const ids = keys.filter((key) => key.uid === uid).map(({ documentId }) => documentId);
    const may =
      uid === fileUid
        ? await readableFiles(strapi, person)
        : (row: Row) => placeFieldsOf(uid) !== undefined && mayRead(uid, row);
    for (const row of await rowsOf(strapi, uid, ids))
      if (may(row)) readable.add(`${uid} ${row['documentId']}`);
  }
  return keys.filter(({ uid, documentId }) => readable.has(`${uid} ${documentId}`));
}

async function readableFiles(strapi: Core.Strapi, { roles }: Person): Promise<(row: Row) => boolean> {
  const roots = await rootFolders(strapi);
  return ({ folderPath }) => mayReadFolder(roles, placeOfPath(roots, String(folderPath ?? '/')));
}

async function rowsOf(strapi: Core.Strapi, uid: string, documentIds: string[]): Promise<Row[]> {
  const { site = null, unit = null } = placeFieldsOf(uid) ?? {};
  const select = ['documentId', uid === fileUid ? 'folderPath' : null, site, unit];
  return strapi.db.query(uid as never).findMany({
    select: select.filter((field) => field !== null),
    where: { documentId: { $in: documentIds } },
  });
}
