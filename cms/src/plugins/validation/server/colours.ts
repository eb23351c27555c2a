/** A site's own colours: their form, and whether text and lines in them can be seen. */
import { tooFaint, type leastRatio } from '@sanlao/shared/colour/site-colours';
import { colour, type Check, type Message } from './formats.ts';

type Field = keyof typeof leastRatio;

export const primaryColour: Check = (value) => colour(value) ?? faint('colourPrimary', value);
export const accentColour: Check = (value) => colour(value) ?? faint('colourAccent', value);

const uses: Record<Field, Message> = {
  colourPrimary: {
    lo: 'ຕົວໜັງສືສີຂາວເທິງສີນີ້ ແລະ ລິ້ງທີ່ເປັນສີນີ້ ຈະອ່ານຍາກ',
    en: 'white text on it and links in it would be hard to read',
  },
  colourAccent: {
    lo: 'ເສັ້ນທີ່ເປັນສີນີ້ ຈະເບິ່ງບໍ່ເຫັນເທິງພື້ນຂາວ',
    en: 'lines in it would hardly be seen on white',
  },
};

function faint(field: Field, value: string): Message | undefined {
  const found = tooFaint(field, value);
  if (!found) return undefined;
  const { ratio, least, proposal } = found;
  return {
    lo: `ສີ "${value}" ອ່ອນເກີນໄປ: ${uses[field].lo} (ຄວາມຕ່າງ ${ratio}:1, ຕ້ອງ ${least}:1 ຂຶ້ນໄປ). ສີທີ່ໃກ້ທີ່ສຸດທີ່ໃຊ້ໄດ້ແມ່ນ ${proposal}`,
    en: `The colour "${value}" is too light: ${uses[field].en} (contrast ${ratio}:1, at least ${least}:1 is needed). The nearest that will do is ${proposal}`,
  };
}
