import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'reports';

export const texts = {
  'page.title': { lo: 'ບົດລາຍງານປະຈຳໄຕມາດ', en: 'Quarterly reports' },
  'page.subtitle': {
    lo: 'ລະບົບຮ່າງບົດລາຍງານໃນວັນທຳອິດຂອງໄຕມາດ, ແຂວງຂຽນຕໍ່ ແລະ ສົ່ງກະຊວງ',
    en: 'Drafted by the platform on the first day of the quarter, completed by the site and sent to the ministry',
  },
  'page.failed': { lo: 'ອ່ານຂໍ້ມູນບໍ່ໄດ້.', en: 'This cannot be read.' },
  'page.again': { lo: 'ລອງໃໝ່', en: 'Try again' },
  'page.empty': {
    lo: 'ບໍ່ມີບົດລາຍງານຂອງໄຕມາດນີ້.',
    en: 'There are no reports of this quarter.',
  },
  'page.back': { lo: 'ບົດລາຍງານທັງໝົດ', en: 'All reports' },

  'list.quarter': { lo: 'ໄຕມາດ', en: 'Quarter' },
  'list.site': { lo: 'ເວັບໄຊ', en: 'Website' },
  'list.state': { lo: 'ສະຖານະ', en: 'State' },
  'list.due': { lo: 'ກຳນົດສົ່ງ', en: 'Due' },
  'list.submitted': { lo: 'ສົ່ງເມື່ອ', en: 'Submitted' },
  'list.changed': { lo: 'ແກ້ໄຂຫຼ້າສຸດ', en: 'Last changed' },
  'list.late': { lo: 'ຊ້າກວ່າກຳນົດ', en: 'Late' },
  'list.lateCount': {
    lo: 'ສົ່ງຊ້າກວ່າກຳນົດ: {count}',
    en: '{count, plural, one {# report is} other {# reports are}} late',
  },
  'list.draft': { lo: 'ຮ່າງບົດລາຍງານທີ່ຍັງຂາດ', en: 'Draft the missing reports' },
  'list.drafted': {
    lo: 'ຮ່າງແລ້ວ {count} ບົດ.',
    en: '{count, plural, one {# report was} other {# reports were}} drafted.',
  },
  'list.compare': { lo: 'ປຽບທຽບ', en: 'Compare' },
  'list.present': { lo: 'ນຳສະເໜີ', en: 'Present' },
  'list.dueDays': { lo: 'ຈຳນວນມື້ຫຼັງໄຕມາດ ກ່ອນຖືວ່າຊ້າ', en: 'Days after the quarter until a report is late' },
  'list.save': { lo: 'ບັນທຶກ', en: 'Save' },

  'output.print': { lo: 'ໜ້າສຳລັບພິມ', en: 'Page to print' },
  'output.pdf': { lo: 'PDF', en: 'PDF' },
  'output.xlsx': { lo: 'Excel', en: 'Excel' },
  'output.csv': { lo: 'CSV', en: 'CSV' },
  'output.slides': { lo: 'ນຳສະເໜີ', en: 'Present' },

  'report.words': { lo: 'ຄຳເຫັນຂອງທີມງານ', en: 'The team’s words' },
  'report.saved': { lo: 'ບັນທຶກແລ້ວ', en: 'Saved' },
  'report.saving': { lo: 'ກຳລັງບັນທຶກ…', en: 'Saving…' },
  'report.unsaved': { lo: 'ຍັງບໍ່ໄດ້ບັນທຶກ', en: 'Not saved yet' },
  'report.failed': {
    lo: 'ບັນທຶກບໍ່ໄດ້. ຂໍ້ຄວາມຍັງຢູ່ນີ້, ຈະລອງໃໝ່ເອງ.',
    en: 'It could not be saved. Your text is still here, and it will be tried again.',
  },
  'report.conflict': {
    lo: '{name} ໄດ້ຂຽນຊ່ອງນີ້ໃນເວລາດຽວກັນ. ຂໍ້ຄວາມຂອງທ່ານຍັງບໍ່ໄດ້ບັນທຶກ:',
    en: '{name} has written this field meanwhile. Your text is not saved yet:',
  },
  'report.somebody': { lo: 'ຜູ້ອື່ນ', en: 'Somebody else' },
  'report.mine': { lo: 'ໃຊ້ຂອງທ່ານ', en: 'Use mine' },
  'report.theirs': { lo: 'ໃຊ້ຂອງຜູ້ກ່ຽວ', en: 'Use theirs' },
  'report.both': { lo: 'ຮັກສາທັງສອງ', en: 'Keep both' },
  'report.submit': { lo: 'ສົ່ງກະຊວງ', en: 'Submit to the ministry' },
  'report.return': { lo: 'ສົ່ງຄືນ', en: 'Return' },
  'report.accept': { lo: 'ຮັບຮອງ', en: 'Accept' },
  'report.publish': { lo: 'ສ້າງເອກະສານເຜີຍແຜ່', en: 'Make a publication of it' },
  'report.publication': { lo: 'ເປີດເອກະສານເຜີຍແຜ່', en: 'Open its publication' },
  'report.reason': { lo: 'ເຫດຜົນທີ່ສົ່ງຄືນ', en: 'Why it is returned' },
  'report.cancel': { lo: 'ຍົກເລີກ', en: 'Cancel' },
  'report.returned': { lo: 'ກະຊວງສົ່ງຄືນ:', en: 'Returned by the ministry:' },
  'report.counted': {
    lo: 'ຕົວເລກນັບຈາກບັນທຶກຂອງລະບົບ ແລະ ຈະຄົງໄວ້ຕາມນັ້ນເມື່ອສົ່ງ.',
    en: 'The figures are counted from the record, and stay as they are once the report is submitted.',
  },

  'compare.title': { lo: 'ປຽບທຽບເວັບໄຊ', en: 'Compare websites' },
} as const satisfies Texts;

export const useReportTexts = () => useTexts(pluginId, texts);
