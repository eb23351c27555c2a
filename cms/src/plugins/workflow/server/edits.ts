/** What steps write into the content itself. */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { has, versionOf } from './content.ts';

/** The part of Strapi's document service that steps use, for any content type. */
interface Documents {
  publish(params: Version): Promise<unknown>;
  unpublish(params: Version): Promise<unknown>;
  update(params: Version & { data: Record<string, unknown> }): Promise<unknown>;
  findOne(params: Version & { populate: string[] }): Promise<Record<string, unknown> | null>;
  /** makes the rows of components; answers what refers to them */
  updateComponents(row: { id: number }, data: Record<string, unknown>): Promise<Record<string, unknown>>;
}

interface Version {
  documentId: string;
  locale?: string;
}

export function documentsOf(strapi: Core.Strapi, { uid }: EntryKey): Documents {
  return strapi.documents(uid as never);
}

/** For types that show readers what was changed; nothing for the others. */
export async function addChangeNote(
  strapi: Core.Strapi,
  key: EntryKey,
  changeNote: { date: string; text: string },
): Promise<void> {
  if (!has(strapi, key.uid, 'changeNotes')) return;
  const documents = documentsOf(strapi, key);
  const draft = await documents.findOne({ ...versionOf(key), populate: ['changeNotes'] });
  const changeNotes = [...((draft?.['changeNotes'] as object[] | undefined) ?? []), changeNote];
  await documents.update({ ...versionOf(key), data: { changeNotes } });
}

interface Withdrawal {
  withdrawal: { date: string; reason: string };
  /** whether the draft holds edits that readers must not see by this */
  edited: boolean;
}

export async function setWithdrawal(
  strapi: Core.Strapi,
  key: EntryKey,
  { withdrawal, edited }: Withdrawal,
): Promise<void> {
  const documents = documentsOf(strapi, key);
  await documents.update({ ...versionOf(key), data: { withdrawal } });
  if (!edited) await documents.publish(versionOf(key));
  else await setOnPublished(strapi, key, withdrawal);
}

/** Past the document service, which can publish nothing but the draft. */
async function setOnPublished(
  strapi: Core.Strapi,
  key: EntryKey,
  withdrawal: Withdrawal['withdrawal'],
): Promise<void> {
  const query = strapi.db.query(key.uid as never);
  const row = await query.findOne({
    select: ['id'],
    where: { ...versionOf(key), publishedAt: { $notNull: true } } as never,
    populate: { withdrawal: true } as never,
  });
  const data = await documentsOf(strapi, key).updateComponents(row, { withdrawal });
  await query.update({ where: { id: row.id }, data: data as never });
}
