/**
 * Keeps states in order where content is changed by the content manager, a token or the platform itself. People follow
 * the rules of the workflow there too; tokens and the platform pass, and what they did is recorded.
 */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { defaultLocale } from '@sanlao/shared/locales';
import { currentPerson } from '../../../actor.ts';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { differences, draftOf, fieldsOf, isLive, isTranslated, localesOf } from './content.ts';
import { recordApproval, recordPublish } from './effects.ts';
import { changeEntry, entryOf, forgetEntry } from './entries.ts';
import { isInsideStep } from './in-step.ts';
import { recordEntry } from './record.ts';
import { caseOf, insist, type Case } from './situation.ts';
import type { Act } from './transitions.ts';
import { isUnderWorkflow } from './types.ts';
import { freshPublish, noteWriting } from './writing.ts';

type Next = () => Promise<unknown>;
type Handler = (strapi: Core.Strapi, context: DocumentContext, next: Next) => Promise<unknown>;

export function followContent(strapi: Core.Strapi): DocumentMiddleware {
  return (context, next) => {
    const handler = isUnderWorkflow(context.uid) && !isInsideStep() ? handlers[context.action] : undefined;
    return handler ? handler(strapi, context, next) : next();
  };
}

const handlers: Record<string, Handler> = {
  async create(strapi, context, next) {
    const result = await next();
    for (const key of keysIn(context.uid, [result])) {
      await noteWriting(strapi, key, null);
      if (context.params.status === 'published') await afterPublish(strapi, key, { live: false });
    }
    return result;
  },

  async clone(strapi, { uid, params }, next) {
    const result = await next();
    for (const key of keysIn(uid, (result as { entries?: unknown[] }).entries ?? [])) {
      const source = await entryOf(strapi, { ...key, documentId: params.documentId ?? '' });
      await noteWriting(strapi, key, null, source.writers);
    }
    return result;
  },

  async update(strapi, context, next) {
    const { documentId, locale, status } = context.params;
    if (!documentId) return next();
    const translated = isTranslated(strapi, context.uid);
    const key = { uid: context.uid, documentId, locale: translated ? single(locale) : null };
    const person = currentPerson(strapi);
    const known = person && (await draftOf(strapi, key));
    // A language that is new has nothing that others could wait for.
    if (known) insist('save', await caseOf(strapi, key));
    const live = await isLive(strapi, key);
    const before = person ? await fieldsOf(strapi, known ? key : await anyLanguageOf(strapi, key)) : null;
    const result = await next();
    if (!result) return result;
    const changed = before && differences(before, await fieldsOf(strapi, key));
    if (!known || changed === null || changed.length > 0) await noteWriting(strapi, key, changed);
    if (status === 'published') await afterPublish(strapi, key, { live });
    return result;
  },

  publish: (strapi, context, next) =>
    following('publish', strapi, context, {
      next,
      after: (found, key) => settlePublish(strapi, found, key),
    }),

  unpublish: (strapi, context, next) =>
    following('unpublish', strapi, context, {
      next,
      async after({ entry, draft, situation }, key) {
        if (!situation.live) return;
        await recordEntry(strapi, key, draft, 'unpublished', {});
        await changeEntry(strapi, entry, { state: 'draft', draft });
      },
    }),

  discardDraft: (strapi, context, next) =>
    following('discard', strapi, context, {
      next,
      async after({ entry, situation }, key) {
        if (!situation.live) return;
        const draft = await draftOf(strapi, key);
        // What is published is then what readers do not have.
        const state = entry.takenBack ? 'returned' : draft?.withdrawal ? 'withdrawn' : 'published';
        await changeEntry(strapi, entry, { state, writers: [], draft });
      },
    }),

  delete: (strapi, context, next) =>
    following('delete', strapi, context, { next, after: (_, key) => forgetEntry(strapi, key) }),
};

interface Following {
  next: Next;
  after: (found: Case, key: EntryKey) => Promise<void>;
}

/** Asks the rules for each language that the action is about, before it is done. */
async function following(
  act: Act,
  strapi: Core.Strapi,
  context: DocumentContext,
  { next, after }: Following,
): Promise<unknown> {
  const person = currentPerson(strapi);
  const found: [Case, EntryKey][] = [];
  for (const key of await keysOf(strapi, context)) {
    const one = await caseOf(strapi, key);
    if (person) insist(act, one);
    found.push([one, key]);
  }
  const result = await next();
  for (const [one, key] of found) await after(one, key);
  return result;
}

/** Of a write that publishes at once: by then the one who asks has written part of it. */
async function afterPublish(strapi: Core.Strapi, key: EntryKey, before: { live: boolean }): Promise<void> {
  const found = await caseOf(strapi, key);
  const asked = { ...found, situation: { ...found.situation, ...before } };
  if (currentPerson(strapi)) insist('publish', asked);
  await settlePublish(strapi, asked, key);
}

async function settlePublish(strapi: Core.Strapi, found: Case, key: EntryKey): Promise<void> {
  const asked = { ...found, key };
  if (currentPerson(strapi)) await recordApproval(strapi, 'publish', asked);
  const change = found.situation.live ? 'minor' : 'first';
  const state = await recordPublish(strapi, asked, { change, note: '' });
  await changeEntry(strapi, await entryOf(strapi, key), {
    state,
    writers: [],
    takenBack: false,
    draft: await draftOf(strapi, key),
  });
  await freshPublish(strapi, key);
}

/** A new language takes what holds for all of them from one that is there. */
async function anyLanguageOf(strapi: Core.Strapi, key: EntryKey): Promise<EntryKey> {
  const [locale = key.locale] = await localesOf(strapi, key.uid, key.documentId);
  return { ...key, locale };
}

/** Languages without a draft have nothing to be done with. */
async function keysOf(strapi: Core.Strapi, { uid, params }: DocumentContext): Promise<EntryKey[]> {
  const { documentId } = params;
  if (!documentId) return [];
  const locales = await localesOf(strapi, uid, documentId);
  const asked = [params.locale || defaultLocale].flat();
  const wanted =
    isTranslated(strapi, uid) && !asked.includes('*')
      ? locales.filter((locale) => locale !== null && asked.includes(locale))
      : locales;
  return wanted.map((locale) => ({ uid, documentId, locale }));
}

function keysIn(uid: string, rows: readonly unknown[]): EntryKey[] {
  return (rows as { documentId: string; locale?: string | null }[]).map(({ documentId, locale }) => {
    return { uid, documentId, locale: locale ?? null };
  });
}

/** An empty one is the default to Strapi, too. */
function single(locale: string | string[] | null | undefined): string {
  return (Array.isArray(locale) ? locale[0] : locale) || defaultLocale;
}
