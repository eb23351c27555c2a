/**
 * The rules around every action on an entry that a signed-in person takes, whichever way it came: what Strapi's
 * conditions cannot hold (an entry that does not exist yet, a new language of it, bulk actions) is refused here.
 * API tokens and the platform itself are no people and pass.
 */
import type { Core } from '@strapi/strapi';
import type { Role } from '@sanlao/shared/people/roles';
import { may, type Deed } from '@sanlao/shared/people/rules';
import { currentPerson, type Person } from '../../../actor.ts';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { isInsideStep } from '../../workflow/server/in-step.ts';
import { refuseForeignReferences } from './guard-references.ts';
import { authorsPlace, deedOn, mayOn, placeFieldsOf } from './places.ts';
import { readFilter } from './reading.ts';
import { forbidden, type Refusal } from './refusals.ts';

type Guard = (strapi: Core.Strapi, roles: readonly Role[], context: DocumentContext) => Promise<void> | void;

const reads: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

const guards: Record<string, Guard> = {
  create: guardCreate,
  clone: guardClone,
  update: guardUpdate,
  discardDraft: guardVersions('write'),
  publish: guardVersions('publish'),
  unpublish: guardVersions('withdraw'),
  delete: guardDelete,
};

export function guardDocuments(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const person = currentPerson(strapi);
    // A step of the workflow has asked, and knows what was handed over to this person.
    if (!person || isInsideStep() || !placeFieldsOf(context.uid)) return next();
    if (context.params.data) context.params.data = withoutIds(context.params.data);
    if (reads.has(context.action)) await onlyReadable(strapi, person, context);
    else await guards[context.action]?.(strapi, person.roles, context);
    return next();
  };
}

/**
 * The address says which entry it is. Strapi takes it from the fields of a new one as well, which becomes another
 * language of somebody else's entry then, and gives that one its own site and unit.
 */
function withoutIds({ id: _id, documentId: _documentId, ...fields }: Version): Version {
  return fields;
}

async function onlyReadable(
  strapi: Core.Strapi,
  person: Person,
  { uid, params }: DocumentContext,
): Promise<void> {
  const filter = await readFilter(strapi, person, uid);
  if (filter === true) return;
  const query = params as { filters?: object };
  query.filters = { $and: [query.filters ?? {}, filter || { id: { $in: [] } }] };
}

async function guardCreate(
  strapi: Core.Strapi,
  roles: readonly Role[],
  context: DocumentContext,
): Promise<void> {
  const { uid, params } = context;
  const data = (params.data = { ...params.data });
  Object.assign(data, authorsPlace(roles, uid, data));
  refuse('write', roles, uid, data);
  if (params.status === 'published') refuse('publish', roles, uid, data);
  refuseOffer(roles, uid, data, []);
  await refuseForeignReferences(strapi, roles, context);
}

async function guardClone(
  strapi: Core.Strapi,
  roles: readonly Role[],
  context: DocumentContext,
): Promise<void> {
  const { uid, params } = context;
  const versions = await versionsOf(strapi, context);
  for (const version of versions) refuse('read', roles, uid, version);
  const data = (params.data = { ...params.data });
  const copy = { ...versions[0], ...data };
  Object.assign(data, authorsPlace(roles, uid, copy));
  refuse('write', roles, uid, { ...copy, ...data });
  refuseOffer(roles, uid, data, sitesIn(versions[0]?.['alsoOn']));
  await refuseForeignReferences(strapi, roles, context);
}

async function guardUpdate(
  strapi: Core.Strapi,
  roles: readonly Role[],
  context: DocumentContext,
): Promise<void> {
  const { uid, params } = context;
  const versions = await versionsOf(strapi, context);
  if (versions.length === 0) return guardCreate(strapi, roles, context);
  for (const version of versions) refuse('write', roles, uid, version);

  const data = (params.data = { ...params.data });
  Object.assign(data, leftOpen(roles, uid, { ...versions[0], ...data }, data));
  const after = { ...versions[0], ...data };
  if (!mayOn(roles, 'write', uid, after)) throw forbidden('move');
  if (params.status === 'published') refuse('publish', roles, uid, after);
  refuseOffer(
    roles,
    uid,
    data,
    versions.flatMap((version) => sitesIn(version['alsoOn'])),
  );
  await refuseForeignReferences(strapi, roles, context);
}

/** What is emptied becomes the author's again. */
function leftOpen(
  roles: readonly Role[],
  uid: string,
  after: Record<string, unknown>,
  data: Record<string, unknown>,
): Record<string, string> {
  const found = Object.entries(authorsPlace(roles, uid, after));
  return Object.fromEntries(found.filter(([field]) => field in data));
}

function guardVersions(deed: Deed): Guard {
  return async (strapi, roles, context) => {
    for (const version of await versionsOf(strapi, context)) refuse(deed, roles, context.uid, version);
  };
}

async function guardDelete(
  strapi: Core.Strapi,
  roles: readonly Role[],
  context: DocumentContext,
): Promise<void> {
  const { uid } = context;
  if (uid === 'api::site.site' && !may(roles, 'change-settings', { site: null, unit: null }))
    throw forbidden('removeSite');
  const versions = await versionsOf(strapi, context);
  const isPublished = versions.some(({ publishedAt }) => publishedAt);
  for (const version of versions) refuse(isPublished ? 'withdraw' : 'write', roles, uid, version);
}

type Version = Record<string, unknown>;

/** All versions of the document, in every language; drafts first. */
async function versionsOf(strapi: Core.Strapi, { uid, params }: DocumentContext): Promise<Version[]> {
  const attributes = (strapi.contentTypes[uid as never]?.['attributes'] ?? {}) as object;
  const { site, unit } = placeFieldsOf(uid) ?? { site: null, unit: null };
  const select = ['publishedAt', site, unit, 'alsoOn'].filter((name) => name !== null && name in attributes);
  const versions = (await strapi.db.query(uid as never).findMany({
    select: select as string[],
    where: { documentId: params.documentId },
  })) as Version[];
  return versions.toSorted(
    (one, other) => Number(Boolean(one['publishedAt'])) - Number(Boolean(other['publishedAt'])),
  );
}

const refusals: Partial<Record<Deed, Refusal>> = {
  read: 'read',
  publish: 'publish',
  withdraw: 'withdraw',
};

function refuse(deed: Deed, roles: readonly Role[], uid: string, row: Version): void {
  if (!mayOn(roles, deed, uid, row)) throw forbidden(refusals[deed] ?? 'write');
}

/** To show an entry on another site is the ministry's; sites that it chose stay. */
function refuseOffer(roles: readonly Role[], uid: string, data: Version, before: readonly string[]): void {
  const added = sitesIn(data['alsoOn']).filter((site) => !before.includes(site));
  for (const site of added) {
    const place = { site, unit: null };
    if (!may(roles, 'offer', place) && !may(roles, deedOn(uid, 'publish'), place)) throw forbidden('offer');
  }
}

function sitesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((site) => typeof site === 'string') : [];
}
