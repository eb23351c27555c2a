import { address, addressRow, alsoOn, body, cover, site, summary, title, unit } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const article: EditingLayout = {
  uid: 'api::article.article',
  displayName: 'ຂ່າວ / Article',
  name: { lo: 'ຂ່າວ', en: 'Articles' },
  mainField: 'title',
  sort: ['date', 'DESC'],
  list: ['title', 'site', 'date'],
  rows: [
    { title: 12 },
    { site: 6, unit: 6 },
    { date: 4, topics: 8 },
    { summary: 12 },
    { body: 12 },
    { cover: 6, coverCaption: 6 },
    { byline: 6, photoCredit: 6 },
    { alsoOn: 12 },
    { gallery: 12 },
    { attachments: 12 },
    { event: 6, publications: 6 },
    addressRow,
  ],
  fields: {
    title,
    summary,
    body,
    site,
    unit,
    alsoOn,
    cover,
    ...address,
    date: {
      lo: 'ວັນທີຂອງຂ່າວ',
      en: 'Date of the news',
      hint: { lo: 'ລາຍການຂ່າວຈັດລຽງຕາມວັນທີນີ້.', en: 'Lists of news are in the order of this date.' },
    },
    topics: {
      lo: 'ຫົວເລື່ອງ',
      en: 'Topics',
      hint: { lo: 'ໜຶ່ງຫາສາມຫົວເລື່ອງ ເພື່ອໃຫ້ຜູ້ອ່ານຊອກພົບ.', en: 'One to three, so that readers find it.' },
    },
    coverCaption: { lo: 'ຄຳບັນຍາຍຮູບໜ້າປົກ', en: 'Caption of the cover picture' },
    byline: {
      lo: 'ຜູ້ຂຽນ',
      en: 'Byline',
      hint: { lo: 'ເຊັ່ນ: ຂ່າວ: ຄຳໃສ', en: 'Such as: News: Khamsay' },
    },
    photoCredit: {
      lo: 'ຜູ້ຖ່າຍຮູບ',
      en: 'Photo credit',
      hint: { lo: 'ເຊັ່ນ: ພາບ: ບຸນມີ', en: 'Such as: Photo: Bounmy' },
    },
    gallery: {
      lo: 'ຮູບພາບປະກອບ',
      en: 'Gallery',
      hint: { lo: 'ຮູບເພີ່ມເຕີມທ້າຍຂ່າວ.', en: 'More pictures at the end of the article.' },
    },
    attachments: {
      lo: 'ເອກະສານຄັດຕິດ',
      en: 'Attached files',
      hint: { lo: 'ໄຟລ໌ທີ່ຜູ້ອ່ານດາວໂຫຼດໄດ້, ດີທີ່ສຸດແມ່ນ PDF.', en: 'Files to download, best as PDF.' },
    },
    event: {
      lo: 'ກອງປະຊຸມ ຫຼື ກິດຈະກຳ',
      en: 'Event',
      hint: { lo: 'ກອງປະຊຸມທີ່ຂ່າວນີ້ລາຍງານ.', en: 'The event that this article reports on.' },
    },
    publications: {
      lo: 'ເອກະສານທີ່ກ່ຽວຂ້ອງ',
      en: 'Related publications',
      hint: {
        lo: 'ເອກະສານທີ່ເຜີຍແຜ່ແລ້ວເທົ່ານັ້ນຈຶ່ງສະແດງ.',
        en: 'Only those that are published will show.',
      },
    },
  },
  hidden: ['importKey', 'importSource'],
  readOnly: ['urlDate', 'urlId'],
  relations: { event: 'title', publications: 'title' },
};
