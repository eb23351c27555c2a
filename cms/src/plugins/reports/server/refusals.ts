/** What people are told when something is not done, in both languages, with what to do. */
import { errors } from '@strapi/utils';

const texts = {
  gone: ['ບໍ່ມີບົດລາຍງານນີ້', 'There is no such report'],
  forbidden: [
    'ບັນຊີຂອງທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້; ຕິດຕໍ່ຜູ້ດູແລລະບົບຖ້າຈຳເປັນ',
    'Your account may not do this; ask an administrator if you need it',
  ],
  closed: [
    'ບົດລາຍງານນີ້ສົ່ງແລ້ວ, ແກ້ໄຂບໍ່ໄດ້. ກະຊວງສາມາດສົ່ງຄືນໃຫ້ແກ້ໄຂ',
    'This report has been submitted and cannot be changed. The ministry can return it',
  ],
  notSubmitted: [
    'ບົດລາຍງານນີ້ບໍ່ໄດ້ລໍຖ້າກະຊວງ. ເປີດໜ້າຄືນໃໝ່ເພື່ອເບິ່ງສະຖານະປັດຈຸບັນ',
    'This report does not wait for the ministry. Open the page again to see its state',
  ],
  changed: [
    'ມີຜູ້ອື່ນປ່ຽນບົດລາຍງານນີ້ໃນເວລາດຽວກັນ. ເປີດໜ້າຄືນໃໝ່ ແລະ ລອງອີກຄັ້ງ',
    'Somebody else has just changed this report. Open the page again and try once more',
  ],
  notAccepted: [
    'ເຜີຍແຜ່ໄດ້ສະເພາະບົດລາຍງານທີ່ກະຊວງຮັບຮອງແລ້ວ',
    'Only a report that the ministry has accepted can be published',
  ],
  hasPublication: ['ມີເອກະສານເຜີຍແຜ່ຂອງບົດລາຍງານນີ້ແລ້ວ', 'There is a publication of this report already'],
  noResults: [
    'ຂຽນຜົນງານໃນໄຕມາດກ່ອນສົ່ງບົດລາຍງານ',
    'Write what was achieved in the quarter before you submit the report',
  ],
  notOver: [
    'ໄຕມາດນີ້ຍັງບໍ່ສິ້ນສຸດ, ຈຶ່ງຍັງສ້າງບົດລາຍງານບໍ່ໄດ້',
    'This quarter is not over yet, so there are no reports of it',
  ],
  future: ['ໄຕມາດນີ້ຍັງບໍ່ເລີ່ມ', 'This quarter has not begun'],
  expired: [
    'ລິ້ງນີ້ໝົດອາຍຸແລ້ວ. ກັບໄປໜ້າບົດລາຍງານ ແລ້ວເປີດໃໝ່',
    'This link has expired. Go back to the reports and open it again',
  ],
} as const satisfies Record<string, readonly [lo: string, en: string]>;

export type RefusalReason = keyof typeof texts;

const kinds = {
  gone: errors.NotFoundError,
  forbidden: errors.PolicyError,
  expired: errors.PolicyError,
} as const;

export function refuse(reason: RefusalReason): Error {
  const [lo, en] = texts[reason];
  const message = `${lo} / ${en}`;
  const Kind = reason in kinds ? kinds[reason as keyof typeof kinds] : errors.ApplicationError;
  return new Kind(message);
}
