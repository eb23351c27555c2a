import { code, order, site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const dataset: EditingLayout = {
  uid: 'api::dataset.dataset',
  displayName: 'ຕາຕະລາງຕົວເລກ / Dataset',
  name: { lo: 'ຂໍ້ມູນສະຖິຕິ', en: 'Datasets' },
  mainField: 'title',
  sort: ['order', 'ASC'],
  list: ['title', 'site', 'code', 'date'],
  rows: [
    { title: 8, code: 4 },
    { site: 6, order: 6 },
    { summary: 12 },
    { date: 5, unitOfMeasure: 7 },
    { source: 8, chart: 4 },
    { table: 12 },
  ],
  fields: {
    code,
    order,
    site,
    title: {
      lo: 'ຊື່ຕາຕະລາງ',
      en: 'Title',
      hint: {
        lo: 'ບອກວ່ານັບຫຍັງ, ຢູ່ໃສ. ເຊັ່ນ: ຜູ້ນຳໃຊ້ອິນເຕີເນັດ ໃນ ສປປ ລາວ',
        en: 'What is counted, and where. Such as: Internet users in the Lao PDR',
      },
    },
    summary: {
      lo: 'ໃຈຄວາມຫຍໍ້',
      en: 'Summary',
      hint: {
        lo: 'ໜຶ່ງຫາສອງປະໂຫຍກ ບອກວ່າຕົວເລກສະແດງຫຍັງ, ສຳລັບຜູ້ທີ່ເບິ່ງແຜນວາດບໍ່ເຫັນ.',
        en: 'What the figures show, in one or two sentences, for those who cannot see the chart.',
      },
    },
    date: {
      lo: 'ວັນທີຂອງຕົວເລກ',
      en: 'Date of the figures',
      hint: { lo: 'ຕົວເລກນັບຮອດວັນທີນີ້.', en: 'The day up to which they were counted.' },
    },
    unitOfMeasure: {
      lo: 'ຫົວໜ່ວຍ',
      en: 'Unit of measure',
      hint: { lo: 'ເຊັ່ນ: ຄົນ, ບ້ານ, %', en: 'Such as: people, villages, %' },
    },
    source: {
      lo: 'ແຫຼ່ງຂໍ້ມູນ',
      en: 'Source',
      hint: { lo: 'ຜູ້ທີ່ເກັບກຳຕົວເລກ.', en: 'Who collected the figures.' },
    },
    chart: {
      lo: 'ແຜນວາດ',
      en: 'Chart',
      hint: {
        lo: 'ແທ່ງ ເພື່ອປຽບທຽບ, ເສັ້ນ ເພື່ອເຫັນການປ່ຽນແປງຕາມເວລາ.',
        en: 'Bars compare, a line shows change over time.',
      },
    },
    table: {
      lo: 'ຕາຕະລາງ',
      en: 'Table',
      hint: {
        lo: 'ວາງຈາກ Excel ຫຼື ຂຽນແບບ CSV. ແຖວທຳອິດແມ່ນຫົວຕາຕະລາງ, ຖັນທຳອິດແມ່ນຊື່ແຖວ, ນອກນັ້ນແມ່ນຕົວເລກ.',
        en: 'Paste it from Excel or write it as CSV. The first row holds headings, the first column names the rows, all else is figures.',
      },
    },
  },
};
