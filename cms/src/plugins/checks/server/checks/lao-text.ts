import { REPAIR_LABELS } from '@sanlao/shared/lao/canon';
import { should, type Check } from '../subject.ts';

/** What the last save repaired, to be looked over, and spellings and years that are worth a look. */
export const laoText: Check = ({ repairs, spelling }) => [
  ...repairs.map(({ rule, field, before, after }) =>
    should('lao-repairs', topOf(field), [
      `ລະບົບໄດ້ສ້ອມຕົວອັກສອນລາວ (${REPAIR_LABELS[rule].lo}): "${before}" ເປັນ "${after}". ກວດວ່າຖືກ`,
      `Lao letters were repaired (${REPAIR_LABELS[rule].en}): "${before}" became "${after}". Check that it is right`,
    ]),
  ),
  ...spelling.map(({ field, found, suggested, reason }) =>
    should('spelling', topOf(field), [
      `"${found}": ${reason.lo}. ແນະນຳ "${suggested}"`,
      `"${found}": ${reason.en}. Suggested: "${suggested}"`,
    ]),
  ),
];

function topOf(field: string): string {
  return field.split('.')[0] ?? field;
}
