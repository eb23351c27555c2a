/**
 * Where the content manager answers from the database itself, past conditions and documents: whether a document
 * exists in other languages, how many of its links are drafts. Whoever may not read the document is refused first.
 */
import type { Core } from '@strapi/strapi';
import { currentPerson } from '../../../actor.ts';
import { placeFieldsOf } from './places.ts';
import { readingOf } from './reading.ts';
import { forbidden } from './refusals.ts';

interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
}

type Controller = Record<string, (context: Context) => Promise<unknown>>;

const controllerUid = 'plugin::content-manager.collection-types';

/** Call it in `register`. */
export function guardContentManager(strapi: Core.Strapi): void {
  strapi.get('controllers').extend(controllerUid, (controller: Controller): Controller =>
    Object.fromEntries(
      Object.entries(controller).map(([name, action]) => [
        name,
        async (context: Context) => {
          await refuseUnreadable(strapi, context);
          return action.call(controller, context);
        },
      ]),
    ),
  );
}

async function refuseUnreadable(strapi: Core.Strapi, { params, query, request }: Context): Promise<void> {
  const uid = params['model'] ?? '';
  const person = currentPerson(strapi);
  const fields = placeFieldsOf(uid);
  if (!person || !fields) return;
  const documentIds = [params['id'], params['sourceId'], request.body?.['documentIds'], query['documentIds']]
    .flat()
    .filter((id) => typeof id === 'string');
  if (documentIds.length === 0) return;
  const { site, unit } = fields;
  const rows = await strapi.db.query(uid as never).findMany({
    select: ['documentId', site, unit].filter((field) => field !== null),
    where: { documentId: { $in: documentIds } },
  });
  const mayRead = await readingOf(strapi, person);
  if (rows.some((row) => !mayRead(uid, row))) throw forbidden('read');
}
