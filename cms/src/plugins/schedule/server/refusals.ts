import { errors } from '@strapi/utils';

const texts = {
  past: {
    lo: 'ເວລານີ້ຜ່ານໄປແລ້ວ: ເລືອກເວລາທີ່ຍັງບໍ່ທັນມາຮອດ',
    en: 'This time is over: choose one that is still to come',
  },
  far: { lo: 'ຕັ້ງເວລາໄດ້ບໍ່ເກີນສອງປີ', en: 'Nothing can be scheduled more than two years ahead' },
  meanwhile: {
    lo: 'ການຕັ້ງເວລານີ້ຫາກໍປ່ຽນໄປ: ໂຫຼດໜ້າຄືນໃໝ່ ແລ້ວເບິ່ງອີກຄັ້ງ',
    en: 'What is scheduled has just changed: load the page again and look at it',
  },
  order: {
    lo: 'ການຖອນຕ້ອງຢູ່ຫຼັງການເຜີຍແຜ່: ປ່ຽນເວລາໜຶ່ງໃນສອງຢ່າງນີ້',
    en: 'The withdrawal has to come after the publish: change one of the two times',
  },
  'no-reason': {
    lo: 'ຂຽນເຫດຜົນຂອງການຖອນກ່ອນ: ຜູ້ອ່ານຈະເຫັນຂໍ້ຄວາມນີ້',
    en: 'Write why it will be withdrawn: readers will see it',
  },
  'not-live': {
    lo: 'ລາຍການນີ້ບໍ່ມີໜ້າຢູ່ເທິງເວັບໄຊ: ຕັ້ງເວລາເຜີຍແຜ່ກ່ອນ',
    en: 'The entry has no page on the website: schedule its publish first',
  },
  'not-allowed': {
    lo: 'ທ່ານບໍ່ມີສິດຕັ້ງເວລາ: ຂໍໃຫ້ບັນນາທິການຂອງເວັບໄຊເຮັດ',
    en: 'You may not schedule this: ask an editor of the site',
  },
} satisfies Record<string, { lo: string; en: string }>;

export function refuse(refusal: keyof typeof texts): Error {
  const { lo, en } = texts[refusal];
  const message = `${lo} / ${en}`;
  return refusal === 'not-allowed'
    ? new errors.PolicyError(message)
    : new errors.ApplicationError(message, { code: refusal });
}
