import { address, addressRow, alsoOn, body, cover, site, summary, title, unit } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const event: EditingLayout = {
  uid: 'api::event.event',
  displayName: 'ກອງປະຊຸມ ແລະ ກິດຈະກຳ / Event',
  name: { lo: 'ກອງປະຊຸມ ແລະ ກິດຈະກຳ', en: 'Events' },
  mainField: 'title',
  sort: ['start', 'DESC'],
  list: ['title', 'site', 'start', 'state'],
  rows: [
    { title: 12 },
    { site: 6, unit: 6 },
    { start: 6, end: 6 },
    { state: 6, place: 6 },
    { chair: 6, onlineUrl: 6 },
    { summary: 12 },
    { body: 12 },
    { agenda: 12 },
    { papers: 12 },
    { registrationUrl: 6, outcome: 6 },
    { cover: 6, alsoOn: 6 },
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
    start: { lo: 'ເລີ່ມ', en: 'Start', hint: { lo: 'ເວລາໃນລາວ.', en: 'Time in Laos.' } },
    end: {
      lo: 'ສິ້ນສຸດ',
      en: 'End',
      hint: { lo: 'ປະຫວ່າງໄດ້ ຖ້າຍັງບໍ່ຮູ້.', en: 'May stay empty while it is not known.' },
    },
    state: {
      lo: 'ສະຖານະ',
      en: 'State',
      hint: {
        lo: 'ຖ້າເລື່ອນ ຫຼື ຍົກເລີກ, ປ່ຽນຢູ່ນີ້ແທນການລຶບ.',
        en: 'When it is postponed or cancelled, say so here instead of deleting it.',
      },
    },
    place: {
      lo: 'ສະຖານທີ່',
      en: 'Place',
      hint: { lo: 'ຫ້ອງ, ອາຄານ, ເມືອງ, ແຂວງ', en: 'Room, building, district, province' },
    },
    onlineUrl: {
      lo: 'ລິ້ງປະຊຸມທາງໄກ',
      en: 'Online meeting',
      hint: { lo: 'ທີ່ຢູ່ https://… ທີ່ຜູ້ອ່ານທຸກຄົນເຫັນ.', en: 'An https:// address that every reader can see.' },
    },
    chair: {
      lo: 'ປະທານ',
      en: 'Chair',
      hint: { lo: 'ຊື່ ແລະ ຕຳແໜ່ງ', en: 'Name and position' },
    },
    agenda: { lo: 'ວາລະກອງປະຊຸມ', en: 'Agenda' },
    papers: {
      lo: 'ເອກະສານກອງປະຊຸມ',
      en: 'Papers',
      hint: { lo: 'ໄຟລ໌ທີ່ຜູ້ອ່ານດາວໂຫຼດໄດ້, ດີທີ່ສຸດແມ່ນ PDF.', en: 'Files to download, best as PDF.' },
    },
    registrationUrl: {
      lo: 'ລິ້ງລົງທະບຽນ',
      en: 'Registration',
      hint: { lo: 'ທີ່ຢູ່ https://… ສຳລັບລົງທະບຽນ.', en: 'An https:// address to register at.' },
    },
    outcome: {
      lo: 'ຂ່າວຜົນກອງປະຊຸມ',
      en: 'Report on it',
      hint: { lo: 'ຂ່າວທີ່ລາຍງານຫຼັງກອງປະຊຸມ.', en: 'The article that reports on it afterwards.' },
    },
  },
  readOnly: ['urlDate', 'urlId'],
  relations: { outcome: 'title' },
};
