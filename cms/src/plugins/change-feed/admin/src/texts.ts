import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'change-feed';

export const texts = {
  'panel.title': { lo: 'ສະຖານະເທິງເວັບໄຊ', en: 'Live status' },
  'panel.none': {
    lo: 'ຍັງບໍ່ໄດ້ເຜີຍແຜ່. ຫຼັງຈາກກົດເຜີຍແຜ່, ສະຖານະຈະສະແດງຢູ່ນີ້.',
    en: 'Not published yet. Once it is, this shows when it is live.',
  },
  'panel.queued': { lo: 'ໄດ້ຮັບແລ້ວ, ກຳລັງລໍຖ້າສ້າງໜ້າເວັບ', en: 'Received, waiting for its page to be made' },
  'panel.rendered': {
    lo: 'ສ້າງໜ້າເວັບແລ້ວ, ກຳລັງກວດວ່າຂຶ້ນເວັບໄຊ',
    en: 'Page made, checking that it is on the website',
  },
  'panel.live': { lo: 'ຂຶ້ນເວັບໄຊແລ້ວ', en: 'Live on the website' },
  'panel.stopped': { lo: 'ຢຸດໄວ້', en: 'Stopped' },
  'panel.stopped.kept': {
    lo: 'ໜ້າທີ່ເຜີຍແຜ່ຄັ້ງກ່ອນຍັງສະແດງຢູ່ຄືເກົ່າ.',
    en: 'The page as it was published before stays on the website.',
  },
  'panel.open': { lo: 'ເປີດໜ້າເວັບ', en: 'Open the page' },
  'panel.noPage': {
    lo: 'ບໍ່ມີໜ້າຂອງຕົນເອງ; ໜ້າທີ່ກ່ຽວຂ້ອງໄດ້ປັບປຸງແລ້ວ.',
    en: 'Has no page of its own; the pages that show it are up to date.',
  },
  'panel.took': { lo: 'ໃຊ້ເວລາ {duration}', en: 'Took {duration}' },
  'panel.failed': {
    lo: 'ອ່ານສະຖານະບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'The status cannot be read. It will be tried again.',
  },

  'duration.milliseconds': { lo: '{value} ມິລິວິນາທີ', en: '{value} ms' },
  'duration.seconds': { lo: '{value} ວິນາທີ', en: '{value} s' },
  'duration.minutes': { lo: '{value} ນາທີ', en: '{value} min' },

  'page.title': { lo: 'ລໍຖ້າເຜີຍແຜ່', en: 'Waiting to go live' },
  'page.subtitle': {
    lo: 'ສິ່ງທີ່ເຜີຍແຜ່ແລ້ວ ແຕ່ຍັງບໍ່ທັນຂຶ້ນເວັບໄຊ',
    en: 'What has been published and is not on the website yet',
  },
  'page.empty': {
    lo: 'ບໍ່ມີຫຍັງລໍຖ້າ: ທຸກສິ່ງທີ່ເຜີຍແຜ່ຂຶ້ນເວັບໄຊແລ້ວ.',
    en: 'Nothing is waiting: everything that was published is live.',
  },
  'page.entry': { lo: 'ລາຍການ', en: 'Entry' },
  'page.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'page.since': { lo: 'ຕັ້ງແຕ່', en: 'Since' },
  'page.state': { lo: 'ສະຖານະ', en: 'State' },
  'page.untitled': { lo: 'ບໍ່ມີຊື່', en: 'Untitled' },
  'page.file': { lo: 'ໄຟລ໌ໃນຄັງສື່', en: 'File of the media library' },
} as const satisfies Texts;

export const useFeedTexts = () => useTexts(pluginId, texts);
