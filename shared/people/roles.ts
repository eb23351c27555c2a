/**
 * Who may do what, as values. Roles of the platform are made from data: two for each site and unit, three for the
 * ministry. The code of a role carries what it is for, so nothing has to be looked up where a rule is asked.
 */
export const roleKinds = [
  'contributor',
  'editor',
  'ministry-editor',
  'ministry-viewer',
  'administrator',
] as const;
export type RoleKind = (typeof roleKinds)[number];

export type Role =
  /** writes and submits for one unit */
  | { kind: 'contributor'; site: string; unit: string }
  /** approves and publishes for one site */
  | { kind: 'editor'; site: string }
  | { kind: 'ministry-editor' | 'ministry-viewer' | 'administrator' };

/** Strapi's own code of the role that may do everything. */
const administratorCode = 'strapi-super-admin';
const prefix = 'sanlao';

/** What is kept in `code` of `admin::role`: "sanlao:contributor:attapeu:attapeu-samakkhixay", "sanlao:editor:attapeu". */
export function roleCode(role: Role): string {
  switch (role.kind) {
    case 'administrator':
      return administratorCode;
    case 'contributor':
      return [prefix, role.kind, role.site, role.unit].join(':');
    case 'editor':
      return [prefix, role.kind, role.site].join(':');
    case 'ministry-editor':
    case 'ministry-viewer':
      return [prefix, role.kind].join(':');
  }
}

/** null for roles that are not the platform's. */
export function roleOf(code: string): Role | null {
  if (code === administratorCode) return { kind: 'administrator' };
  const [first, kind, site, unit, ...rest] = code.split(':');
  if (first !== prefix || rest.length > 0) return null;
  if (kind === 'contributor' && site && unit) return { kind, site, unit };
  if (kind === 'editor' && site && !unit) return { kind, site };
  if ((kind === 'ministry-editor' || kind === 'ministry-viewer') && !site) return { kind };
  return null;
}
