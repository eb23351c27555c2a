import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'lao-text';

export const texts = {
  'panel.title': { lo: 'ຕົວອັກສອນລາວ', en: 'Lao text' },
  'panel.clean': {
    lo: 'ບໍ່ມີຫຍັງຕ້ອງແກ້ໃນການບັນທຶກຄັ້ງຫຼ້າສຸດ.',
    en: 'The last save needed no repair.',
  },
  'panel.none': { lo: 'ກວດທຸກຄັ້ງທີ່ບັນທຶກ.', en: 'Checked each time the entry is saved.' },
  'panel.failed': { lo: 'ອ່ານຜົນການກວດບໍ່ໄດ້.', en: 'The result of the check cannot be read.' },
  'repairs.title': { lo: 'ແກ້ໃຫ້ແລ້ວ ({count})', en: 'Repaired ({count})' },
  'repairs.note': {
    lo: 'ຄຳທີ່ເຫັນຍັງຄືເກົ່າ; ມີແຕ່ລະຫັດຕົວອັກສອນທີ່ປ່ຽນ ເພື່ອໃຫ້ຄົ້ນຫາພົບ.',
    en: 'The words look the same; only the characters behind them changed, so that search finds them.',
  },
  'warnings.title': { lo: 'ຄວນກວດເບິ່ງ ({count})', en: 'Please check ({count})' },
  'warnings.note': { lo: 'ບໍ່ໄດ້ປ່ຽນຫຍັງ: ທ່ານເປັນຜູ້ຕັດສິນ.', en: 'Nothing was changed: it is for you to decide.' },
  'warnings.delete': { lo: '(ລຶບອອກ)', en: '(deleted)' },
  times: { lo: '{count} ບ່ອນ', en: '{count, plural, one {# place} other {# places}}' },
  became: { lo: 'ປ່ຽນເປັນ', en: 'became' },
  suggested: { lo: 'ແນະນຳ', en: 'suggested' },

  'rule.nfc': {
    lo: 'ຕົວອັກສອນດຽວກັນຖືກພິມດ້ວຍລະຫັດຄົນລະລຳດັບ. ຈັດເປັນລຳດັບມາດຕະຖານແລ້ວ.',
    en: 'The same letters were typed in another order of codes. They are now in the standard order.',
  },
  'rule.special-space': {
    lo: 'ຊ່ອງຫວ່າງແບບພິເສດຈາກ Word ຫຼື ເວັບໄຊ ຖືກປ່ຽນເປັນຊ່ອງຫວ່າງທຳມະດາ.',
    en: 'Special spaces from Word or a website became normal spaces.',
  },
  'rule.invisible': {
    lo: 'ຕົວອັກສອນທີ່ເບິ່ງບໍ່ເຫັນຖືກລຶບອອກ, ເພາະເຮັດໃຫ້ຄົ້ນຫາຄຳບໍ່ພົບ.',
    en: 'Invisible characters were removed: with them inside, search does not find a word.',
  },
  'rule.bullet': {
    lo: 'ເຄື່ອງໝາຍລາຍການຈາກ Word ຖືກປ່ຽນເປັນຈຸດ •.',
    en: 'List bullets from Word became a • that every reader can see.',
  },
  'rule.private-use': {
    lo: 'ສັນຍາລັກທີ່ຜູ້ອ່ານເຫັນເປັນຫ້ອງວ່າງຖືກລຶບອອກ. ກວດເບິ່ງວ່າບໍ່ຂາດຫຍັງ.',
    en: 'Symbols that readers would see as empty boxes were removed. Please check that nothing is missing.',
  },
  'rule.double-e': {
    lo: 'ເ ສອງຕົວຕິດກັນຖືກປ່ຽນເປັນ ແ ຕົວດຽວ.',
    en: 'Two ເ typed one after the other became the one letter ແ.',
  },
  'rule.tone-order': {
    lo: 'ວັນນະຍຸດທີ່ພິມຫຼັງສະຫຼະ ະ າ ຳ ຖືກຍ້າຍໄປໄວ້ກ່ອນສະຫຼະ.',
    en: 'A tone mark typed after ະ, າ or ຳ was moved before it, where it belongs.',
  },
  'rule.mark-order': {
    lo: 'ສະຫຼະ ແລະ ວັນນະຍຸດເທິງພະຍັນຊະນະດຽວກັນ ຖືກຈັດລຳດັບໃຫ້ຖືກ.',
    en: 'Vowel and tone marks on one consonant were put in the right order.',
  },
  'rule.doubled-mark': {
    lo: 'ສະຫຼະ ຫຼື ວັນນະຍຸດທີ່ພິມຊ້ຳກັນ ເຫຼືອໄວ້ຕົວດຽວ.',
    en: 'Of a vowel or tone mark typed twice, one was kept.',
  },
  'rule.am-vowel': {
    lo: 'ສະຫຼະ ຳ ທີ່ພິມເປັນສອງຕົວ ຖືກປ່ຽນເປັນຕົວດຽວ.',
    en: 'The vowel ຳ typed as two characters became the one character.',
  },
  'rule.spaces': {
    lo: 'ຊ່ອງຫວ່າງເກີນ ແລະ ຊ່ອງຫວ່າງກ່ອນເຄື່ອງໝາຍວັກຕອນ ຖືກລຶບອອກ.',
    en: 'Extra spaces, and spaces before punctuation, were removed.',
  },
} as const satisfies Texts;

export const useLaoTexts = () => useTexts(pluginId, texts);
