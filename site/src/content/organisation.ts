/** The departments, district offices and people of a site. */
import { unitLevels } from '@sanlao/shared/content/kinds';
import type { Person, Unit } from '@sanlao/shared/content/types';
import { compareLao } from '@sanlao/shared/lao/sort';
import type { Locale } from '@sanlao/shared/locales';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { nameOf } from './localised.ts';

const all = { limit: 1000, order: 'ascending' } as const;

export interface UnitGroup {
  level: Unit['level'];
  /** by name, as the dictionary of the language orders them */
  units: Unit[];
}

/** The units of a site, the highest level first; levels without units are left out. */
export function unitGroups(content: Content, locale: Locale): UnitGroup[] {
  const units = unitsOf(content, content.site.code);
  const name = (unit: Unit) => nameOf(unit, locale).text;
  const compare = locale === 'lo' ? compareLao : new Intl.Collator(locale, { numeric: true }).compare;
  return unitLevels
    .map((level) => ({
      level,
      units: units.filter((unit) => unit.level === level).toSorted((a, b) => compare(name(a), name(b))),
    }))
    .filter((group) => group.units.length > 0);
}

export function findUnit(content: Content, site: string, code: string | null | undefined): Unit | undefined {
  return code ? content.unitByCode(site, code) : undefined;
}

/** The leaders of a site, in their order, apart from those who lead a unit. */
export function peopleOf(content: Content): { leaders: Person[]; unitHeads: Person[] } {
  const people = content.list('person', lists.people(content.site.code), all);
  return {
    leaders: people.filter(({ unit }) => unit === null),
    unitHeads: people.filter(({ unit }) => unit !== null),
  };
}

/** Whether it is known how to reach a unit or a site. */
export function hasContact({
  phone,
  email,
  addressLo,
  addressEn,
}: Pick<Unit, 'phone' | 'email' | 'addressLo' | 'addressEn'>): boolean {
  return [phone, email, addressLo, addressEn].some(Boolean);
}

/** In the order of their codes. */
export function unitsOf(content: Content, site: string): Unit[] {
  return content.list('unit', lists.units(site), all);
}
