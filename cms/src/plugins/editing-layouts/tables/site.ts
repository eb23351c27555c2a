import { code, nameEn, nameLo, order } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const site: EditingLayout = {
  uid: 'api::site.site',
  displayName: 'ເວັບໄຊ / Site',
  name: { lo: 'ເວັບໄຊ', en: 'Sites' },
  mainField: 'nameLo',
  sort: ['order', 'ASC'],
  list: ['nameLo', 'code', 'kind', 'order'],
  rows: [
    { nameLo: 6, nameEn: 6 },
    { code: 6, kind: 6 },
    { hosts: 6, iso3166: 6 },
    { emblem: 6, order: 6 },
    { colourPrimary: 6, colourAccent: 6 },
    { contact: 12 },
    { menu: 12 },
  ],
  fields: {
    code: {
      ...code,
      hint: {
        lo: 'ເປັນທີ່ຢູ່ຂອງເວັບໄຊນຳ. ຕົວອັກສອນ a-z ນ້ອຍ, ຕົວເລກ ແລະ ຂີດ. ຢ່າປ່ຽນຫຼັງເຜີຍແຜ່.',
        en: 'Part of its address as well. Small letters a-z, digits and hyphens. Never change it once published.',
      },
    },
    kind: { lo: 'ປະເພດ', en: 'Kind' },
    nameLo,
    nameEn,
    iso3166: {
      lo: 'ລະຫັດແຂວງ ISO 3166-2',
      en: 'ISO 3166-2 code',
      hint: { lo: 'ສະເພາະແຂວງ, ເຊັ່ນ: LA-AT', en: 'Provinces only, such as LA-AT' },
    },
    order,
    hosts: {
      lo: 'ຊື່ໂດເມນ',
      en: 'Host names',
      hint: {
        lo: 'ແຖວລະໜຶ່ງຊື່, ຊື່ຫຼັກຢູ່ກ່ອນ. ປະຫວ່າງໄວ້ ຖ້າຍັງບໍ່ມີ.',
        en: 'One in a line, the main one first. Empty while there is none.',
      },
    },
    emblem: {
      lo: 'ເຄື່ອງໝາຍ',
      en: 'Emblem',
      hint: { lo: 'ຮູບສີ່ຫຼ່ຽມ, ພື້ນໂປ່ງໃສ.', en: 'Square, with a transparent background.' },
    },
    colourPrimary: {
      lo: 'ສີຫຼັກ',
      en: 'Main colour',
      hint: { lo: 'ເຊັ່ນ: #12408f', en: 'Such as #12408f' },
    },
    colourAccent: {
      lo: 'ສີເນັ້ນ',
      en: 'Accent colour',
      hint: { lo: 'ເຊັ່ນ: #b8860b', en: 'Such as #b8860b' },
    },
    contact: { lo: 'ຂໍ້ມູນຕິດຕໍ່', en: 'Contact' },
    menu: {
      lo: 'ເມນູເພີ່ມເຕີມ',
      en: 'More menu links',
      hint: { lo: 'ຫຼັງລິ້ງປະຈຳຂອງເວັບໄຊ.', en: 'After the links that every site has.' },
    },
  },
};
