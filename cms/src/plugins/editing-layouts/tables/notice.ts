import { site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const notice: EditingLayout = {
  uid: 'api::notice.notice',
  displayName: 'ແຈ້ງການ / Notice',
  name: { lo: 'ແຈ້ງການດ່ວນ', en: 'Notices' },
  mainField: 'textLo',
  sort: ['lastDay', 'DESC'],
  list: ['textLo', 'level', 'site', 'lastDay'],
  rows: [{ textLo: 12 }, { textEn: 12 }, { site: 6, level: 6 }, { lastDay: 5, url: 7 }],
  fields: {
    site,
    textLo: {
      lo: 'ຂໍ້ຄວາມພາສາລາວ',
      en: 'Text in Lao',
      hint: { lo: 'ສະແດງຢູ່ເທິງທຸກໜ້າຂອງເວັບໄຊ.', en: 'Shown at the top of every page of the site.' },
    },
    textEn: { lo: 'ຂໍ້ຄວາມພາສາອັງກິດ', en: 'Text in English' },
    level: { lo: 'ລະດັບ', en: 'Level' },
    url: {
      lo: 'ອ່ານຕໍ່',
      en: 'Read more at',
      hint: { lo: 'https://… ຫຼື ໜ້າໃນເວັບໄຊນີ້ (/lo/…)', en: 'https://… or a page of this site (/lo/…)' },
    },
    lastDay: {
      lo: 'ວັນສຸດທ້າຍ',
      en: 'Last day',
      hint: { lo: 'ຫຼັງວັນນີ້ ແຈ້ງການຫາຍໄປເອງ.', en: 'After this day it disappears by itself.' },
    },
  },
};
