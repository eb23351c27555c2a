import { body, code, order, site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const service: EditingLayout = {
  uid: 'api::service.service',
  displayName: 'ລະບົບບໍລິການ / Service',
  name: { lo: 'ລະບົບບໍລິການ', en: 'Services' },
  mainField: 'name',
  sort: ['order', 'ASC'],
  list: ['name', 'site', 'serviceStatus', 'order'],
  rows: [
    { name: 8, code: 4 },
    { site: 6, serviceStatus: 6 },
    { summary: 12 },
    { audience: 6, link: 6 },
    { body: 12 },
    { guides: 12 },
    { national: 6, order: 6 },
  ],
  fields: {
    body,
    code,
    order,
    site,
    name: {
      lo: 'ຊື່ລະບົບ',
      en: 'Name',
      hint: { lo: 'ເຊັ່ນ: G-Mail ອີເມວພາກລັດ', en: 'Such as: G-Mail, government e-mail' },
    },
    summary: {
      lo: 'ໃຈຄວາມຫຍໍ້',
      en: 'Summary',
      hint: { lo: 'ລະບົບນີ້ເຮັດຫຍັງ, ໃນໜຶ່ງປະໂຫຍກ.', en: 'What it does, in one sentence.' },
    },
    national: {
      lo: 'ລະບົບລະດັບຊາດ',
      en: 'National',
      hint: { lo: 'ສະແດງໃນລາຍການບໍລິການຂອງທຸກເວັບໄຊ.', en: 'Shown in the directory of every website.' },
    },
    audience: {
      lo: 'ໃຜໃຊ້ໄດ້',
      en: 'Who may use it',
      hint: { lo: 'ເຊັ່ນ: ລັດຖະກອນທຸກຂັ້ນ', en: 'Such as: Civil servants at all levels' },
    },
    link: {
      lo: 'ທີ່ຢູ່ຂອງລະບົບ',
      en: 'Address',
      hint: { lo: 'https://… ທີ່ຜູ້ໃຊ້ເປີດໄດ້.', en: 'The https:// address that users open.' },
    },
    serviceStatus: { lo: 'ສະຖານະຂອງລະບົບ', en: 'Status' },
    guides: {
      lo: 'ຄູ່ມືການນຳໃຊ້',
      en: 'Guides',
      hint: { lo: 'PDF ທີ່ຜູ້ໃຊ້ດາວໂຫຼດໄດ້.', en: 'PDF files for users to download.' },
    },
  },
};
