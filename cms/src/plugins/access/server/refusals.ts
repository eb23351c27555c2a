/** What a person is told who may not do something: in both languages, and what to do. */
import { errors } from '@strapi/utils';

const messages = {
  read: {
    lo: 'ລາຍການນີ້ເປັນຂອງເວັບໄຊອື່ນ, ບັນຊີຂອງທ່ານເປີດບໍ່ໄດ້',
    en: 'This entry belongs to another site: your account cannot open it',
  },
  write: {
    lo: 'ບັນຊີຂອງທ່ານຂຽນລາຍການນີ້ບໍ່ໄດ້: ຂຽນໄດ້ສະເພາະຂອງເວັບໄຊ ຫຼື ໜ່ວຍງານຂອງຕົນ. ຖ້າຈຳເປັນ ໃຫ້ຖາມບັນນາທິການ',
    en: 'Your account cannot write this entry: only those of your own site or unit. Ask your editor if you need to',
  },
  move: {
    lo: 'ບັນຊີຂອງທ່ານບໍ່ສາມາດຂຽນໃຫ້ເວັບໄຊ ຫຼື ໜ່ວຍງານນີ້ໄດ້: ເລືອກຂອງຕົນເອງ ຫຼື ປະຫວ່າງໄວ້',
    en: 'Your account cannot write for this site or unit: choose your own, or leave it empty',
  },
  publish: {
    lo: 'ບັນຊີຂອງທ່ານເຜີຍແຜ່ລາຍການນີ້ບໍ່ໄດ້: ໃຫ້ສົ່ງໃຫ້ບັນນາທິການຂອງເວັບໄຊກວດ',
    en: 'Your account cannot publish this entry: submit it to the editor of its site',
  },
  withdraw: {
    lo: 'ບັນຊີຂອງທ່ານຖອນລາຍການທີ່ເຜີຍແຜ່ແລ້ວບໍ່ໄດ້: ໃຫ້ແຈ້ງບັນນາທິການຂອງເວັບໄຊ',
    en: 'Your account cannot take back what is published: ask the editor of its site',
  },
  removeSite: {
    lo: 'ລຶບເວັບໄຊໄດ້ແຕ່ຜູ້ດູແລລະບົບເທົ່ານັ້ນ',
    en: 'Only an administrator can delete a site',
  },
  offer: {
    lo: 'ບັນຊີຂອງທ່ານສະແດງລາຍການໃນເວັບໄຊອື່ນບໍ່ໄດ້: ໃຫ້ແຈ້ງກະຊວງ',
    en: 'Your account cannot show entries on other sites: ask the ministry',
  },
  attach: {
    lo: 'ໄຟລ໌ທີ່ເລືອກເປັນຂອງເວັບໄຊອື່ນ: ເລືອກຈາກໂຟນເດີຂອງຕົນ ຫຼື ໂຟນເດີລວມ ຫຼື ອັບໂຫຼດໃໝ່',
    en: 'A chosen file belongs to another site: choose from your own folder or the shared one, or upload it',
  },
  relate: {
    lo: 'ລາຍການທີ່ເຊື່ອມໂຍງເປັນຂອງເວັບໄຊອື່ນ: ເລືອກຂອງເວັບໄຊຕົນ',
    en: 'A linked entry belongs to another site: choose one of your own site',
  },
  file: {
    lo: 'ບັນຊີຂອງທ່ານປ່ຽນໄຟລ໌ ຫຼື ໂຟນເດີນີ້ບໍ່ໄດ້: ປ່ຽນໄດ້ສະເພາະຂອງຕົນເອງ',
    en: 'Your account cannot change this file or folder: only your own',
  },
  liveFile: {
    lo: 'ໄຟລ໌ນີ້ຢູ່ໃນໜ້າທີ່ເຜີຍແຜ່ແລ້ວ: ອັບໂຫຼດໄຟລ໌ໃໝ່, ເລືອກໃສ່ລາຍການ ແລ້ວສົ່ງໃຫ້ກວດ. ຖ້າຕ້ອງປ່ຽນໄຟລ໌ນີ້ເອງ ໃຫ້ຖາມບັນນາທິການ',
    en: 'A published page shows this file: upload a new one, choose it in the entry and submit that. To change the file itself, ask an editor',
  },
  awaitedFile: {
    lo: 'ໄຟລ໌ນີ້ຢູ່ໃນລາຍການທີ່ສົ່ງໃຫ້ກວດ ຫຼື ອະນຸມັດແລ້ວ: ຍົກເລີກການສົ່ງກ່ອນ ຫຼື ໃຫ້ບັນນາທິການປ່ຽນໄຟລ໌',
    en: 'This file is part of an entry that was submitted or approved: withdraw the submission first, or ask an editor to change the file',
  },
  siteFolder: {
    lo: 'ໂຟນເດີນີ້ລະບົບສ້າງໃຫ້ເວັບໄຊ: ຍ້າຍ ຫຼື ລຶບບໍ່ໄດ້',
    en: 'The platform made this folder for a site: it cannot be moved or deleted',
  },
  settings: {
    lo: 'ສິ່ງນີ້ເຮັດໄດ້ແຕ່ຜູ້ດູແລລະບົບເທົ່ານັ້ນ: ຖ້າຈຳເປັນ ໃຫ້ແຈ້ງຜູ້ດູແລລະບົບ',
    en: 'Only an administrator can do this: ask one if you need it',
  },
  fetch: {
    lo: 'ລະບົບບໍ່ດຶງໄຟລ໌ຈາກທີ່ຢູ່ອື່ນ: ດາວໂຫຼດໄຟລ໌ລົງເຄື່ອງຂອງທ່ານ ແລ້ວອັບໂຫຼດ',
    en: 'The platform fetches no file from an address: download it to your computer, then upload it',
  },
  language: {
    lo: 'ນີ້ແມ່ນພາສາຂອງເວັບໄຊ: ຖ້າລຶບ ທຸກລາຍການໃນພາສານີ້ຈະຫາຍໄປ, ສະນັ້ນລຶບບໍ່ໄດ້',
    en: 'This is a language of the websites: every entry in it would be gone, so it cannot be deleted',
  },
  people: {
    lo: 'ບັນຊີຂອງທ່ານຈັດການບຸກຄົນ ຫຼື ບົດບາດນີ້ບໍ່ໄດ້',
    en: 'Your account cannot manage this person or role',
  },
  yourself: {
    lo: 'ທ່ານປິດບັນຊີຂອງຕົນເອງບໍ່ໄດ້: ໃຫ້ຜູ້ອື່ນທີ່ມີສິດປິດໃຫ້',
    en: 'You cannot deactivate your own account: somebody else has to',
  },
} as const;

export type Refusal = keyof typeof messages;

/**
 * A 403 answer; `details.access` names the reason for programs. Of Strapi's other error of this kind, ForbiddenError,
 * the answer of a route keeps the status alone and loses what is said.
 */
export function forbidden(refusal: Refusal): Error {
  const { lo, en } = messages[refusal];
  return new errors.PolicyError(`${lo} / ${en}`, { access: refusal });
}
