/** What people say to each other about an entry: reasons of a return among it. */
import type { Core } from '@strapi/strapi';
import { canon } from '@sanlao/shared/lao/canon';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { Comment } from '@sanlao/shared/editing/workflow';
import { currentActor, currentPerson, nameOf } from '../../../actor.ts';
import { commentUid } from './models.ts';
import { recordEntry } from './record.ts';
import { refuse } from './refusals.ts';
import { caseOf } from './situation.ts';

const most = 200;

/** The newest, newest last. */
export async function commentsOn(strapi: Core.Strapi, uid: string, documentId: string): Promise<Comment[]> {
  const rows = await query(strapi).findMany({
    where: { uid, documentId },
    orderBy: { id: 'desc' },
    limit: most,
  });
  return rows.reverse().map(({ id, locale, kind, text, actorName, at }: Comment) => {
    return { id, locale: locale ?? null, kind, text, actorName: actorName ?? null, at: instant(at) };
  });
}

/** By everybody who may read the entry. */
export async function comment(strapi: Core.Strapi, key: EntryKey, said: string): Promise<void> {
  await strapi.db.transaction(async () => {
    const { draft, situation } = await caseOf(strapi, key);
    if (!situation.may('read')) throw refuse('not-allowed', draft.title);
    const text = await keepComment(strapi, key, { kind: 'comment', text: said });
    await recordEntry(strapi, key, draft, 'commented', { text });
  });
}

/** @returns the text as it was kept */
export async function keepComment(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryKey,
  { kind, text: said }: Pick<Comment, 'kind' | 'text'>,
): Promise<string> {
  const text = canon(said).trim();
  const person = currentPerson(strapi);
  await query(strapi).create({
    data: {
      ...{ uid, documentId, locale, kind, text },
      actor: currentActor(strapi),
      actorName: person && nameOf(person),
      at: new Date(),
    },
  });
  return text;
}

/** How many of the kind there are in this language from then on. */
export async function commentsSince(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryKey,
  { kind, at }: { kind: Comment['kind']; at: Date },
): Promise<number> {
  return query(strapi).count({ where: { uid, documentId, locale, kind, at: { $gte: at } } });
}

function instant(value: string | number): string {
  return new Date(value).toISOString();
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(commentUid as never);
}
