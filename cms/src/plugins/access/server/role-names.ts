/** What the roles are called: in both languages, after their sites and units. Pure. */
import { roleCode, type Role } from '@sanlao/shared/people/roles';

export interface Named {
  code: string;
  nameLo: string | null;
  nameEn: string | null;
}

export interface NamedUnit extends Named {
  site: string | null;
}

export interface WantedRole {
  role: Role;
  code: string;
  name: string;
  description: string;
}

const descriptions = {
  contributor: {
    lo: 'ຂຽນ ແລະ ສົ່ງໃຫ້ກວດ ສຳລັບໜ່ວຍງານຂອງຕົນ',
    en: 'Writes and submits for the own unit',
  },
  editor: { lo: 'ກວດ, ອະນຸມັດ ແລະ ເຜີຍແຜ່ ສຳລັບເວັບໄຊຂອງຕົນ', en: 'Approves and publishes for the own site' },
  'ministry-editor': { lo: 'ຂຽນ ແລະ ເຜີຍແຜ່ ໃນທຸກເວັບໄຊ', en: 'Writes and publishes on all sites' },
  'ministry-viewer': { lo: 'ອ່ານທຸກເວັບໄຊ ແລະ ບົດລາຍງານ', en: 'Reads all sites and the reports' },
  administrator: { lo: 'ຈັດການລະບົບທັງໝົດ', en: 'Manages the whole platform' },
};

/** Said of a role whose site or unit is gone. */
export const removedDescription =
  'ໜ່ວຍງານ ຫຼື ເວັບໄຊນີ້ບໍ່ມີແລ້ວ; ບົດບາດຍັງຢູ່ຈົນກວ່າບໍ່ມີຜູ້ໃດຖື / Its site or unit is gone; the role stays while somebody has it';

/** The roles that there should be: three of the ministry, one of each site and of each unit that has its site. */
export function wantedRoles(sites: readonly Named[], units: readonly NamedUnit[]): WantedRole[] {
  const siteNames = new Map(sites.map((site) => [site.code, site]));
  return [
    wanted({ kind: 'administrator' }, 'ຜູ້ດູແລລະບົບ', 'Administrator'),
    wanted({ kind: 'ministry-editor' }, 'ບັນນາທິການກະຊວງ', 'Ministry editor'),
    wanted({ kind: 'ministry-viewer' }, 'ຜູ້ຕິດຕາມກະຊວງ', 'Ministry viewer'),
    ...sites.map((site) =>
      wanted({ kind: 'editor', site: site.code }, `ບັນນາທິການ: ${lo(site)}`, `Editor: ${en(site)}`),
    ),
    ...units.flatMap((unit) => {
      const site = siteNames.get(unit.site ?? '');
      if (!site) return [];
      return [
        wanted(
          { kind: 'contributor', site: site.code, unit: unit.code },
          `ຜູ້ຂຽນ: ${lo(unit)}, ${lo(site)}`,
          `Contributor: ${en(unit)}, ${en(site)}`,
        ),
      ];
    }),
  ];
}

function wanted(role: Role, nameLo: string, nameEn: string): WantedRole {
  const description = descriptions[role.kind];
  return {
    role,
    code: roleCode(role),
    name: `${nameLo} / ${nameEn}`,
    description: `${description.lo} / ${description.en}`,
  };
}

const lo = ({ nameLo, code }: Named) => nameLo ?? code;
const en = ({ nameEn, code }: Named) => nameEn ?? code;
