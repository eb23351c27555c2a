import type { Locale } from '@sanlao/shared/locales';

/** One of `GET /access/people`. */
export interface ListedPerson {
  id: number;
  name: string;
  email: string;
  roles: { code: string; name: string }[];
  state: 'active' | 'invited' | 'deactivated';
  mayChange: boolean;
}

/** What inviting and activating answer. */
export interface Admitted {
  person: ListedPerson;
  /** where the password is chosen, told once; null: there is one already */
  link: string | null;
}

/** Roles are called "ລາວ / English". */
export function roleName(name: string, language: Locale): string {
  const [lo = name, en = name] = name.split(' / ');
  return { lo, en }[language];
}
