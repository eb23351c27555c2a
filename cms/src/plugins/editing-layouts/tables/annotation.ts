import { site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const annotation: EditingLayout = {
  uid: 'api::annotation.annotation',
  displayName: 'ໝາຍເຫດຂອງທ້ອງຖິ່ນ / Local note',
  name: { lo: 'ໝາຍເຫດຂອງທ້ອງຖິ່ນ', en: 'Local notes' },
  mainField: 'textLo',
  sort: ['site', 'ASC'],
  list: ['textLo', 'site'],
  rows: [{ textLo: 12 }, { textEn: 12 }, { site: 6, entry: 6 }],
  fields: {
    site,
    textLo: {
      lo: 'ຂໍ້ຄວາມພາສາລາວ',
      en: 'Text in Lao',
      hint: {
        lo: 'ສະແດງຢູ່ເທິງລາຍການຂອງເວັບໄຊອື່ນ, ພ້ອມຊື່ເວັບໄຊຂອງທ່ານ.',
        en: 'Shown above an entry of another site, with the name of your site.',
      },
    },
    textEn: { lo: 'ຂໍ້ຄວາມພາສາອັງກິດ', en: 'Text in English' },
    entry: {
      lo: 'ລາຍການ',
      en: 'Entry',
      hint: {
        lo: 'ໜ້າ “ສະເໜີໃຫ້ພວກເຮົາ” ຕື່ມໃຫ້ເອງ.',
        en: 'Filled in by the page “Offered to us”.',
      },
    },
  },
};
