/** What becomes of an entry whose publish was taken back: readers do not have it, so nobody may take it for published. */
import type { Core } from '@strapi/strapi';
import type { EntryKey, EntryState } from '@sanlao/shared/editing/states';
import { commentsSince, keepComment } from './comments.ts';
import { draftOf, liveSince, versionOf } from './content.ts';
import { documentsOf } from './edits.ts';
import { changeEntry, entryOf } from './entries.ts';
import { insideStep } from './in-step.ts';
import { isUnderWorkflow } from './types.ts';

export interface TakenBack {
  /** readers have no page of it now, where another one has the version before */
  gone: boolean;
  reason: string;
  /** when it was asked for: what was published after that is not what was taken back */
  askedAt: Date;
}

/** It comes back to its authors with the reason; what is on its way already stays where it is. */
export async function followUndo(
  strapi: Core.Strapi,
  key: EntryKey,
  { gone, reason, askedAt }: TakenBack,
): Promise<void> {
  if (!isUnderWorkflow(key.uid)) return;
  await strapi.db.transaction(async () => {
    const draft = await draftOf(strapi, key);
    const since = await liveSince(strapi, key);
    if (!draft || (since !== null && since > askedAt)) return;
    const entry = await entryOf(strapi, key);
    const state = done.has(entry.state) ? 'returned' : entry.state;
    await changeEntry(strapi, entry, { state, takenBack: true, draft });
    await keepComment(strapi, key, { kind: 'taken-back', text: reason });
    if (gone && since !== null) await insideStep(() => documentsOf(strapi, key).unpublish(versionOf(key)));
  });
}

/** Whether its authors know already of what was asked for then. */
export async function isTold(strapi: Core.Strapi, key: EntryKey, askedAt: Date): Promise<boolean> {
  return (await commentsSince(strapi, key, { kind: 'taken-back', at: askedAt })) > 0;
}

/** States in which nobody has anything to do. */
const done: ReadonlySet<EntryState> = new Set(['published', 'withdrawn', 'archived']);
