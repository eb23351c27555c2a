/** What the admin is told about the people who sign in: `GET /access/people`, `GET /access/roles` and what follows. */
import type { RoleKind } from './roles.ts';

export interface ListedPerson {
  id: number;
  name: string;
  email: string;
  /** roles are called "ລາວ / English" */
  roles: { code: string; name: string }[];
  state: 'active' | 'invited' | 'deactivated';
  /** the one who asks may deactivate and activate again */
  mayChange: boolean;
}

/** A person who may come in from now on: what inviting and activating answer. */
export interface Admitted {
  person: ListedPerson;
  /** where the password is chosen: told once, to whoever admitted the person; null: there is one already */
  link: string | null;
}

interface Named {
  code: string;
  nameLo: string | null;
  nameEn: string | null;
}

/** A role that may be given, with what it is for; in the order of their Lao names, which browsers do not know. */
export interface GivenRole {
  code: string;
  kind: RoleKind;
  site: Named | null;
  unit: Named | null;
}
