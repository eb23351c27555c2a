import { site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const redirect: EditingLayout = {
  uid: 'api::redirect.redirect',
  displayName: 'ການຍ້າຍທີ່ຢູ່ / Redirect',
  name: { lo: 'ທີ່ຢູ່ທີ່ຍ້າຍແລ້ວ', en: 'Moved addresses' },
  mainField: 'from',
  sort: ['from', 'ASC'],
  list: ['from', 'to', 'site'],
  rows: [{ site: 6 }, { from: 6, to: 6 }],
  fields: {
    site,
    from: {
      lo: 'ທີ່ຢູ່ເກົ່າ',
      en: 'Old address',
      hint: { lo: 'ເສັ້ນທາງໃນເວັບໄຊ, ຂຶ້ນຕົ້ນດ້ວຍ /', en: 'A path on the site that starts with /' },
    },
    to: {
      lo: 'ທີ່ຢູ່ໃໝ່',
      en: 'New address',
      hint: {
        lo: 'ເສັ້ນທາງໃນເວັບໄຊນີ້ ຫຼື ທີ່ຢູ່ https://…',
        en: 'A path on this site, or an https:// address',
      },
    },
  },
};
