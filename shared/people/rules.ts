/**
 * The rules of the editors' room, as functions of values: what each role may do, and where. Everything that decides
 * whether a person may do something asks here; `docs/roles.md` shows the rules as a table, and a test compares them.
 */
import type { Role, RoleKind } from './roles.ts';

export type Deed =
  | 'read'
  | 'write'
  | 'submit'
  /** return and approve */
  | 'review'
  | 'publish'
  | 'withdraw'
  | 'undo'
  | 'offer'
  | 'read-record'
  | 'write-report'
  | 'read-report'
  | 'see-board'
  | 'change-settings'
  | 'manage-people';

/** Codes. Without a site: what belongs to all sites (topics, synonyms, settings of the platform). */
export interface Place {
  site: string | null;
  unit: string | null;
}

/** Where someone may do something. Without a unit: the whole site. */
export interface Reach {
  site: string;
  unit: string | null;
}

/** Whether one of the roles allows the deed there. What belongs to all sites is read by everybody who has a role. */
export function may(roles: readonly Role[], deed: Deed, place: Place): boolean {
  return roles.some((role) => {
    const span = spans[role.kind][deed];
    if (!span) return false;
    if (place.site === null) return span === 'all' || deed === 'read';
    const reach = reachOf(role, span);
    return reach === 'all' || (reach.site === place.site && (reach.unit ?? place.unit) === place.unit);
  });
}

/** Codes of the sites in which the deed is allowed at all; for a contributor it may be so for one unit only. */
export function sitesFor(roles: readonly Role[], deed: Deed): 'all' | readonly string[] {
  const places = placesFor(roles, deed);
  return places === 'all' ? places : [...new Set(places.map(({ site }) => site))];
}

/** What `may` allows inside sites, as a list: queries and conditions are made of it. */
export function placesFor(roles: readonly Role[], deed: Deed): 'all' | readonly Reach[] {
  const reaches = roles.flatMap((role) => {
    const span = spans[role.kind][deed];
    return span ? [reachOf(role, span)] : [];
  });
  return reaches.includes('all') ? 'all' : reaches.filter((reach) => reach !== 'all');
}

/** Whether one of the roles may hand out this one, and take it back: editors choose contributors, the ministry editors. */
export function mayGive(roles: readonly Role[], given: Role): boolean {
  if (given.kind === 'contributor')
    return may(roles, 'manage-people', { site: given.site, unit: given.unit });
  if (given.kind === 'editor') return sitesFor(roles, 'manage-people') === 'all';
  return may(roles, 'manage-people', { site: null, unit: null });
}

/** sites: all of them, but not what belongs to no site */
type Span = 'unit' | 'site' | 'sites' | 'all';

const editorial = [
  'read',
  'write',
  'submit',
  'review',
  'publish',
  'withdraw',
  'undo',
  'read-record',
  'write-report',
  'read-report',
] as const satisfies readonly Deed[];

const spans: Record<RoleKind, Partial<Record<Deed, Span>>> = {
  contributor: { read: 'site', ...each(['write', 'submit'], 'unit') },
  editor: each([...editorial, 'manage-people'], 'site'),
  'ministry-editor': {
    ...each([...editorial, 'offer', 'see-board'], 'all'),
    // Ministry roles and what holds for the whole platform are the administrators'.
    ...each(['change-settings', 'manage-people'], 'sites'),
  },
  'ministry-viewer': each(['read', 'read-record', 'read-report', 'see-board'], 'all'),
  administrator: each([...editorial, 'offer', 'see-board', 'change-settings', 'manage-people'], 'all'),
};

function each(deeds: readonly Deed[], span: Span): Partial<Record<Deed, Span>> {
  return Object.fromEntries(deeds.map((deed) => [deed, span]));
}

function reachOf(role: Role, span: Span): 'all' | Reach {
  if (!('site' in role) || span === 'sites' || span === 'all') return 'all';
  return { site: role.site, unit: role.kind === 'contributor' && span === 'unit' ? role.unit : null };
}
