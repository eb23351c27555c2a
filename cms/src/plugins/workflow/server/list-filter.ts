/** Lists of the content manager by the state of their entries: `?workflowState=submitted` beside its own parameters. */
import type { Core } from '@strapi/strapi';
import { entryStates, type EntryState } from '@sanlao/shared/editing/states';
import { entryTable } from './models.ts';
import { workflowUids } from './types.ts';

interface Event {
  model: { uid: string };
  params?: { where?: Record<string, unknown> };
}

/** Call it in `bootstrap`. */
export function filterLists(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [...workflowUids],
    beforeFindMany: narrow,
    beforeCount: narrow,
  } as never);

  /** It only takes away: what somebody may see at all is decided elsewhere. */
  function narrow({ model: { uid }, params }: Event): void {
    const asked = askedOf(strapi, uid);
    if (!asked || !params) return;
    const found = strapi.db
      .getConnection(entryTable)
      .select('document_id')
      .where({ uid, state: asked.state })
      .where((either) => either.whereNull('locale').orWhere({ locale: asked.locale }));
    params.where = { $and: [params.where ?? {}, { documentId: { $in: found } }] };
  }
}

function askedOf(strapi: Core.Strapi, uid: string): { state: EntryState; locale: string } | undefined {
  const request = strapi.requestContext.get();
  if (request?.path !== `/content-manager/collection-types/${uid}`) return undefined;
  const { workflowState, locale } = request.query;
  const state = entryStates.find((known) => known === workflowState);
  return state && { state, locale: typeof locale === 'string' ? locale : '' };
}
