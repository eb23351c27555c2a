import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'schedule';

export const texts = {
  'panel.title': { lo: 'ຕັ້ງເວລາ', en: 'Schedule' },
  'panel.failed': {
    lo: 'ອ່ານການຕັ້ງເວລາບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'The schedule cannot be read. It will be tried again.',
  },
  'panel.none': { lo: 'ບໍ່ໄດ້ຕັ້ງເວລາຫຍັງໄວ້.', en: 'Nothing is scheduled.' },
  'panel.notNow': {
    lo: 'ບັນນາທິການຕັ້ງເວລາໄດ້ ເມື່ອລາຍການພ້ອມເຜີຍແຜ່.',
    en: 'An editor can schedule it once the entry may be published.',
  },
  'panel.save': {
    lo: 'ບັນທຶກກ່ອນຕັ້ງເວລາ: ສະບັບທີ່ບັນທຶກແລ້ວເທົ່ານັ້ນທີ່ຈະເຜີຍແຜ່.',
    en: 'Save before you schedule: only what is saved will be published.',
  },

  'action.publish': { lo: 'ເຜີຍແຜ່', en: 'Publish' },
  'action.withdraw': { lo: 'ຖອນອອກ', en: 'Withdraw' },
  'set.publish': { lo: 'ຕັ້ງເວລາເຜີຍແຜ່', en: 'Publish later' },
  'set.withdraw': { lo: 'ຕັ້ງເວລາຖອນ', en: 'Withdraw later' },

  'state.waiting': { lo: 'ຕັ້ງເວລາໄວ້', en: 'Scheduled' },
  'state.late': { lo: 'ກາຍເວລາ', en: 'Overdue' },
  'state.changed': { lo: 'ບໍ່ຄືທີ່ວາງແຜນ', en: 'Not as planned' },
  'state.stopped': { lo: 'ຢຸດໄວ້', en: 'Stopped' },
  'state.done': { lo: 'ແລ້ວ', en: 'Done' },
  'plan.changed': {
    lo: 'ລາຍການນີ້ຖືກແກ້ໄຂຫຼັງຈາກຕັ້ງເວລາ ແລະ ຈະບໍ່ເຜີຍແຜ່: ຕັ້ງເວລາໃໝ່ ຖ້າສະບັບນີ້ຖືກຕ້ອງ.',
    en: 'The entry was changed since and will not be published: schedule it again if this version is right.',
  },
  'plan.by': { lo: 'ໂດຍ {name}', en: 'By {name}' },
  'plan.change': { lo: 'ປ່ຽນເວລາ', en: 'Change' },
  'plan.again': { lo: 'ຕັ້ງເວລາໃໝ່', en: 'Schedule again' },
  'plan.cancel': { lo: 'ຍົກເລີກ', en: 'Cancel it' },
  'plan.dismiss': { lo: 'ຮັບຊາບ', en: 'Dismiss' },

  'form.title.publish': { lo: 'ເຜີຍແຜ່ເມື່ອໃດ', en: 'When to publish' },
  'form.title.withdraw': { lo: 'ຖອນອອກເມື່ອໃດ', en: 'When to withdraw' },
  'form.approves': {
    lo: 'ການຕັ້ງເວລາແມ່ນການອະນຸມັດສະບັບທີ່ບັນທຶກຄັ້ງຫຼ້າສຸດ. ຖ້າແກ້ໄຂພາຍຫຼັງ, ຈະບໍ່ເຜີຍແຜ່ເອງ.',
    en: 'To schedule is to approve the version that was saved last. If it is changed later, it will not be published by itself.',
  },
  'form.takesOff': {
    lo: 'ລາຍການປະເພດນີ້ຈະອອກຈາກເວັບໄຊ ແລະ ເກັບໄວ້ໃນສາງ.',
    en: 'Entries of this type leave the website and are archived.',
  },
  'form.day': { lo: 'ວັນທີ', en: 'Day' },
  'form.day.clear': { lo: 'ລຶບວັນທີ', en: 'Clear the day' },
  'form.time': { lo: 'ເວລາ', en: 'Time' },
  'form.time.clear': { lo: 'ລຶບເວລາ', en: 'Clear the time' },
  'form.zone': { lo: 'ເວລາວຽງຈັນ (UTC+7)', en: 'Time in Vientiane (UTC+7)' },
  'form.reads': { lo: 'ຄື: {moment}', en: 'That is: {moment}' },
  'form.note': { lo: 'ມີຫຍັງປ່ຽນ (ຜູ້ອ່ານຈະເຫັນ)', en: 'What changes (readers will see it)' },
  'form.noteHint': { lo: 'ປະຫວ່າງໄວ້ຖ້າແກ້ເລັກນ້ອຍ.', en: 'Leave it empty for a small correction.' },
  'form.reason': { lo: 'ເຫດຜົນ (ຜູ້ອ່ານຈະເຫັນ)', en: 'Reason (readers will see it)' },
  'form.close': { lo: 'ປິດ', en: 'Close' },
  'form.submit': { lo: 'ຕັ້ງເວລາ', en: 'Schedule' },
  'form.set': { lo: 'ຕັ້ງເວລາແລ້ວ', en: 'Scheduled' },
  'form.cancelled': { lo: 'ຍົກເລີກແລ້ວ', en: 'Cancelled' },

  'page.title': { lo: 'ຕາຕະລາງເຜີຍແຜ່', en: 'Schedule' },
  'page.subtitle': {
    lo: 'ສິ່ງທີ່ຈະເຜີຍແຜ່ ຫຼື ຖອນອອກ ຕາມເວລາວຽງຈັນ',
    en: 'What will be published or withdrawn, by the time in Vientiane',
  },
  'page.alarms': { lo: 'ຕ້ອງເບິ່ງ ({count})', en: 'Needs somebody ({count})' },
  'page.calendar': { lo: 'ປະຕິທິນ', en: 'Calendar' },
  'page.list': { lo: 'ລາຍການ', en: 'List' },
  'page.previous': { lo: 'ເດືອນກ່ອນ', en: 'Previous month' },
  'page.next': { lo: 'ເດືອນຕໍ່ໄປ', en: 'Next month' },
  'page.today': { lo: 'ເດືອນນີ້', en: 'This month' },
  'page.empty': { lo: 'ເດືອນນີ້ບໍ່ໄດ້ຕັ້ງເວລາຫຍັງໄວ້.', en: 'Nothing is scheduled in this month.' },
  'pages.label': { lo: 'ສ່ວນຂອງເດືອນນີ້', en: 'Parts of the month' },
  'pages.shown': {
    lo: 'ລາຍການທີ {first} ຫາ {last} ຈາກທັງໝົດ {total} ຂອງເດືອນ',
    en: '{first} to {last} of {total} in this month',
  },
  'pages.earlier': { lo: 'ກ່ອນໜ້ານີ້', en: 'Earlier ones' },
  'pages.later': { lo: 'ຕໍ່ຈາກນີ້', en: 'Later ones' },
  'page.when': { lo: 'ເວລາ', en: 'When' },
  'page.what': { lo: 'ສິ່ງທີ່ຈະເຮັດ', en: 'What' },
  'page.entry': { lo: 'ລາຍການ', en: 'Entry' },
  'page.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'page.state': { lo: 'ສະຖານະ', en: 'State' },
  'page.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },
} as const satisfies Texts;

export const useScheduleTexts = () => useTexts(pluginId, texts);
