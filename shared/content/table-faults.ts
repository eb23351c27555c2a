/** What an editor reads about a table that cannot be read: what is wrong, and what to do. */
import type { Bilingual } from '../lao/locale.ts';

export interface TableFault extends Bilingual {
  /** from 1 */
  line: number;
}

export const largestTable = { columns: 20, rows: 500 } as const;

export const tableFaults = {
  empty: (): TableFault => ({
    line: 1,
    lo: 'ຕາຕະລາງຫວ່າງເປົ່າ: ວາງຕາຕະລາງຈາກ Excel ຫຼື ຂຽນແບບ CSV',
    en: 'the table is empty: paste one from Excel, or write it as CSV',
  }),
  quote: (line: number): TableFault => ({
    line,
    lo: 'ເຄື່ອງໝາຍ " ເປີດແລ້ວບໍ່ປິດ: ໃສ່ " ໃຫ້ຄົບຄູ່ ຫຼື ລຶບອອກ',
    en: 'a quotation mark (") is opened and never closed: close it or remove it',
  }),
  oneColumn: (line: number): TableFault => ({
    line,
    lo: 'ມີແຕ່ຖັນດຽວ: ແຖວທຳອິດຕ້ອງມີຫົວຢ່າງໜ້ອຍສອງຖັນ, ຄັ່ນດ້ວຍແທັບ (Tab) ຫຼື ຈຸດ (,)',
    en: 'there is one column only: the first line needs at least two headings, with tabs or commas between them',
  }),
  tooManyColumns: (line: number): TableFault => ({
    line,
    lo: `ຫຼາຍຖັນເກີນໄປ: ໃສ່ຖັນຕົວເລກໄດ້ບໍ່ເກີນ ${largestTable.columns} ຖັນ, ແບ່ງເປັນຫຼາຍຕາຕະລາງ`,
    en: `too many columns: at most ${largestTable.columns} with figures, so make several tables of it`,
  }),
  unnamedColumn: (line: number, column: number): TableFault => ({
    line,
    lo: `ຖັນທີ ${column} ບໍ່ມີຫົວ: ໃສ່ຊື່ຖັນໃນແຖວທຳອິດ`,
    en: `column ${column} has no heading: name it in the first line`,
  }),
  sameHeading: (line: number, heading: string): TableFault => ({
    line,
    lo: `ມີສອງຖັນຊື່ "${heading}": ປ່ຽນຊື່ຖັນໜຶ່ງ`,
    en: `two columns are called "${heading}": give one another name`,
  }),
  noRows: (line: number): TableFault => ({
    line,
    lo: 'ມີແຕ່ຫົວຕາຕະລາງ, ບໍ່ມີຕົວເລກ: ໃສ່ຢ່າງໜ້ອຍໜຶ່ງແຖວຂ້າງລຸ່ມ',
    en: 'there are headings and no figures: write at least one line below them',
  }),
  tooManyRows: (line: number): TableFault => ({
    line,
    lo: `ຫຼາຍແຖວເກີນໄປ: ໃສ່ໄດ້ບໍ່ເກີນ ${largestTable.rows} ແຖວ, ແນບໄຟລ໌ໃສ່ເອກະສານເຜີຍແຜ່ແທນ`,
    en: `too many lines: at most ${largestTable.rows}, so attach the file to a publication instead`,
  }),
  noFigures: (line: number, text: string): TableFault => ({
    line,
    lo: `"${text}" ບໍ່ມີຕົວເລກຕາມຫຼັງ: ລຶບແຖວນີ້ ຫຼື ໃສ່ຕົວເລກ. ໝາຍເຫດໃຫ້ຂຽນໃສ່ຊ່ອງແຫຼ່ງຂໍ້ມູນ ຫຼື ໃຈຄວາມຫຍໍ້`,
    en: `no figures follow "${text}": remove the line or add them. Notes belong in the source or the summary`,
  }),
  tooManyCells: (line: number, most: number): TableFault => ({
    line,
    lo: `ມີຫຼາຍກວ່າ ${most} ຊ່ອງ: ຖ້າຕົວເລກມີຈຸດ (,) ໃຫ້ໃສ່ໃນ "…" ຫຼື ເອົາຈຸດອອກ`,
    en: `there are more than ${most} cells: put figures with commas in "…", or leave the commas out`,
  }),
  unnamedRow: (line: number): TableFault => ({
    line,
    lo: 'ຖັນທຳອິດຫວ່າງ: ໃສ່ຊື່ແຖວ',
    en: 'the first column is empty: name the row there',
  }),
  noNumber: (line: number, column: string, cell: string): TableFault => ({
    line,
    lo: `"${cell}" ໃນຖັນ "${column}" ບໍ່ແມ່ນຕົວເລກ: ໃສ່ແຕ່ຕົວເລກ ຫຼື ປະຫວ່າງໄວ້ຖ້າບໍ່ມີ`,
    en: `"${cell}" under "${column}" is not a number: write digits only, or leave it empty where there is no figure`,
  }),
  otherNotation: (line: number, column: string, cell: string): TableFault => ({
    line,
    lo: `"${cell}" ໃນຖັນ "${column}" ໃຊ້ . ແລະ , ຄົນລະແບບກັບຕົວເລກອື່ນໃນຕາຕະລາງ: ຂຽນໃຫ້ເປັນແບບດຽວກັນ`,
    en: `"${cell}" under "${column}" uses . and , in another way than other figures of the table: write all alike`,
  }),
  tooLarge: (line: number, column: string, cell: string): TableFault => ({
    line,
    lo: `"${cell}" ໃນຖັນ "${column}" ໃຫຍ່ເກີນໄປ: ໃຊ້ຫົວໜ່ວຍທີ່ໃຫຍ່ກວ່າ, ເຊັ່ນ ລ້ານ`,
    en: `"${cell}" under "${column}" is too large: use a larger unit, such as millions`,
  }),
};
