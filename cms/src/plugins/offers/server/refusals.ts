/** Why something cannot be done with an offer, for the person who tried, in both languages. */
import { errors } from '@strapi/utils';

const texts = {
  'not-allowed': {
    lo: 'ບັນຊີຂອງທ່ານເຮັດສິ່ງນີ້ບໍ່ໄດ້: ກະຊວງເປັນຜູ້ສະເໜີ ແລະ ບັນນາທິການຂອງເວັບໄຊທີ່ຮັບເປັນຜູ້ຕອບ',
    en: 'Your account cannot do this: the ministry offers, and an editor of the receiving site answers',
  },
  gone: {
    lo: 'ລາຍການນີ້ຖືກລຶບແລ້ວ ຫຼື ບໍ່ໄດ້ສະເໜີອີກ',
    en: 'This entry was deleted, or is no longer offered',
  },
  'not-live': {
    lo: 'ລາຍການນີ້ບໍ່ມີໜ້າຢູ່ເທິງເວັບໄຊຂອງຕົນ: ຕ້ອງເຜີຍແຜ່ກ່ອນ',
    en: 'This entry has no page on its own website: it has to be published first',
  },
  withdrawn: {
    lo: 'ລາຍການນີ້ຖືກຖອນອອກແລ້ວ: ສະແດງຢູ່ເວັບໄຊອື່ນອີກບໍ່ໄດ້',
    en: 'This entry is withdrawn: no further site can show it',
  },
  'no-site': {
    lo: 'ບໍ່ມີເວັບໄຊທີ່ຈະສະເໜີໃຫ້: ເວັບໄຊທີ່ເລືອກໄດ້ຮັບການສະເໜີແລ້ວ ຫຼື ສະແດງຢູ່ແລ້ວ',
    en: 'There is no site to offer it to: those that were chosen have the offer already, or show it',
  },
  'unknown-site': {
    lo: 'ມີເວັບໄຊທີ່ເລືອກບໍ່ໄດ້: ເລືອກຈາກເວັບໄຊອື່ນທີ່ເຜີຍແຜ່ແລ້ວ',
    en: 'A chosen site cannot be chosen: take other sites that are published',
  },
  changed: {
    lo: 'ການສະເໜີນີ້ຫາກໍຖືກປ່ຽນໂດຍຜູ້ອື່ນ: ໂຫຼດໜ້າຄືນໃໝ່ ແລະ ເບິ່ງອີກຄັ້ງ',
    en: 'Somebody else has just changed this offer: load the page again and look',
  },
  'no-reason': {
    lo: 'ຂຽນເຫດຜົນກ່ອນ: ຜູ້ສະເໜີຈະເຫັນ',
    en: 'Write the reason first: who offers it will see it',
  },
  'note-in-lao': {
    lo: 'ຂຽນໝາຍເຫດເປັນພາສາລາວນຳ: ຜູ້ອ່ານພາສາລາວຈະເຫັນ',
    en: 'Write the note in Lao as well: readers of Lao will see it',
  },
} as const;

export type Refusal = keyof typeof texts;

/** `details.code` names the reason for programs. */
export function refuse(refusal: Refusal): Error {
  const { lo, en } = texts[refusal];
  const message = `${lo} / ${en}`;
  const details = { code: refusal };
  if (refusal === 'gone') return new errors.NotFoundError(message, details);
  // A ForbiddenError would answer with the status alone.
  if (refusal === 'not-allowed') return new errors.PolicyError(message, details);
  return new errors.ApplicationError(message, details);
}
