import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'undo';

export const texts = {
  'page.title': { lo: 'ຖອນຄືນການເຜີຍແຜ່', en: 'Take back publishes' },
  'page.subtitle': {
    lo: 'ເມື່ອມີສິ່ງຜິດຂຶ້ນເວັບໄຊ: ໜ້າເວັບກັບໄປເປັນຄືກ່ອນ ພາຍໃນບໍ່ເທົ່າໃດວິນາທີ. ລາຍການກັບໄປຫາຜູ້ຂຽນພ້ອມເຫດຜົນ; ຮ່າງບໍ່ປ່ຽນ.',
    en: 'When something wrong went live: its pages stand as before within seconds. Its entries go back to their authors with the reason; drafts do not change.',
  },
  'page.failed': { lo: 'ອ່ານບໍ່ໄດ້. ລອງໃໝ່.', en: 'It cannot be read. Try again.' },
  'page.again': { lo: 'ລອງໃໝ່', en: 'Try again' },
  'page.empty': { lo: 'ເວັບໄຊນີ້ບໍ່ມີການເຜີຍແຜ່ທີ່ຖອນຄືນໄດ້.', en: 'This site has no publish that can be taken back.' },
  site: { lo: 'ເວັບໄຊ', en: 'Site' },
  'list.legend': { lo: 'ຖອນຄືນ ແຕ່ຄັ້ງຫຼ້າສຸດ ຈົນເຖິງ', en: 'Take back, from the newest down to' },
  'list.back.gone': { lo: 'ໜ້າເວັບຈະຫາຍໄປ', en: 'its page goes' },
  'list.back.earlier': { lo: 'ກັບໄປເປັນສະບັບກ່ອນ', en: 'its earlier version comes back' },
  'language.lo': { lo: 'ພາສາລາວ', en: 'Lao' },
  'language.en': { lo: 'ພາສາອັງກິດ', en: 'English' },
  'list.takenBack': { lo: 'ຖອນຄືນແລ້ວ', en: 'taken back already' },
  'list.others': {
    lo: 'ມີລາຍການຂອງເວັບໄຊອື່ນ: ໃຫ້ກະຊວງຖອນຄືນ',
    en: 'holds entries of other sites: only the ministry can take it back',
  },
  reason: { lo: 'ເຫດຜົນ', en: 'Reason' },
  'reason.hint': {
    lo: 'ຜູ້ຂຽນຈະເຫັນເຫດຜົນຢູ່ຂ້າງລາຍການ, ແລະ ຈະຢູ່ໃນບັນທຶກການເຄື່ອນໄຫວ.',
    en: 'Authors see it beside the entry, and it stays in the record.',
  },
  'reason.missing': { lo: 'ຂຽນເຫດຜົນກ່ອນ.', en: 'Write the reason first.' },
  take: {
    lo: 'ຖອນຄືນ {count} ການເຜີຍແຜ່',
    en: 'Take back {count, plural, one {# publish} other {# publishes}}',
  },
  done: {
    lo: 'ຖອນຄືນແລ້ວ: {publishes} ການເຜີຍແຜ່, {documents} ລາຍການເປັນຄືກ່ອນ, {pages} ໜ້າເວັບປ່ຽນ. ເຜີຍແຜ່ລາຍການອີກຄັ້ງ ເມື່ອແກ້ໄຂແລ້ວ.',
    en: 'Taken back: {publishes, plural, one {# publish} other {# publishes}}, {documents, plural, one {# entry stands} other {# entries stand}} as before, {pages, plural, one {# page} other {# pages}} changed. Publish an entry again once it is mended.',
  },
} as const satisfies Texts;

export const useUndoTexts = () => useTexts(pluginId, texts);
