import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'codes';

export const texts = {
  'site.label': { lo: 'ເວັບໄຊ', en: 'Site' },
  'site.description': { lo: 'ລະຫັດຂອງເວັບໄຊທີ່ເຜີຍແຜ່ແລ້ວ', en: 'The code of a published site' },
  'unit.label': { lo: 'ໜ່ວຍງານ', en: 'Unit' },
  'unit.description': { lo: 'ລະຫັດຂອງໜ່ວຍງານໃນເວັບໄຊດຽວກັນ', en: 'The code of a unit of the same site' },
  'series.label': { lo: 'ຊຸດເອກະສານ', en: 'Series' },
  'series.description': { lo: 'ລະຫັດຂອງຊຸດເອກະສານໃນເວັບໄຊດຽວກັນ', en: 'The code of a series of the same site' },
  'province.label': { lo: 'ແຂວງ', en: 'Province' },
  'province.description': { lo: 'ລະຫັດ ISO 3166-2 ຂອງແຂວງ', en: 'The ISO 3166-2 code of a province' },
  'sites.label': { lo: 'ຫຼາຍເວັບໄຊ', en: 'Sites' },
  'sites.description': { lo: 'ລະຫັດຂອງເວັບໄຊທີ່ເຜີຍແຜ່ແລ້ວ', en: 'The codes of published sites' },
  'languages.label': { lo: 'ພາສາ', en: 'Languages' },
  'languages.description': { lo: 'ລະຫັດຂອງພາສາ', en: 'The codes of languages' },
  'topics.label': { lo: 'ຫົວເລື່ອງ', en: 'Topics' },
  'topics.description': { lo: 'ລະຫັດຂອງຫົວເລື່ອງທີ່ເຜີຍແຜ່ແລ້ວ', en: 'The codes of published topics' },

  choose: { lo: 'ພິມເພື່ອຄົ້ນຫາ', en: 'Type to search' },
  add: { lo: 'ພິມເພື່ອເພີ່ມ', en: 'Type to add' },
  clear: { lo: 'ລຶບຕົວເລືອກ', en: 'Clear' },
  remove: { lo: 'ເອົາ {name} ອອກ', en: 'Remove {name}' },
  chosen: { lo: 'ທີ່ເລືອກແລ້ວ', en: 'Chosen' },
  loading: { lo: 'ກຳລັງໂຫຼດ…', en: 'Loading…' },
  failed: {
    lo: 'ໂຫຼດລາຍການບໍ່ໄດ້. ກວດການເຊື່ອມຕໍ່ ແລ້ວເປີດໃໝ່.',
    en: 'The list could not be loaded. Check the connection and open it again.',
  },
  nothing: { lo: 'ບໍ່ພົບ', en: 'Nothing found' },
  empty: { lo: 'ຍັງບໍ່ມີລາຍການທີ່ເຜີຍແຜ່', en: 'Nothing has been published yet' },
  siteFirst: { lo: 'ເລືອກເວັບໄຊກ່ອນ', en: 'Choose the site first' },
  unknown: { lo: 'ບໍ່ມີ ຫຼື ຍັງບໍ່ໄດ້ເຜີຍແຜ່', en: 'not there or not published' },
} as const satisfies Texts;

export const useCodeTexts = () => useTexts(pluginId, texts);

/** A function from a key to the text in the admin's language. */
export type Translate = ReturnType<typeof useCodeTexts>;
