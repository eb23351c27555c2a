import type { Finding } from '@sanlao/shared/editing/finding';
import { should, type Check } from '../subject.ts';

/** The title of the page is heading 1, so the text begins with 2 and goes down one at a time. */
const highest = 2;

export const headings: Check = ({ body }) => {
  const findings: Finding[] = [];
  let before = highest - 1;
  for (const { level, text } of body.headings) {
    if (text.trim() === '') findings.push(empty);
    else if (level > before + 1) findings.push(skipped(text.trim(), before + 1));
    before = level;
  }
  return findings;
};

const empty = should('headings', 'body', [
  'ມີຫົວຂໍ້ທີ່ຫວ່າງ: ຂຽນຫົວຂໍ້ ຫຼື ລຶບອອກ',
  'There is an empty heading: write it or remove it',
]);

const names: Record<number, { lo: string; en: string }> = {
  2: { lo: 'ຫົວຂໍ້ໃຫຍ່', en: 'Heading' },
  3: { lo: 'ຫົວຂໍ້ຍ່ອຍ', en: 'Subheading' },
  4: { lo: 'ຫົວຂໍ້ນ້ອຍ', en: 'Small heading' },
};

function skipped(text: string, level: number): Finding {
  const { lo, en } = names[level] ?? names[4]!;
  return should('headings', 'body', [
    `ຫົວຂໍ້ "${text}" ຂ້າມຂັ້ນ: ປ່ຽນເປັນ "${lo}" ເພື່ອໃຫ້ຜູ້ທີ່ຟັງໜ້າເວັບຮູ້ໂຄງສ້າງ`,
    `The heading "${text}" skips a level: make it "${en}", so that readers who listen know the structure`,
  ]);
}
