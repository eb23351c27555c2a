import { should, type Check } from '../subject.ts';

export const alternativeText: Check = ({ undescribed }) =>
  undescribed.map(({ field, name, position }) => {
    const lo = [position && `ຮູບທີ ${position}`, name && `"${name}"`].filter(Boolean).join(' ') || 'ຮູບ';
    const en = [position ? `Picture ${position}` : 'The picture', name && `"${name}"`]
      .filter(Boolean)
      .join(' ');
    return should('alternative-text', field, [
      `${lo} ບໍ່ມີຄຳອະທິບາຍສຳລັບຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ: ກົດຮູບສໍ ແລ້ວຂຽນວ່າຮູບສະແດງຫຍັງ`,
      `${en} has no description for readers who do not see it: press the pencil and say what it shows`,
    ]);
  });
