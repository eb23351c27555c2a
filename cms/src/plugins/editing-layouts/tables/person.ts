import { nameEn, nameLo, order, site, unit } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const person: EditingLayout = {
  uid: 'api::person.person',
  displayName: 'ບຸກຄົນ / Person',
  name: { lo: 'ຄະນະນຳ', en: 'Leadership' },
  mainField: 'nameLo',
  sort: ['order', 'ASC'],
  list: ['nameLo', 'positionLo', 'site', 'order'],
  rows: [
    { nameLo: 6, nameEn: 6 },
    { positionLo: 6, positionEn: 6 },
    { site: 6, unit: 6 },
    { photo: 6, order: 6 },
  ],
  fields: {
    nameEn,
    order,
    site,
    unit,
    nameLo: {
      ...nameLo,
      hint: { lo: 'ພ້ອມຄຳນຳໜ້າ: ທ່ານ, ທ່ານ ນາງ, ທ່ານ ດຣ.', en: 'With the title: ທ່ານ, ທ່ານ ນາງ, ທ່ານ ດຣ.' },
    },
    positionLo: { lo: 'ຕຳແໜ່ງພາສາລາວ', en: 'Position in Lao' },
    positionEn: { lo: 'ຕຳແໜ່ງພາສາອັງກິດ', en: 'Position in English' },
    photo: {
      lo: 'ຮູບ',
      en: 'Photo',
      hint: { lo: 'ຮູບເຄິ່ງໂຕ, ແນວຕັ້ງ.', en: 'Half-length portrait, upright.' },
    },
  },
};
