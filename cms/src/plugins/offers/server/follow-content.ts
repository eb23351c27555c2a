/**
 * Keeps entries and offers in agreement, whichever way an entry is written: a form that was opened before an answer
 * does not undo it, an older version that is restored does not either, and no entry appears on another site without a
 * row that says so. Whether somebody may add a site at all is asked by the rules of access, inside of this.
 */
import type { Core } from '@strapi/strapi';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { sitesAfter } from './also-on.ts';
import { findEntry, sitesIn, type DocumentKey } from './entries.ts';
import { recordOffer } from './record.ts';
import { deleted, unpublished } from './spread.ts';
import { keepOffer, lockOffers, offersOf } from './store.ts';
import { isOffered } from './types.ts';

type Next = () => Promise<unknown>;
type Handler = (strapi: Core.Strapi, context: DocumentContext, next: Next) => Promise<unknown>;

export function followContent(strapi: Core.Strapi): DocumentMiddleware {
  return (context, next) => {
    const handler = isOffered(context.uid) ? handlers[context.action] : undefined;
    return handler ? handler(strapi, context, next) : next();
  };
}

const handlers: Record<string, Handler> = {
  async create(strapi, { uid, params }, next) {
    const result = await next();
    const documentId = (result as { documentId?: string } | null)?.documentId;
    if (documentId) await showAdded(strapi, { uid, documentId }, sitesIn(params.data?.['alsoOn']));
    return result;
  },

  async update(strapi, { uid, params }, next) {
    const { documentId, data } = params;
    if (!documentId || data?.['alsoOn'] === undefined) return next();
    const key = { uid, documentId };
    await lockOffers(strapi, key);
    const before = (await findEntry(strapi, key))?.alsoOn ?? [];
    const chosen = sitesIn(data['alsoOn']);
    const agreed = sitesAfter(chosen, await offersOf(strapi, key));
    const isAgreed = agreed.length === chosen.length && agreed.every((site) => chosen.includes(site));
    if (!isAgreed) params.data = { ...data, alsoOn: agreed };
    const result = await next();
    const added = agreed.filter((site) => !before.includes(site));
    if (result) await showAdded(strapi, key, added);
    return result;
  },

  /** What is published is what the offers say: an answer at the same moment comes before it or after it. */
  async publish(strapi, { uid, params: { documentId } }, next) {
    if (documentId) await lockOffers(strapi, { uid, documentId });
    return next();
  },

  /** A copy is a new entry: nobody has offered it. */
  clone(_strapi, { params }, next) {
    // Strapi merges lists into those of the original; an empty one would change nothing.
    params.data = { ...params.data, alsoOn: null };
    return next();
  },

  async delete(strapi, { uid, params: { documentId } }, next) {
    const before = documentId ? await findEntry(strapi, { uid, documentId }) : undefined;
    const result = await next();
    if (before && !(await findEntry(strapi, before))) await deleted(strapi, before);
    return result;
  },

  async unpublish(strapi, { uid, params: { documentId } }, next) {
    const before = documentId ? await findEntry(strapi, { uid, documentId }) : undefined;
    const result = await next();
    const after = before?.live ? await findEntry(strapi, before) : undefined;
    if (after?.live === false) await unpublished(strapi, after);
    return result;
  },
};

/** Sites that were added past an offer show it at once, and can take it back. */
async function showAdded(strapi: Core.Strapi, key: DocumentKey, added: readonly string[]): Promise<void> {
  const entry = added.length > 0 ? await findEntry(strapi, key) : undefined;
  if (!entry) return;
  const known = (await offersOf(strapi, key)).map(({ site }) => site);
  for (const site of new Set(added)) {
    if (site === entry.site || known.includes(site)) continue;
    await keepOffer(strapi, entry, site, { state: 'accepted', atOnce: true });
    const details = { from: entry.site, message: '', atOnce: true };
    await recordOffer(strapi, entry, site, { kind: 'offered', details });
  }
}
