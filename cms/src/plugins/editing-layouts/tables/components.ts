import { addressEn, addressLo, email, phone } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const components: EditingLayout[] = [
  {
    uid: 'shared.picture',
    displayName: 'ຮູບພາບ / Picture',
    name: { lo: 'ຮູບພາບ', en: 'Picture' },
    mainField: 'caption',
    rows: [{ image: 12 }, { caption: 6, credit: 6 }],
    fields: {
      image: { lo: 'ຮູບ', en: 'Picture' },
      caption: { lo: 'ຄຳບັນຍາຍ', en: 'Caption' },
      credit: {
        lo: 'ຜູ້ຖ່າຍຮູບ',
        en: 'Photo credit',
        hint: { lo: 'ເຊັ່ນ: ພາບ: ບຸນມີ', en: 'Such as: Photo: Bounmy' },
      },
    },
  },
  {
    uid: 'shared.change-note',
    displayName: 'ບັນທຶກການແກ້ໄຂ / Change note',
    name: { lo: 'ການແກ້ໄຂ', en: 'Change' },
    mainField: 'text',
    rows: [{ date: 5, text: 7 }],
    fields: {
      date: { lo: 'ວັນທີແກ້ໄຂ', en: 'Date of the change' },
      text: {
        lo: 'ແກ້ໄຂຫຍັງ',
        en: 'What was changed',
        hint: {
          lo: 'ເຊັ່ນ: ແກ້ຈຳນວນຜູ້ເຂົ້າຮ່ວມ ຈາກ 24 ເປັນ 42 ຄົນ.',
          en: 'Such as: The number of participants is 42, not 24.',
        },
      },
    },
  },
  {
    uid: 'shared.withdrawal',
    displayName: 'ການຖອນ / Withdrawal',
    name: { lo: 'ການຖອນ', en: 'Withdrawal' },
    mainField: 'reason',
    rows: [{ date: 5, reason: 7 }],
    fields: {
      date: { lo: 'ວັນທີຖອນ', en: 'Date of the withdrawal' },
      reason: {
        lo: 'ເຫດຜົນ',
        en: 'Reason',
        hint: { lo: 'ຜູ້ອ່ານເຫັນຂໍ້ຄວາມນີ້ຢູ່ໜ້ານັ້ນ.', en: 'Readers see it on the page.' },
      },
    },
  },
  {
    uid: 'event.agenda-item',
    displayName: 'ວາລະ / Agenda item',
    name: { lo: 'ວາລະ', en: 'Agenda item' },
    mainField: 'time',
    rows: [{ time: 4, item: 8 }],
    fields: {
      time: {
        lo: 'ເວລາ',
        en: 'Time',
        hint: { lo: 'ເຊັ່ນ: 08:30-09:00', en: 'Such as: 08:30-09:00' },
      },
      item: { lo: 'ເນື້ອໃນ', en: 'Item' },
    },
  },
  {
    uid: 'publication.contents-item',
    displayName: 'ສາລະບານ / Contents item',
    name: { lo: 'ສາລະບານ', en: 'Contents item' },
    mainField: 'title',
    rows: [{ title: 9, page: 3 }],
    fields: {
      title: { lo: 'ຫົວຂໍ້', en: 'Title' },
      page: { lo: 'ໜ້າ', en: 'Page' },
    },
  },
  {
    uid: 'site.contact',
    displayName: 'ຂໍ້ມູນຕິດຕໍ່ / Contact',
    name: { lo: 'ຂໍ້ມູນຕິດຕໍ່', en: 'Contact' },
    mainField: 'phone',
    rows: [
      { addressLo: 6, addressEn: 6 },
      { phone: 6, email: 6 },
      { officeHoursLo: 6, officeHoursEn: 6 },
      { map: 6, mapUrl: 6 },
    ],
    fields: {
      addressLo,
      addressEn,
      phone,
      email,
      officeHoursLo: {
        lo: 'ໂມງລັດຖະການພາສາລາວ',
        en: 'Office hours in Lao',
        hint: { lo: 'ເຊັ່ນ: ວັນຈັນ-ວັນສຸກ 8:00-16:00', en: 'Such as: ວັນຈັນ-ວັນສຸກ 8:00-16:00' },
      },
      officeHoursEn: { lo: 'ໂມງລັດຖະການພາສາອັງກິດ', en: 'Office hours in English' },
      map: {
        lo: 'ແຜນທີ່',
        en: 'Map',
        hint: {
          lo: 'ຮູບແຜນທີ່ໄປຫາຫ້ອງການ. ໃນຄຳອະທິບາຍຮູບ ບອກທາງເປັນຄຳເວົ້າ.',
          en: 'A picture of the way to the office. Describe the way in its alternative text.',
        },
      },
      mapUrl: {
        lo: 'ລິ້ງແຜນທີ່',
        en: 'Link to a map',
        hint: { lo: 'ທີ່ຢູ່ https://… ຂອງສະຖານທີ່.', en: 'The https:// address of the place.' },
      },
    },
  },
  {
    uid: 'site.menu-item',
    displayName: 'ລາຍການເມນູ / Menu item',
    name: { lo: 'ລາຍການເມນູ', en: 'Menu item' },
    mainField: 'labelLo',
    rows: [{ labelLo: 6, labelEn: 6 }, { url: 12 }],
    fields: {
      labelLo: { lo: 'ຂໍ້ຄວາມພາສາລາວ', en: 'Label in Lao' },
      labelEn: { lo: 'ຂໍ້ຄວາມພາສາອັງກິດ', en: 'Label in English' },
      url: {
        lo: 'ທີ່ຢູ່',
        en: 'Address',
        hint: { lo: 'https://… ຫຼື ໜ້າໃນເວັບໄຊນີ້ (/lo/…)', en: 'https://… or a page of this site (/lo/…)' },
      },
    },
  },
];
