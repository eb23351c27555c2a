/**
 * Which account is whose at the provider: addresses of e-mail are given to others in time, issuer and subject never
 * (OpenID Connect Core 1.0, 5.7).
 */
import type { Core } from '@strapi/strapi';
import { identityUid } from '../models.ts';
import { personById, type StoredPerson } from '../people.ts';

export interface Identity {
  issuer: string;
  subject: string;
}

/** null: it has not signed in yet, or its account is no more */
export async function personOfIdentity(
  strapi: Core.Strapi,
  { issuer, subject }: Identity,
): Promise<StoredPerson | null> {
  const row = (await identities(strapi).findOne({ where: { issuer, subject } })) as { person: number } | null;
  return row && personById(strapi, row.person);
}

/** Ids of the people whose account is somebody's at a provider. */
export async function peopleWithIdentity(strapi: Core.Strapi): Promise<Set<number>> {
  const rows = (await identities(strapi).findMany({ select: ['person'] as never })) as { person: number }[];
  return new Set(rows.map(({ person }) => person));
}

/** @returns false where the account is another one's already */
export async function bindIdentity(
  strapi: Core.Strapi,
  person: number,
  identity: Identity,
): Promise<boolean> {
  const { issuer, subject } = identity;
  return strapi.db.transaction(async () => {
    if (await identities(strapi).findOne({ where: { person, issuer } })) return false;
    // Of an account that is no more, or of a provider that is not asked any more.
    await identities(strapi).deleteMany({ where: { $or: [{ issuer, subject }, { person }] } });
    await identities(strapi).create({ data: { person, ...identity } });
    return true;
  });
}

/** Whoever signs in next with its address has the account. */
export async function forgetIdentity(strapi: Core.Strapi, person: number): Promise<void> {
  await identities(strapi).deleteMany({ where: { person } });
}

function identities(strapi: Core.Strapi) {
  return strapi.db.query(identityUid as never);
}
