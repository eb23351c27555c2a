/** What somebody reads now: by the own roles, and what an absent editor has handed over until a day. */
import type { Core } from '@strapi/strapi';
import type { Person } from '../../../actor.ts';
import { delegatedSites } from '../../workflow/server/delegations.ts';
import { filterOf, isInSites, mayOn, orDelegated, type Row } from './places.ts';

type Reader = Pick<Person, 'id' | 'roles'>;

export type MayRead = (uid: string, row: Row) => boolean;

export async function readingOf(strapi: Core.Strapi, reader: Reader): Promise<MayRead> {
  const sites = await delegatedSites(strapi, reader);
  return (uid, row) => mayOn(reader.roles, 'read', uid, row) || isInSites(sites, uid, row);
}

/** The same, as a filter of a query; true: everything, false: nothing. */
export async function readFilter(
  strapi: Core.Strapi,
  reader: Reader,
  uid: string,
): Promise<boolean | { $or: object[] }> {
  const own = filterOf(reader.roles, 'read', uid);
  return own === true ? own : orDelegated(own, uid, await delegatedSites(strapi, reader));
}
