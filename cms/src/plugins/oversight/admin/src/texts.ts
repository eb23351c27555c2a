import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'oversight';

export const texts = {
  'page.title': { lo: 'ກະດານຕິດຕາມເວັບໄຊ', en: 'Oversight board' },
  'page.subtitle': {
    lo: 'ເວັບໄຊທີ່ຕ້ອງເບິ່ງກ່ອນຢູ່ເທິງສຸດ. ປັບປຸງເອງທຸກເຄິ່ງນາທີ.',
    en: 'Websites that need somebody come first. Refreshed every half minute.',
  },
  'page.failed': { lo: 'ອ່ານຂໍ້ມູນບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.', en: 'This cannot be read. It will be tried again.' },
  'page.empty': { lo: 'ຍັງບໍ່ມີເວັບໄຊ.', en: 'There are no websites yet.' },
  'page.at': { lo: 'ຂໍ້ມູນເມື່ອ {time}', en: 'As of {time}' },

  'column.site': { lo: 'ເວັບໄຊ', en: 'Website' },
  'column.page': { lo: 'ໜ້າເວັບ', en: 'Pages' },
  'column.last': { lo: 'ເຜີຍແຜ່ຫຼ້າສຸດ', en: 'Last publication' },
  'column.drafts': { lo: 'ຮ່າງ', en: 'Drafts' },
  'column.submitted': { lo: 'ລໍຖ້າອະນຸມັດ', en: 'Waiting for approval' },
  'column.stopped': { lo: 'ຢຸດກ່ອນຂຶ້ນເວັບ', en: 'Failed publishes' },
  'column.brokenLinks': { lo: 'ລິ້ງເສຍ', en: 'Broken links' },
  'column.withoutText': { lo: 'PDF ບໍ່ມີຂໍ້ຄວາມ', en: 'Documents without text' },

  'page.home': { lo: 'ໜ້າຫຼັກ', en: 'Home page' },
  'page.newest': { lo: 'ໜ້າທີ່ຂຶ້ນຫຼ້າສຸດ', en: 'Newest page' },
  'page.ok': { lo: 'ເປີດໄດ້', en: 'Answers' },
  'page.wrong': { lo: 'ຕອບລະຫັດ {status}', en: 'Answers with {status}' },
  'page.silent': { lo: 'ບໍ່ຕອບ', en: 'Does not answer' },
  'page.checked': { lo: 'ກວດເມື່ອ {time}, {milliseconds} ມິລິວິນາທີ', en: 'Checked {time}, {milliseconds} ms' },
  'page.count': { lo: '{count} ໜ້າ', en: '{count, plural, one {# page} other {# pages}}' },

  'cell.never': { lo: 'ຍັງບໍ່ເຄີຍ', en: 'Never' },
  'cell.none': { lo: 'ບໍ່ມີ', en: 'None' },
  'cell.since': { lo: 'ຕັ້ງແຕ່ {time}', en: 'Since {time}' },
  'cell.checked': { lo: 'ກວດເມື່ອ {time}', en: 'Checked {time}' },
  'cell.overdue': { lo: 'ເກີນກຳນົດ {count}', en: '{count} overdue' },
  'cell.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },

  'settings.overdue': {
    lo: 'ມື້ເຮັດວຽກ ກ່ອນຖືວ່າການອະນຸມັດເກີນກຳນົດ',
    en: 'Working days until an approval is overdue',
  },
  'settings.save': { lo: 'ບັນທຶກ', en: 'Save' },
} as const satisfies Texts;

export const useBoardTexts = () => useTexts(pluginId, texts);
