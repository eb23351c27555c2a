/** What was taken back while the CMS did not run: the publisher knows it. */
import type { Core } from '@strapi/strapi';
import type { RecordDetails } from '@sanlao/shared/activity/record-details';
import { type EntryKey, entryKeyText } from '@sanlao/shared/editing/states';
import { activityUid } from '../../activity/server/models.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { draftOf } from '../../workflow/server/content.ts';
import { isTold, type TakenBack } from '../../workflow/server/follow-undo.ts';
import { askPublisher, takenBackSchema } from './publisher.ts';
import { follow, keyOf } from './take-back.ts';

/**
 * Records it and gives it back to its authors, each once.
 *
 * @throws ApplicationError where the publisher does not answer yet
 */
export async function catchUp(strapi: Core.Strapi): Promise<void> {
  const { documents } = await askPublisher('/taken-back', takenBackSchema);
  const known = await recordedUndos(strapi, documents.map(({ at }) => at).sort()[0]);
  for (const { reason, at, ...document } of documents) {
    const askedAt = new Date(at);
    const key = keyOf(document);
    if (!known.some((undo) => undo.at >= askedAt && undo.ids.has(entryKeyText(key))))
      await recordMissed(strapi, key, { reason, askedAt });
    if (await isTold(strapi, key, askedAt)) continue;
    await follow(strapi, document, { reason, askedAt });
  }
}

interface RecordedUndo {
  at: Date;
  ids: ReadonlySet<string>;
}

/** Those of the record since the instant, the one of `catchUp` and the ones that were asked for here. */
async function recordedUndos(strapi: Core.Strapi, since: string | undefined): Promise<RecordedUndo[]> {
  if (since === undefined) return [];
  const rows = (await strapi.db.query(activityUid as never).findMany({
    select: ['at', 'details'],
    where: { kind: 'undone', at: { $gte: new Date(since) } } as never,
  })) as { at: string; details: RecordDetails['undone'] }[];
  return rows.map(({ at, details }) => ({
    at: new Date(at),
    ids: new Set(details.documents.map(entryKeyText)),
  }));
}

async function recordMissed(
  strapi: Core.Strapi,
  key: EntryKey,
  { reason, askedAt }: Pick<TakenBack, 'reason' | 'askedAt'>,
): Promise<void> {
  const { title = null, site = null, unit = null } = (await draftOf(strapi, key)) ?? {};
  const details: RecordDetails['undone'] = { reason, publishes: null, documents: [key], pages: null };
  await recordActivity(strapi, {
    ...{ kind: 'undone', at: askedAt.toISOString(), ...key, title, site, unit },
    details: { ...details },
  });
}
