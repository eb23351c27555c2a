import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'offers';

export const texts = {
  'panel.title': { lo: 'ເວັບໄຊອື່ນ', en: 'Other sites' },
  'panel.failed': {
    lo: 'ອ່ານບໍ່ໄດ້ວ່າສະແດງຢູ່ເວັບໄຊໃດ. ຈະລອງໃໝ່ເອງ.',
    en: 'Where it is shown cannot be read. It will be tried again.',
  },
  'panel.none': { lo: 'ສະແດງຢູ່ເວັບໄຊຂອງຕົນເທົ່ານັ້ນ.', en: 'It is on its own site only.' },
  'panel.notLive': { lo: 'ສະເໜີໃຫ້ເວັບໄຊອື່ນໄດ້ ເມື່ອເຜີຍແຜ່ແລ້ວ.', en: 'It can be offered once it is published.' },
  'panel.waiting': {
    lo: 'ຈະສະແດງຢູ່ເວັບໄຊເຫຼົ່ານີ້ ເມື່ອເຜີຍແຜ່ແລ້ວ.',
    en: 'It will be on these sites once it is published.',
  },
  'panel.withdrawn': {
    lo: 'ຖອນອອກແລ້ວ: ໜ້າເວັບບອກເຫດຜົນຢູ່ທຸກເວັບໄຊທີ່ສະແດງ.',
    en: 'It is withdrawn: its page gives the reason on every site that shows it.',
  },
  'panel.sites': { lo: 'ເວັບໄຊອື່ນທີ່ໄດ້ຮັບລາຍການນີ້', en: 'Other sites that have this entry' },
  'panel.offer': { lo: 'ສະເໜີໃຫ້ເວັບໄຊອື່ນ', en: 'Offer to other sites' },
  'panel.program': { lo: 'ເລືອກໄວ້ຕອນນຳເຂົ້າຂໍ້ມູນ', en: 'chosen when it was imported' },
  'panel.reason': { lo: 'ເຫດຜົນ: {reason}', en: 'Reason: {reason}' },
  'panel.offered': { lo: 'ສະເໜີ {at}', en: 'offered {at}' },
  'panel.answered': { lo: 'ຕອບ {at}', en: 'answered {at}' },
  'panel.answeredBy': { lo: 'ຕອບ {at} ໂດຍ {name}', en: 'answered {at} by {name}' },

  'state.offered': { lo: 'ລໍຖ້າຄຳຕອບ', en: 'Waits for an answer' },
  'state.accepted': { lo: 'ສະແດງຢູ່', en: 'Shown' },
  'state.declined': { lo: 'ບໍ່ຮັບ', en: 'Declined' },
  'state.taken-back': { lo: 'ເຊົາສະແດງ', en: 'Taken back' },
  'state.cancelled': { lo: 'ຍົກເລີກແລ້ວ', en: 'Cancelled' },

  'cancel.offered': { lo: 'ຍົກເລີກການສະເໜີ', en: 'Cancel the offer' },
  'cancel.accepted': { lo: 'ເຊົາສະແດງຢູ່ນັ້ນ', en: 'Show it there no longer' },
  'cancel.done': { lo: 'ຍົກເລີກແລ້ວ: {site}', en: 'Cancelled: {site}' },

  'dialog.title': { lo: 'ສະເໜີໃຫ້ເວັບໄຊອື່ນ', en: 'Offer to other sites' },
  'dialog.explain': {
    lo: 'ບັນນາທິການຂອງແຕ່ລະເວັບໄຊຈະຕັດສິນໃຈວ່າຮັບມາສະແດງ ຫຼື ບໍ່, ແລະ ຕື່ມໝາຍເຫດຂອງຕົນໄດ້.',
    en: 'The editor of each site decides whether to show it, and may add a note of its own.',
  },
  'dialog.explain.atOnce': {
    lo: 'ຈະສະແດງຢູ່ທຸກເວັບໄຊທີ່ເລືອກທັນທີ. ບັນນາທິການຂອງແຕ່ລະເວັບໄຊເຊົາສະແດງເອງໄດ້.',
    en: 'It will be on each of these sites at once. The editor of a site may take it off again.',
  },
  'dialog.close': { lo: 'ປິດ', en: 'Close' },
  'dialog.back': { lo: 'ກັບຄືນ', en: 'Back' },
  'dialog.sites': { lo: 'ເວັບໄຊ', en: 'Sites' },
  'dialog.all': { lo: 'ທຸກເວັບໄຊທີ່ຍັງບໍ່ໄດ້ຕອບວ່າບໍ່ຮັບ', en: 'All sites that have not said no' },
  'dialog.chosen': { lo: 'ເລືອກເວັບໄຊ', en: 'Chosen sites' },
  'dialog.how': { lo: 'ວິທີ', en: 'How' },
  'dialog.ask': { lo: 'ຖາມກ່ອນ', en: 'Ask them' },
  'dialog.atOnce': { lo: 'ສະແດງທັນທີ ໂດຍບໍ່ຖາມ', en: 'Show it at once, without asking' },
  'dialog.message': { lo: 'ຂໍ້ຄວາມເຖິງບັນນາທິການ', en: 'Message to the editors' },
  'dialog.send': { lo: 'ສະເໜີ', en: 'Offer' },
  'dialog.show': { lo: 'ສະແດງທັນທີ', en: 'Show at once' },
  'dialog.done': { lo: 'ສະເໜີແລ້ວ.', en: 'It is offered.' },

  'menu.count': { lo: 'ລໍຖ້າຄຳຕອບ: {count}', en: 'Waiting for an answer: {count}' },
  'page.title': { lo: 'ສະເໜີໃຫ້ພວກເຮົາ', en: 'Offered to us' },
  'page.subtitle': {
    lo: 'ລາຍການຂອງເວັບໄຊອື່ນ ທີ່ເວັບໄຊຂອງທ່ານສາມາດຮັບມາສະແດງ.',
    en: 'Entries of other sites that your site may show.',
  },
  'page.failed': {
    lo: 'ອ່ານລາຍການທີ່ສະເໜີບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'What is offered cannot be read. It will be tried again.',
  },
  'page.empty': { lo: 'ບໍ່ມີຫຍັງທີ່ລໍຖ້າຄຳຕອບຂອງທ່ານ.', en: 'Nothing waits for your answer.' },
  'page.waiting': { lo: 'ລໍຖ້າຄຳຕອບ', en: 'Waiting for an answer' },
  'page.answered': { lo: 'ຕອບແລ້ວ', en: 'Answered' },
  'page.untitled': { lo: '(ບໍ່ມີຫົວຂໍ້)', en: '(no title)' },
  'page.from': { lo: 'ຈາກ {from} ເຖິງ {site}', en: 'From {from} to {site}' },
  'page.offered': { lo: 'ສະເໜີ {at}', en: 'Offered {at}' },
  'page.offeredBy': { lo: 'ສະເໜີ {at} ໂດຍ {name}', en: 'Offered {at} by {name}' },
  'page.atOnce': { lo: 'ສະແດງທັນທີ ໂດຍບໍ່ໄດ້ຖາມ', en: 'Shown without asking' },
  'page.message': { lo: 'ຂໍ້ຄວາມ: {message}', en: 'Message: {message}' },
  'page.open': { lo: 'ເປີດໜ້າເວັບ', en: 'Open its page' },
  'page.opens': { lo: '{title}: ເປີດໜ້າເວັບ', en: '{title}: open its page' },
  'page.notLive': { lo: 'ປັດຈຸບັນບໍ່ມີໜ້າຢູ່ເທິງເວັບໄຊຂອງຕົນ.', en: 'It has no page on its own site now.' },
  'page.withdrawn': {
    lo: 'ຖືກຖອນອອກແລ້ວ: ໜ້າເວັບບອກເຫດຜົນ.',
    en: 'It is withdrawn: its page gives the reason.',
  },
  'page.note': { lo: 'ໝາຍເຫດຂອງເວັບໄຊນີ້', en: 'Note of this site' },

  'answer.accept': { lo: 'ຮັບມາສະແດງ', en: 'Accept' },
  'answer.decline': { lo: 'ບໍ່ຮັບ', en: 'Decline' },
  'answer.take-back': { lo: 'ເຊົາສະແດງ', en: 'Show it no longer' },
  'explain.accept': {
    lo: 'ລາຍການນີ້ຈະສະແດງຢູ່ {site} ທັນທີ ໂດຍອ້າງເຖິງເວັບໄຊຕົ້ນສະບັບ. ຖ້າເວັບໄຊຕົ້ນສະບັບແກ້ໄຂ ຫຼື ຖອນອອກ, ຢູ່ນີ້ກໍປ່ຽນຕາມ.',
    en: 'It will be on {site} at once, naming the site that it is from. What that site corrects or withdraws changes here too.',
  },
  'explain.decline': {
    lo: 'ລາຍການນີ້ຈະບໍ່ສະແດງຢູ່ {site}. ຜູ້ສະເໜີຈະເຫັນເຫດຜົນ. ທ່ານປ່ຽນໃຈຮັບພາຍຫຼັງໄດ້.',
    en: 'It will not be on {site}. Who offered it sees the reason. You may still accept it later.',
  },
  'explain.take-back': {
    lo: 'ລາຍການນີ້ຈະຫາຍຈາກ {site} ພ້ອມກັບໝາຍເຫດ. ເວັບໄຊອື່ນບໍ່ປ່ຽນ.',
    en: 'It disappears from {site}, with the note above it. Other sites do not change.',
  },
  'field.noteLo': { lo: 'ໝາຍເຫດເປັນພາສາລາວ (ບໍ່ຈຳເປັນ)', en: 'Note in Lao (optional)' },
  'field.noteEn': { lo: 'ໝາຍເຫດເປັນພາສາອັງກິດ (ບໍ່ຈຳເປັນ)', en: 'Note in English (optional)' },
  'field.note.hint': {
    lo: 'ສະແດງຢູ່ເທິງລາຍການນີ້ ພ້ອມຊື່ເວັບໄຊຂອງທ່ານ, ຢູ່ເວັບໄຊຂອງທ່ານເທົ່ານັ້ນ.',
    en: 'Shown above the entry with the name of your site, and on your site only.',
  },
  'field.reason': { lo: 'ເຫດຜົນ', en: 'Reason' },
  'field.reason.optional': { lo: 'ເຫດຜົນ (ບໍ່ຈຳເປັນ)', en: 'Reason (optional)' },
  'done.accept': { lo: 'ຮັບມາສະແດງແລ້ວ.', en: 'It is accepted.' },
  'done.decline': { lo: 'ຕອບແລ້ວວ່າບໍ່ຮັບ.', en: 'It is declined.' },
  'done.take-back': { lo: 'ເຊົາສະແດງແລ້ວ.', en: 'It is shown no longer.' },
} as const satisfies Texts;

export const useOfferTexts = () => useTexts(pluginId, texts);
