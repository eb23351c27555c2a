import { body, site, summary, title } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const page: EditingLayout = {
  uid: 'api::page.page',
  displayName: 'ໜ້າ / Page',
  name: { lo: 'ໜ້າຄົງທີ່', en: 'Pages' },
  mainField: 'title',
  sort: ['site', 'ASC'],
  list: ['title', 'site', 'slug'],
  rows: [{ title: 12 }, { site: 6, slug: 6 }, { summary: 12 }, { body: 12 }],
  fields: {
    title,
    summary,
    body,
    site,
    slug: {
      lo: 'ທ້າຍທີ່ຢູ່ເວັບ',
      en: 'End of the address',
      hint: {
        lo: 'about ສະແດງຢູ່ /lo/about/. ຕົວອັກສອນ a-z ນ້ອຍ, ຕົວເລກ ແລະ ຂີດ.',
        en: 'about is shown at /lo/about/. Small letters a-z, digits and hyphens.',
      },
    },
  },
};
