import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'previews';

export const texts = {
  'panel.title': { lo: 'ເບິ່ງກ່ອນເຜີຍແຜ່', en: 'See it' },
  'panel.open': { lo: 'ເບິ່ງກ່ອນ', en: 'See it' },
  'panel.note': {
    lo: 'ສະແດງສະບັບທີ່ບັນທຶກຫຼ້າສຸດ ຄືກັບທີ່ຈະຂຶ້ນເວັບໄຊ. ບັນທຶກກ່ອນ ຈຶ່ງເຫັນສິ່ງທີ່ແກ້ໄຂ.',
    en: 'Shows what was saved last, as it will be on the website. Save first to see your changes.',
  },

  'page.title': { lo: 'ເບິ່ງກ່ອນ', en: 'Preview' },
  'page.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },
  'page.back': { lo: 'ກັບໄປທີ່ລາຍການ', en: 'Back to the entry' },
  'page.reload': { lo: 'ໂຫຼດຄືນ', en: 'Reload' },
  'page.window': { lo: 'ເປີດໃນໜ້າຕ່າງໃໝ່', en: 'Open in a window' },
  'page.failed': {
    lo: 'ຕິດຕໍ່ລະບົບບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'There is no connection. It will be tried again.',
  },
  'page.refused': {
    lo: 'ເປີດລາຍການນີ້ບໍ່ໄດ້: ອາດຖືກລຶບແລ້ວ ຫຼື ເປັນຂອງເວັບໄຊອື່ນ.',
    en: 'This entry cannot be opened: it was deleted, or belongs to another site.',
  },
  'page.updates': {
    lo: 'ໜ້ານີ້ປັບປຸງເອງທຸກຄັ້ງທີ່ບັນທຶກລາຍການ.',
    en: 'This page follows by itself whenever the entry is saved.',
  },

  'width.label': { lo: 'ຂະໜາດຈໍ', en: 'Screen' },
  'width.both': { lo: 'ທັງສອງ', en: 'Both' },
  'width.phone': { lo: 'ໂທລະສັບ', en: 'Phone' },
  'width.desktop': { lo: 'ຄອມພິວເຕີ', en: 'Computer' },
  'frame.phone': { lo: 'ໜ້າເວັບໃນໂທລະສັບ', en: 'The page on a phone' },
  'frame.desktop': { lo: 'ໜ້າເວັບໃນຄອມພິວເຕີ', en: 'The page on a computer' },

  'share.title': { lo: 'ໃຫ້ຜູ້ອື່ນເບິ່ງ', en: 'Show it to others' },
  'share.note': {
    lo: 'ຜູ້ທີ່ມີລິ້ງ ເບິ່ງສະບັບຮ່າງນີ້ໄດ້ໂດຍບໍ່ຕ້ອງມີບັນຊີ, ແຕ່ເບິ່ງລາຍການອື່ນທີ່ຍັງບໍ່ເຜີຍແຜ່ບໍ່ໄດ້.',
    en: 'Whoever has the link sees this draft without an account, and nothing else that is not published.',
  },
  'share.readers': {
    lo: 'ລິ້ງສຳລັບຜູ້ທີ່ບໍ່ມີບັນຊີ. ຜູ້ທີ່ຂຽນລາຍການນີ້ໄດ້ ຈຶ່ງສ້າງ, ສຳເນົາ ແລະ ຍົກເລີກລິ້ງໄດ້.',
    en: 'Links for people without an account. Those who may write this entry make, copy and take them back.',
  },
  'share.days': { lo: 'ໃຊ້ໄດ້', en: 'Works for' },
  'share.days.1': { lo: '1 ວັນ', en: '1 day' },
  'share.days.7': { lo: '7 ວັນ', en: '7 days' },
  'share.days.30': { lo: '30 ວັນ', en: '30 days' },
  'share.make': { lo: 'ສ້າງລິ້ງ', en: 'Make a link' },
  'share.made': { lo: 'ສ້າງ ແລະ ສຳເນົາລິ້ງແລ້ວ', en: 'The link was made and copied' },
  'share.copy': { lo: 'ສຳເນົາລິ້ງ', en: 'Copy the link' },
  'share.copied': { lo: 'ສຳເນົາລິ້ງແລ້ວ', en: 'The link was copied' },
  'share.revoke': { lo: 'ຍົກເລີກ', en: 'Take back' },
  'share.revoked': { lo: 'ຍົກເລີກລິ້ງແລ້ວ', en: 'The link was taken back' },
  'share.empty': { lo: 'ຍັງບໍ່ມີລິ້ງ.', en: 'There are no links yet.' },

  'link.made': { lo: 'ຜູ້ສ້າງ', en: 'Made by' },
  'link.until': { lo: 'ໃຊ້ໄດ້ເຖິງ', en: 'Works until' },
  'link.opened': { lo: 'ເປີດເບິ່ງ', en: 'Opened' },
  'link.opened.times': { lo: '{count} ຄັ້ງ', en: '{count, plural, one {once} other {# times}}' },
  'link.opened.never': { lo: 'ຍັງບໍ່ມີໃຜເປີດ', en: 'not yet' },
  'link.opened.last': { lo: 'ຫຼ້າສຸດ {at}', en: 'last {at}' },
  'link.actions': { lo: 'ຈັດການ', en: 'Actions' },
  'link.expired': { lo: 'ໝົດອາຍຸແລ້ວ', en: 'Expired' },
  'link.revoked': { lo: 'ຍົກເລີກແລ້ວ', en: 'Taken back' },
  'link.revoked.by': { lo: 'ຍົກເລີກໂດຍ {name}', en: 'Taken back by {name}' },
} as const satisfies Texts;

export const usePreviewTexts = () => useTexts(pluginId, texts);
