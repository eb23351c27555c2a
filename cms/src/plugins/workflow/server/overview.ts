/** What the review panel shows of an entry. */
import type { Core } from '@strapi/strapi';
import { defaultLocale } from '@sanlao/shared/locales';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { Overview, Version } from '@sanlao/shared/editing/workflow';
import { has, localesOf } from './content.ts';
import { commentsOn } from './comments.ts';
import { refuse } from './refusals.ts';
import { caseOf } from './situation.ts';
import { refusalOf, stepsFor } from './transitions.ts';

/** @throws NotFoundError, ForbiddenError */
export async function overviewOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Overview> {
  const locales = await localesOf(strapi, uid, documentId);
  if (locales.length === 0) throw refuse('gone');
  const versions: Version[] = [];
  for (const locale of locales.toSorted((one) => (one === defaultLocale ? -1 : 1))) {
    versions.push(await versionIn(strapi, { uid, documentId, locale }));
  }
  return {
    versions,
    comments: await commentsOn(strapi, uid, documentId),
    showsChanges: has(strapi, uid, 'changeNotes'),
  };
}

async function versionIn(strapi: Core.Strapi, key: EntryKey): Promise<Version> {
  const { entry, situation } = await caseOf(strapi, key);
  if (!situation.may('read')) throw refuse('not-allowed');
  const { state, since, actorName, revision } = entry;
  const approving = state === 'draft' ? 'publish' : 'approve';
  return {
    ...{ locale: key.locale, state, since, actorName, revision, live: situation.live },
    steps: stepsFor(situation),
    needsAnother: refusalOf(approving, situation) === 'own-work',
  };
}
