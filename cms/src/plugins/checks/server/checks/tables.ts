import { should, type Check } from '../subject.ts';

/** Tables of the text; the table of a dataset is checked by `publishable`. */
export const tables: Check = ({ body }) =>
  body.tables.flatMap(({ caption, hasHeadings }, index) => {
    const name = caption.trim();
    const lo = name ? `ຕາຕະລາງ "${name}"` : `ຕາຕະລາງທີ ${index + 1}`;
    const en = name ? `The table "${name}"` : `Table ${index + 1}`;
    return [
      ...(hasHeadings
        ? []
        : [
            should('tables', 'body', [
              `${lo} ບໍ່ມີຫົວຖັນ: ຜູ້ທີ່ຟັງໜ້າເວັບຈະບໍ່ຮູ້ວ່າຕົວເລກໝາຍເຖິງຫຍັງ. ໃຫ້ແຖວທຳອິດເປັນຫົວຕາຕະລາງ`,
              `${en} has no headings: readers who listen cannot know what its figures mean. Make the first row a heading row`,
            ]),
          ]),
      ...(name
        ? []
        : [should('tables', 'body', [`${lo} ບໍ່ມີຊື່: ຂຽນຊື່ຕາຕະລາງ`, `${en} has no caption: say what it shows`])]),
    ];
  });
