import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'checks';

export const texts = {
  'panel.title': { lo: 'ກວດກ່ອນສົ່ງ', en: 'Checks' },
  'panel.failed': { lo: 'ກວດບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.', en: 'It cannot be checked. It will be tried again.' },
  'panel.saved': {
    lo: 'ກວດສະບັບທີ່ບັນທຶກຄັ້ງຫຼ້າສຸດ.',
    en: 'Of the version that was saved last.',
  },
  none: { lo: 'ບໍ່ພົບຫຍັງທີ່ຕ້ອງແກ້.', en: 'Nothing was found that needs mending.' },
  must: {
    lo: 'ຕ້ອງແກ້ກ່ອນສົ່ງ ({count})',
    en: 'To mend before it is submitted ({count})',
  },
  should: { lo: 'ຄວນເບິ່ງຄືນ ({count})', en: 'Worth a look ({count})' },
} as const satisfies Texts;

export const useCheckTexts = () => useTexts(pluginId, texts);
