import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'history';

export const texts = {
  'panel.title': { lo: 'ປະຫວັດການແກ້ໄຂ', en: 'History' },
  'panel.none': { lo: 'ຍັງບໍ່ມີສະບັບທີ່ບັນທຶກໄວ້.', en: 'No version is kept yet.' },
  'panel.open': { lo: 'ປຽບທຽບ ແລະ ກູ້ຄືນ', en: 'Compare and restore' },
  failed: { lo: 'ອ່ານປະຫວັດບໍ່ໄດ້. ລອງເປີດໃໝ່.', en: 'The history cannot be read. Open it again.' },

  'version.name': { lo: 'ສະບັບທີ {number}', en: 'Version {number}' },
  'version.at': { lo: 'ສະບັບທີ {number}, {at}', en: 'Version {number}, {at}' },
  'version.published': { lo: 'ເຜີຍແຜ່ {at}', en: 'Published {at}' },
  'version.changed': { lo: 'ປ່ຽນ: {fields}', en: 'Changed: {fields}' },
  'version.first': { lo: 'ສະບັບທຳອິດ', en: 'The first version' },
  'kind.saved': { lo: 'ບັນທຶກ', en: 'Saved' },
  'kind.restored': { lo: 'ກູ້ຄືນຈາກສະບັບທີ {number}', en: 'Restored from version {number}' },
  'kind.discarded': { lo: 'ກັບໄປເປັນຄືສະບັບທີ່ເຜີຍແຜ່', en: 'Returned to what is published' },
  'kind.shared': { lo: 'ຊ່ອງທີ່ໃຊ້ຮ່ວມກັນຖືກແກ້ໃນພາສາອື່ນ', en: 'A shared field was changed in the other language' },
  'kind.found': { lo: 'ກ່ອນເລີ່ມເກັບປະຫວັດ', en: 'Before the history began' },
  'actor.token': { lo: 'ໂປຣແກຣມ {name}', en: 'Program {name}' },
  'actor.platform': { lo: 'ລະບົບ', en: 'The platform' },

  'dialog.title': { lo: 'ປະຫວັດການແກ້ໄຂ: {title}', en: 'History: {title}' },
  'dialog.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },
  'dialog.versions': { lo: 'ສະບັບທີ່ບັນທຶກໄວ້', en: 'Saved versions' },
  'dialog.more': { lo: 'ສະບັບເກົ່າກວ່ານີ້', en: 'Older versions' },
  'dialog.compare': { lo: 'ປຽບທຽບກັບ', en: 'Compare with' },
  'dialog.empty': { lo: 'ບໍ່ມີຫຍັງ (ສະແດງທັງໝົດ)', en: 'Nothing (show all of it)' },
  'dialog.close': { lo: 'ປິດ', en: 'Close' },
  'dialog.same': { lo: 'ສອງສະບັບນີ້ຄືກັນ.', en: 'The two versions are the same.' },
  'dialog.legend': {
    lo: 'ຂີດທັບ: ຕັດອອກ. ຂີດກ້ອງ: ເພີ່ມເຂົ້າ.',
    en: 'Struck through: removed. Underlined: added.',
  },

  restore: { lo: 'ກູ້ຄືນສະບັບນີ້ເປັນຮ່າງ', en: 'Restore this version as the draft' },
  'restore.title': { lo: 'ກູ້ຄືນສະບັບທີ {number}', en: 'Restore version {number}' },
  'restore.explain': {
    lo: 'ຂໍ້ຄວາມຂອງສະບັບນີ້ຈະມາແທນໃນຮ່າງ. ສິ່ງທີ່ຂຶ້ນເວັບໄຊແລ້ວບໍ່ປ່ຽນ ຈົນກວ່າຈະເຜີຍແຜ່. ສະບັບອື່ນຍັງຢູ່ໃນປະຫວັດ. ສິ່ງທີ່ຂຽນຢູ່ໃນແບບຟອມ ແຕ່ຍັງບໍ່ໄດ້ບັນທຶກ ຈະຫາຍ. ຊ່ອງທີ່ທຸກພາສາໃຊ້ຮ່ວມກັນ ຈະປ່ຽນໃນທຸກພາສາ.',
    en: 'The draft becomes what this version says. What is on the website stays until you publish. All versions stay in the history. What is in the form and not saved is lost. Fields that the languages share change in all of them.',
  },
  'restore.stays': {
    lo: 'ບໍ່ກູ້ຄືນ: ເວັບໄຊ, ໜ່ວຍງານ, ລະຫັດ, ການຖອນ ແລະ ບັນທຶກການແກ້ໄຂທີ່ຜູ້ອ່ານເຫັນ.',
    en: 'Not restored: site, unit, code, withdrawal, and the change notes that readers see.',
  },
  'restore.confirm': { lo: 'ກູ້ຄືນ', en: 'Restore' },
  'restore.cancel': { lo: 'ບໍ່ກູ້ຄືນ', en: 'Cancel' },
  'restore.done': { lo: 'ກູ້ຄືນແລ້ວ. ຮ່າງແມ່ນສະບັບນີ້.', en: 'Restored: the draft is this version now.' },
  'restore.left': { lo: 'ສິ່ງທີ່ກູ້ຄືນບໍ່ໄດ້', en: 'What could not be restored' },
  'restore.open': { lo: 'ເປີດຮ່າງ', en: 'Open the draft' },
  'left.field-gone': { lo: 'ບໍ່ມີຊ່ອງນີ້ອີກແລ້ວ', en: 'this field does not exist any more' },
  'left.type-changed': {
    lo: 'ຊ່ອງນີ້ປ່ຽນປະເພດແລ້ວ, ຍັງເປັນຄືເກົ່າ',
    en: 'this field is of another kind now, and stays as it is',
  },
  'left.file-gone': { lo: 'ໄຟລ໌ບໍ່ຢູ່ໃນຄັງສື່ແລ້ວ: {names}', en: 'no longer in the media library: {names}' },
  'left.entry-gone': { lo: 'ລາຍການຖືກລຶບແລ້ວ: {names}', en: 'entries that were deleted: {names}' },
  'left.code-gone': { lo: 'ບໍ່ໄດ້ເຜີຍແຜ່ອີກແລ້ວ: {names}', en: 'no longer published: {names}' },

  'block.heading': { lo: 'ຫົວຂໍ້ {level}', en: 'Heading {level}' },
  'block.paragraph': { lo: 'ວັກ', en: 'Paragraph' },
  'block.line': { lo: 'ແຖວ', en: 'Line' },
  'block.item': { lo: 'ລາຍການ', en: 'List item' },
  'block.numbered': { lo: 'ລາຍການເລກລຳດັບ', en: 'Numbered item' },
  'block.quote': { lo: 'ຄຳອ້າງ', en: 'Quotation' },
  'block.row': { lo: 'ແຖວຕາຕະລາງ', en: 'Table row' },
  'block.caption': { lo: 'ຄຳບັນຍາຍ', en: 'Caption' },
  'block.picture': { lo: 'ຮູບ', en: 'Picture' },
  'block.file': { lo: 'ໄຟລ໌', en: 'File' },
  'block.rule': { lo: 'ເສັ້ນຂັ້ນ', en: 'Divider' },
  'block.became': { lo: '{before} ກາຍເປັນ {after}', en: '{before} became {after}' },
  'block.same': { lo: '… {count} ສ່ວນຄືເກົ່າ', en: '… {count, plural, one {# part} other {# parts}} unchanged' },
  'mark.link': { lo: 'ລິ້ງ: {address}', en: 'link: {address}' },
  'mark.replaced': { lo: 'ຮູບອື່ນ', en: 'another picture' },

  'item.added': { lo: 'ເພີ່ມ', en: 'Added' },
  'item.removed': { lo: 'ຕັດອອກ', en: 'Removed' },
  'item.changed': { lo: 'ແກ້ໄຂ', en: 'Changed' },
  'item.same': { lo: 'ຄືເກົ່າ', en: 'Unchanged' },
  'value.yes': { lo: 'ແມ່ນ', en: 'Yes' },
  'value.no': { lo: 'ບໍ່ແມ່ນ', en: 'No' },
  'value.empty': { lo: 'ຫວ່າງ', en: 'Empty' },
  'value.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },
} as const satisfies Texts;

export const useHistoryTexts = () => useTexts(pluginId, texts);
