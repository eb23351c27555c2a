import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'media';

export const texts = {
  'undescribed.title': { lo: 'ຮູບທີ່ຍັງບໍ່ມີຄຳອະທິບາຍ', en: 'Pictures without a description' },
  'undescribed.why': {
    lo: 'ຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ ຫຼື ໂຫຼດຮູບບໍ່ໄດ້ ຈະບໍ່ຮູ້ວ່າຮູບບອກຫຍັງ. ເຜີຍແຜ່ໄດ້, ແຕ່ກະລຸນາເພີ່ມຄຳອະທິບາຍ.',
    en: 'Readers who do not see a picture cannot know what it tells. You may publish, but please add a description.',
  },
  'undescribed.how': {
    lo: 'ກົດຮູບສໍທີ່ຮູບ ແລ້ວຂຽນໃສ່ຊ່ອງ "ຄຳອະທິບາຍຮູບ" ວ່າຮູບສະແດງຫຍັງ, ໃນໜຶ່ງປະໂຫຍກ.',
    en: 'Press the pencil on the picture and say in one sentence under "Alternative text" what it shows.',
  },
  'undescribed.howInText': {
    lo: 'ຮູບໃນເນື້ອໃນ: ກົດຮູບ ແລ້ວກົດແກ້ໄຂ.',
    en: 'Pictures in the text: select the picture and press edit.',
  },
  'undescribed.place': { lo: '{field}, ຮູບທີ {position}', en: '{field}, picture {position}' },
} as const satisfies Texts;

export const useMediaTexts = () => useTexts(pluginId, texts);
