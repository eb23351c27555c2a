import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentTypes, type DocumentType } from '@sanlao/shared/content/types';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { check, type Entry } from './check.ts';
import { codesFor } from './codes-for.ts';
import { messageOf, type Fault } from './fault.ts';
import { uniquenessFaults } from './uniqueness.ts';

/** Refuses entries with faults, all of them named at once, when they are saved and again when they are published. */
export function validateOnSave(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = typeOf(context.uid);
    if (type) {
      for (const { entry, fields } of await entriesOf(strapi, context)) {
        await refuseFaults(strapi, { type, context, entry, fields });
      }
    }
    return next();
  };
}

function typeOf(uid: string): DocumentType | undefined {
  return documentTypes.find((type) => uid === `api::${type}.${type}`);
}

interface Given {
  entry: Entry;
  fields: ReadonlySet<string>;
}

/** The entries that the action is about, as they will be. */
async function entriesOf(strapi: Core.Strapi, { uid, action, params }: DocumentContext): Promise<Given[]> {
  const { data = {}, documentId } = params;
  const fields = new Set(Object.keys(data));
  if (action === 'create') return [{ entry: data, fields }];
  if (action !== 'update' && action !== 'publish') return [];
  const drafts: Entry[] = await strapi.db.query(uid as never).findMany({
    where: { documentId, publishedAt: null },
    populate: componentsOf(strapi, uid) as never,
  });
  if (action === 'update') return [{ entry: { ...drafts[0], ...data }, fields }];
  return drafts.map((entry) => ({ entry, fields: new Set(Object.keys(entry)) }));
}

/** With what stands in them. */
function componentsOf(strapi: Core.Strapi, uid: string): Record<string, object> {
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  return Object.fromEntries(
    Object.entries(attributes as Record<string, { type: string }>)
      .filter(([, { type }]) => type === 'component')
      .map(([name]) => [name, { populate: true }]),
  );
}

async function refuseFaults(
  strapi: Core.Strapi,
  { type, context, entry, fields }: Given & { type: DocumentType; context: DocumentContext },
): Promise<void> {
  const publishing = context.action === 'publish' || context.params.status === 'published';
  const faults = [
    ...check({ type, entry, fields, publishing, known: await codesFor(strapi, type, fields) }),
    ...(await uniquenessFaults(strapi, { type, entry, fields, documentId: context.params.documentId })),
  ];
  if (faults.length > 0) throw asError(faults);
}

/** In the shape that the admin shows beside each field. */
function asError(faults: readonly Fault[]): Error {
  const details = faults.map((fault) => ({
    path: fault.path,
    message: messageOf(fault),
    name: 'ValidationError',
  }));
  return new errors.ValidationError(details.map(({ message }) => message).join('\n'), { errors: details });
}
