import { should, type Check } from '../subject.ts';

/** Such a relation is dropped when the entry is published, without a word. */
export const unpublished: Check = (subject) =>
  subject.unpublished.map(({ field, title }) =>
    should('unpublished', field, [
      `"${title ?? 'ບໍ່ມີຊື່'}" ຍັງບໍ່ໄດ້ເຜີຍແຜ່ ແລະ ຈະບໍ່ສະແດງ: ເຜີຍແຜ່ລາຍການນັ້ນກ່ອນ ຫຼື ເອົາອອກ`,
      `"${title ?? 'Untitled'}" is not published and will not be shown: publish it first, or remove it here`,
    ]),
  );
