import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'workflow';

export const texts = {
  'panel.title': { lo: 'ການກວດ', en: 'Review' },
  'panel.failed': {
    lo: 'ອ່ານສະຖານະບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'The state cannot be read. It will be tried again.',
  },
  'panel.since': { lo: 'ຕັ້ງແຕ່ {since}', en: 'since {since}' },
  'panel.by': { lo: 'ໂດຍ {name}', en: 'by {name}' },
  'panel.live': { lo: 'ສະບັບທີ່ເຜີຍແຜ່ຄັ້ງກ່ອນ ຍັງຢູ່ເທິງເວັບໄຊ.', en: 'The version published before is on the website.' },
  'panel.needsAnother': {
    lo: 'ທ່ານໄດ້ຂຽນສ່ວນໜຶ່ງຂອງສະບັບນີ້: ຜູ້ອະນຸມັດຕ້ອງແມ່ນຜູ້ອື່ນ.',
    en: 'You wrote part of this version: somebody else has to approve it.',
  },
  'panel.saveFirst': { lo: 'ບັນທຶກສິ່ງທີ່ແກ້ໄຂກ່ອນ.', en: 'Save your changes first.' },
  'locale.lo': { lo: 'ພາສາລາວ', en: 'Lao' },
  'locale.en': { lo: 'ພາສາອັງກິດ', en: 'English' },

  'state.draft': { lo: 'ສະບັບຮ່າງ', en: 'Draft' },
  'state.submitted': { lo: 'ສົ່ງແລ້ວ, ລໍຖ້າການກວດ', en: 'Submitted, waits for review' },
  'state.returned': { lo: 'ສົ່ງຄືນໃຫ້ແກ້ໄຂ', en: 'Returned to be mended' },
  'state.approved': { lo: 'ອະນຸມັດແລ້ວ', en: 'Approved' },
  'state.published': { lo: 'ເຜີຍແຜ່ແລ້ວ', en: 'Published' },
  'state.withdrawn': { lo: 'ຖອນອອກແລ້ວ', en: 'Withdrawn' },
  'state.archived': { lo: 'ເກັບໄວ້ໃນສາງ', en: 'Archived' },

  'step.submit': { lo: 'ສົ່ງໃຫ້ກວດ', en: 'Submit' },
  'step.take-back': { lo: 'ຍົກເລີກການສົ່ງ', en: 'Withdraw the submission' },
  'step.return': { lo: 'ສົ່ງຄືນພ້ອມເຫດຜົນ', en: 'Return with reasons' },
  'step.approve': { lo: 'ອະນຸມັດ', en: 'Approve' },
  'step.publish': { lo: 'ອະນຸມັດ ແລະ ເຜີຍແຜ່', en: 'Approve and publish' },
  'step.publish.approved': { lo: 'ເຜີຍແຜ່', en: 'Publish' },
  'step.withdraw': { lo: 'ຖອນອອກພ້ອມເຫດຜົນ', en: 'Withdraw with a public reason' },
  'step.archive': { lo: 'ເກັບໄວ້ໃນສາງ', en: 'Archive' },
  'step.bring-back': { lo: 'ນຳກັບມາ', en: 'Bring back' },

  'explain.submit': {
    lo: 'ບັນນາທິການຂອງເວັບໄຊຈະກວດ. ໃນລະຫວ່າງນັ້ນ ທ່ານແກ້ໄຂບໍ່ໄດ້ ຈົນກວ່າຈະຍົກເລີກການສົ່ງ.',
    en: 'An editor of the site will review it. Until then you cannot change it, unless you withdraw the submission.',
  },
  'explain.take-back': {
    lo: 'ລາຍການຈະກັບເປັນສະບັບຮ່າງ ແລະ ທ່ານແກ້ໄຂໄດ້ອີກ.',
    en: 'It becomes a draft again, and you can change it.',
  },
  'explain.return': {
    lo: 'ຜູ້ຂຽນຈະເຫັນເຫດຜົນນີ້ຢູ່ຂ້າງລາຍການ.',
    en: 'The author sees the reasons beside the entry.',
  },
  'explain.approve': {
    lo: 'ສະບັບນີ້ພ້ອມເຜີຍແຜ່. ຖ້າມີການແກ້ໄຂອີກ ຕ້ອງອະນຸມັດໃໝ່.',
    en: 'This version may be published. Every further change has to be approved again.',
  },
  'explain.publish': {
    lo: 'ສະບັບນີ້ຈະຂຶ້ນເວັບໄຊໃນທັນທີ.',
    en: 'This version goes to the website at once.',
  },
  'explain.withdraw': {
    lo: 'ໜ້າຍັງຢູ່ທີ່ຢູ່ເກົ່າ ແຕ່ຈະບອກວ່າຖອນອອກແລ້ວ ພ້ອມເຫດຜົນ, ແລະ ຈະບໍ່ຢູ່ໃນລາຍການໃດ.',
    en: 'Its page stays at its address and says that it was withdrawn and why; it stands in no list any more.',
  },
  'explain.archive': {
    lo: 'ລາຍການຈະອອກຈາກເວັບໄຊ ແລະ ບໍ່ຕ້ອງເຮັດຫຍັງອີກ. ນຳກັບມາໄດ້.',
    en: 'It leaves the website and nobody has to do anything about it. It can be brought back.',
  },
  'explain.bring-back': {
    lo: 'ລາຍການຈະເປັນສະບັບຮ່າງ ແລະ ຕ້ອງຜ່ານການກວດກ່ອນຈຶ່ງເຜີຍແຜ່ອີກ.',
    en: 'It becomes a draft and is published again after a review.',
  },

  'field.reasons': { lo: 'ເຫດຜົນ', en: 'Reasons' },
  'field.reason': { lo: 'ເຫດຜົນທີ່ຜູ້ອ່ານຈະເຫັນ', en: 'Reason that readers will see' },
  'field.change': { lo: 'ການປ່ຽນແປງ', en: 'Kind of change' },
  'field.change.minor': {
    lo: 'ນ້ອຍ: ຜູ້ອ່ານບໍ່ຈຳເປັນຕ້ອງຮູ້',
    en: 'Minor: nothing that readers have to be told',
  },
  'field.change.major': {
    lo: 'ສຳຄັນ: ບອກຜູ້ອ່ານວ່າແກ້ໄຂຫຍັງ',
    en: 'Major: tell readers what was changed',
  },
  'field.note': { lo: 'ແກ້ໄຂຫຍັງ', en: 'What was changed' },
  'dialog.cancel': { lo: 'ຍົກເລີກ', en: 'Cancel' },
  'dialog.close': { lo: 'ປິດ', en: 'Close' },
  'dialog.findings': { lo: 'ກຳລັງກວດລາຍການ', en: 'Checking the entry' },
  done: { lo: 'ສຳເລັດ: {state}', en: 'Done: {state}' },

  'comments.title': { lo: 'ຄຳເຫັນ', en: 'Comments' },
  'comments.none': { lo: 'ຍັງບໍ່ມີຄຳເຫັນ.', en: 'No comments yet.' },
  'comments.returned': { lo: 'ເຫດຜົນຂອງການສົ່ງຄືນ', en: 'Reasons of the return' },
  'comments.taken-back': {
    lo: 'ການເຜີຍແຜ່ຖືກຖອນຄືນ. ເຫດຜົນ',
    en: 'The publish was taken back. Reason',
  },
  'comments.new': { lo: 'ຄຳເຫັນໃໝ່', en: 'New comment' },
  'comments.send': { lo: 'ສົ່ງຄຳເຫັນ', en: 'Comment' },
  'comments.nobody': { lo: 'ລະບົບ', en: 'The platform' },

  'menu.count': { lo: 'ຈຳນວນລາຍການ: {count}', en: 'Entries: {count}' },
  'page.title': { lo: 'ລໍຖ້າທ່ານ', en: 'Waiting for me' },
  'page.subtitle': {
    lo: 'ລາຍການທີ່ທ່ານຕ້ອງຕັດສິນໃຈ ຫຼື ແກ້ໄຂ, ທີ່ລໍຖ້າດົນສຸດຢູ່ກ່ອນ',
    en: 'What you have to decide about or mend, the one that waits longest first',
  },
  'page.empty': { lo: 'ບໍ່ມີຫຍັງລໍຖ້າທ່ານ.', en: 'Nothing waits for you.' },
  'page.failed': { lo: 'ອ່ານລາຍການບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.', en: 'The list cannot be read. It will be tried again.' },
  'page.entry': { lo: 'ລາຍການ', en: 'Entry' },
  'page.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'page.since': { lo: 'ຕັ້ງແຕ່', en: 'Since' },
  'page.by': { lo: 'ໂດຍ', en: 'By' },
  'page.state': { lo: 'ສະຖານະ', en: 'State' },
  'page.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },

  'absence.title': { lo: 'ເມື່ອບັນນາທິການບໍ່ຢູ່', en: 'While an editor is away' },
  'absence.explain': {
    lo: 'ມອບການກວດ ແລະ ການເຜີຍແຜ່ຂອງເວັບໄຊໃຫ້ຜູ້ອື່ນ ຈົນເຖິງມື້ທີ່ກຳນົດ. ສິດຈະສິ້ນສຸດເອງ.',
    en: 'Hand review and publishing of your site to somebody else until a day. It ends by itself.',
  },
  'absence.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'absence.receiver': { lo: 'ຜູ້ຮັບ', en: 'Stands in' },
  'absence.until': { lo: 'ວັນສຸດທ້າຍ', en: 'Last day' },
  'absence.clear': { lo: 'ລຶບວັນ', en: 'Clear the day' },
  'absence.give': { lo: 'ມອບສິດ', en: 'Hand over' },
  'absence.end': { lo: 'ສິ້ນສຸດ', en: 'End it' },
  'absence.end.named': { lo: 'ສິ້ນສຸດການມອບສິດໃຫ້ {name}', en: 'End what was handed to {name}' },
  'absence.item': {
    lo: '{giver} ມອບ {site} ໃຫ້ {receiver} ຈົນເຖິງ {until}',
    en: '{receiver} reviews and publishes {site} for {giver} until {until}',
  },
  'absence.choose': { lo: 'ເລືອກ', en: 'Choose' },

  'settings.title': { lo: 'ການກວດຂອງເວັບໄຊ', en: 'Reviews of the sites' },
  'settings.subtitle': {
    lo: 'ຜູ້ອະນຸມັດບໍ່ແມ່ນຜູ້ຂຽນ, ເວັ້ນແຕ່ເວັບໄຊທີ່ອະນຸຍາດຢູ່ນີ້. ບັນທຶກຈະບອກທຸກຄັ້ງ.',
    en: 'The one who approves is not the one who wrote, except on sites that allow it here. The record says so each time.',
  },
  'settings.own': { lo: 'ອະນຸມັດສິ່ງທີ່ຕົນຂຽນໄດ້', en: 'People may approve what they wrote' },
  'settings.none': { lo: 'ບໍ່ມີເວັບໄຊທີ່ທ່ານຕັ້ງຄ່າໄດ້.', en: 'There is no site whose settings you may change.' },

  'filter.state': { lo: 'ກັ່ນຕອງຕາມສະຖານະ', en: 'Filter by state' },
  'filter.any': { lo: 'ທຸກສະຖານະ', en: 'Any state' },
  'column.state': { lo: 'ການກວດ', en: 'Review' },
} as const satisfies Texts;

export const useWorkflowTexts = () => useTexts(pluginId, texts);
