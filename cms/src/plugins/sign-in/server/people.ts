import type { Core } from '@strapi/strapi';

/** A row of `admin::user` with what signing in asks of it. */
export interface StoredPerson {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  /** null: was invited and has set none */
  password: string | null;
  isActive: boolean;
  /** there until the invitation is accepted */
  registrationToken: string | null;
  roles: { id: number; code: string }[];
}

/** @param email in small letters, as Strapi keeps it */
export function findPerson(strapi: Core.Strapi, email: string): Promise<StoredPerson | null> {
  return people(strapi).findOne({ where: { email }, populate: ['roles'] }) as Promise<StoredPerson | null>;
}

export function personById(strapi: Core.Strapi, id: number): Promise<StoredPerson | null> {
  return people(strapi).findOne({ where: { id }, populate: ['roles'] }) as Promise<StoredPerson | null>;
}

export function allPeople(strapi: Core.Strapi): Promise<StoredPerson[]> {
  return people(strapi).findMany({ populate: ['roles'], orderBy: { id: 'asc' } }) as Promise<StoredPerson[]>;
}

function people(strapi: Core.Strapi) {
  return strapi.db.query('admin::user');
}
