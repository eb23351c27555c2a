/** What the invitation offers, step by step: the kind of role, its site, its unit. */
import type { GivenRole } from '@sanlao/shared/people/people';
import { roleKinds, type RoleKind } from '@sanlao/shared/people/roles';

export interface Choice {
  kind: RoleKind;
  site: string | null;
  unit: string | null;
}

export interface Option {
  code: string;
  name: string;
}

/** What can be chosen now, and the role that is chosen; what is the only one is chosen already. */
export interface Offer {
  kinds: RoleKind[];
  sites: Option[];
  units: Option[];
  choice: Choice | undefined;
  /** code; undefined until everything is chosen */
  role: string | undefined;
}

export function offerOf(roles: readonly GivenRole[], chosen: Partial<Choice>, language: 'lo' | 'en'): Offer {
  const kinds = roleKinds.filter((kind) => roles.some((role) => role.kind === kind));
  const kind = chosen.kind ?? kinds[0];
  if (!kind) return { kinds, sites: [], units: [], choice: undefined, role: undefined };
  const ofKind = roles.filter((role) => role.kind === kind);
  const sites = options(ofKind.map(({ site }) => site));
  const site = theChosen(sites, chosen.site);
  const ofSite = ofKind.filter((role) => !role.site || role.site.code === site);
  const units = options(ofSite.map(({ unit }) => unit));
  const unit = theChosen(units, chosen.unit);
  const role = ofSite.find((given) => !given.unit || given.unit.code === unit);
  return { kinds, sites, units, choice: { kind, site, unit }, role: role?.code };

  function options(named: readonly GivenRole['site'][]): Option[] {
    const byCode = new Map(named.flatMap((item) => (item ? [[item.code, item] as const] : [])));
    return [...byCode.values()].map(({ code, nameLo, nameEn }) => ({
      code,
      name: (language === 'lo' ? nameLo : nameEn) ?? code,
    }));
  }
}

function theChosen(options: readonly Option[], code: string | null | undefined): string | null {
  if (options.some((option) => option.code === code)) return code!;
  return options.length === 1 ? options[0]!.code : null;
}
