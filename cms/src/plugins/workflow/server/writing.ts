/** Who has written what since the last publish: the ones who may not approve it. */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentActor, currentPerson } from '../../../actor.ts';
import { draftOf, touchesAllLanguages } from './content.ts';
import { changeEntry, entryOf, findEntries, setOnEntries, type WorkflowEntry } from './entries.ts';
import { stateAfter } from './transitions.ts';

/**
 * @param fields that were changed; null: it is new, or was written by what is no person
 * @param others who wrote what it was copied from
 */
export async function noteWriting(
  strapi: Core.Strapi,
  key: EntryKey,
  fields: readonly string[] | null,
  others: readonly string[] = [],
): Promise<void> {
  const writer = currentPerson(strapi) && currentActor(strapi);
  const entry = await entryOf(strapi, key);
  const draft = await draftOf(strapi, key);
  const state = entry.state === 'archived' ? 'draft' : stateAfter('save', entry.state);
  const writers = [...new Set([...withWriter(entry, writer), ...others])];
  await changeEntry(strapi, entry, { state, writers, draft });
  const { uid, documentId } = key;
  if (draft) await setOnEntries(strapi, { uid, documentId }, { site: draft.site, unit: draft.unit });
  if (fields && touchesAllLanguages(strapi, uid, fields)) await noteInOtherLanguages(strapi, key, writer);
}

/** What holds for all languages was published for all of them. */
export async function freshPublish(strapi: Core.Strapi, { uid, documentId }: EntryKey): Promise<void> {
  await setOnEntries(strapi, { uid, documentId, state: 'published' }, { writers: [] });
}

async function noteInOtherLanguages(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryKey,
  writer: string | null,
): Promise<void> {
  const others = await findEntries(strapi, { where: { uid, documentId, locale: { $ne: locale } } });
  for (const entry of others) {
    // What was approved is not what would be published now.
    const state = entry.state === 'approved' ? 'submitted' : entry.state;
    await changeEntry(strapi, entry, { state, writers: withWriter(entry, writer) });
  }
}

function withWriter({ writers }: WorkflowEntry, writer: string | null): string[] {
  return writer === null || writers.includes(writer) ? writers : [...writers, writer];
}
