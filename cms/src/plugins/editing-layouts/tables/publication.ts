import { address, addressRow, alsoOn, publicationKind, site, summary, title, unit } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const publication: EditingLayout = {
  uid: 'api::publication.publication',
  displayName: 'ເອກະສານເຜີຍແຜ່ / Publication',
  name: { lo: 'ເອກະສານເຜີຍແຜ່', en: 'Publications' },
  mainField: 'title',
  sort: ['date', 'DESC'],
  list: ['title', 'kind', 'site', 'date'],
  rows: [
    { title: 12 },
    { kind: 6, site: 6 },
    { series: 6, issueNumber: 6 },
    { documentNumber: 6, issuingBody: 6 },
    { date: 4, period: 8 },
    { unit: 6, alsoOn: 6 },
    { files: 6, cover: 6 },
    { languages: 6 },
    { summary: 12 },
    { contents: 12 },
    addressRow,
  ],
  fields: {
    title,
    summary,
    site,
    unit,
    alsoOn,
    ...address,
    kind: publicationKind,
    series: {
      lo: 'ຊຸດເອກະສານ',
      en: 'Series',
      hint: { lo: 'ສຳລັບວາລະສານ ແລະ ໜັງສືພິມ.', en: 'For journals and newspapers.' },
    },
    issueNumber: {
      lo: 'ສະບັບທີ',
      en: 'Issue number',
      hint: { lo: 'ເຊັ່ນ: 12', en: 'Such as: 12' },
    },
    period: {
      lo: 'ໄລຍະ',
      en: 'Period',
      hint: { lo: 'ເຊັ່ນ: ໄຕມາດ 1, 2026', en: 'Such as: Quarter 1, 2026' },
    },
    documentNumber: {
      lo: 'ເລກທີເອກະສານ',
      en: 'Document number',
      hint: { lo: 'ສຳລັບນິຕິກຳ, ເຊັ່ນ: 300/ລບ', en: 'For laws and decrees, such as: 300/ລບ' },
    },
    issuingBody: { lo: 'ຜູ້ອອກເອກະສານ', en: 'Issued by' },
    date: {
      lo: 'ວັນທີຂອງເອກະສານ',
      en: 'Date of the document',
      hint: { lo: 'ວັນທີລົງລາຍເຊັນ ຫຼື ວັນທີພິມ.', en: 'When it was signed or printed.' },
    },
    languages: {
      lo: 'ພາສາຂອງເອກະສານ',
      en: 'Languages of the files',
      hint: { lo: 'ພາສາທີ່ຂຽນໃນໄຟລ໌.', en: 'What the files are written in.' },
    },
    contents: {
      lo: 'ສາລະບານ',
      en: 'Table of contents',
      hint: { lo: 'ຊ່ວຍໃຫ້ຜູ້ອ່ານຮູ້ ກ່ອນດາວໂຫຼດ.', en: 'Tells readers what is inside before they download.' },
    },
    cover: {
      lo: 'ຮູບໜ້າປົກ',
      en: 'Cover',
      hint: { lo: 'ຮູບໜ້າທຳອິດຂອງເອກະສານ.', en: 'A picture of the first page.' },
    },
    files: {
      lo: 'ໄຟລ໌ເອກະສານ',
      en: 'Files',
      hint: { lo: 'PDF. ຖ້າມີຫຼາຍໄຟລ໌, ໄຟລ໌ຫຼັກຢູ່ກ່ອນ.', en: 'PDF; where there are several, the main one first.' },
    },
  },
  readOnly: ['urlDate', 'urlId'],
};
