/** Where an entry belongs, by its codes, and which rule an action on it asks. Pure. */
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Role } from '@sanlao/shared/people/roles';
import { may, placesFor, type Deed, type Place, type Reach } from '@sanlao/shared/people/rules';

interface PlaceFields {
  /** names of the fields that hold the codes; null: the type has none */
  site: string | null;
  unit: string | null;
}

const ofSite: PlaceFields = { site: 'site', unit: null };
const ofUnit: PlaceFields = { site: 'site', unit: 'unit' };
const ofAll: PlaceFields = { site: null, unit: null };

const placeFields: Record<DocumentType, PlaceFields> = {
  site: { site: 'code', unit: null },
  unit: ofSite,
  topic: ofAll,
  series: ofSite,
  article: ofUnit,
  event: ofUnit,
  publication: ofUnit,
  service: ofSite,
  dataset: ofSite,
  synonym: ofAll,
  page: ofSite,
  person: ofUnit,
  notice: ofSite,
  annotation: ofSite,
  redirect: ofSite,
};

export type Row = Readonly<Record<string, unknown>>;

/** @returns undefined for what is no content of the sites */
export function placeFieldsOf(uid: string): PlaceFields | undefined {
  const [, type = ''] = /^api::([a-z]+)\./.exec(uid) ?? [];
  return placeFields[type as DocumentType];
}

export function placeOf(uid: string, row: Row): Place {
  const { site, unit } = placeFieldsOf(uid) ?? ofAll;
  return { site: codeIn(row, site), unit: codeIn(row, unit) };
}

/** A site itself is a setting, not an entry. */
export function deedOn(uid: string, deed: Deed): Deed {
  return uid === 'api::site.site' && deed !== 'read' ? 'change-settings' : deed;
}

/** Whether one of the roles allows the deed on an entry. */
export function mayOn(roles: readonly Role[], deed: Deed, uid: string, row: Row): boolean {
  return may(roles, deedOn(uid, deed), placeOf(uid, row));
}

/**
 * What the author's roles say where an entry leaves site or unit open: both if there is one unit to write for, the
 * site if there is one. `row` has the fields that are known.
 */
export function authorsPlace(roles: readonly Role[], uid: string, row: Row): Record<string, string> {
  const fields = placeFieldsOf(uid);
  const places = placesFor(roles, deedOn(uid, 'write'));
  if (!fields?.site || places === 'all') return {};
  const known = placeOf(uid, row);
  const possible = places.filter(({ site }) => known.site === null || known.site === site);
  const site = only(possible.map((reach) => reach.site));
  const unit = only(possible.map((reach) => reach.unit));
  return {
    ...(known.site === null && site ? { [fields.site]: site } : {}),
    ...(known.unit === null && unit && fields.unit ? { [fields.unit]: unit } : {}),
  };
}

/** The same as `mayOn`, as a filter of a query; true: everything, false: nothing. */
export function filterOf(roles: readonly Role[], deed: Deed, uid: string): boolean | { $or: object[] } {
  const fields = placeFieldsOf(uid);
  if (!fields?.site) return mayOn(roles, deed, uid, {});
  const places = placesFor(roles, deedOn(uid, deed));
  if (places === 'all') return true;
  const $or = places.flatMap((reach) => within(reach, fields) ?? []);
  return $or.length > 0 && { $or };
}

/** Adds what is read by somebody to whom the review of sites was handed over. */
export function orDelegated(
  filter: boolean | { $or: object[] },
  uid: string,
  sites: readonly string[],
): boolean | { $or: object[] } {
  const field = placeFieldsOf(uid)?.site;
  if (!field || sites.length === 0 || filter === true) return filter;
  return { $or: [...(filter === false ? [] : filter.$or), { [field]: { $in: [...sites] } }] };
}

/** The same for one entry. */
export function isInSites(sites: readonly string[], uid: string, row: Row): boolean {
  const { site } = placeOf(uid, row);
  return site !== null && sites.includes(site);
}

function within({ site, unit }: Reach, fields: PlaceFields): object | undefined {
  if (unit !== null && !fields.unit) return undefined;
  return { [fields.site!]: site, ...(unit === null ? {} : { [fields.unit!]: unit }) };
}

function codeIn(row: Row, field: string | null): string | null {
  const value = field === null ? null : row[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function only(codes: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(codes);
  return others.length === 0 ? first : null;
}
