import type { EditingLayout } from './layout.ts';

export const synonym: EditingLayout = {
  uid: 'api::synonym.synonym',
  displayName: 'ຄຳທີ່ມີຄວາມໝາຍດຽວກັນ / Synonym',
  name: { lo: 'ຄຳທີ່ມີຄວາມໝາຍດຽວກັນ', en: 'Synonyms' },
  mainField: 'terms',
  sort: ['terms', 'ASC'],
  list: ['terms'],
  rows: [{ terms: 12 }],
  fields: {
    terms: {
      lo: 'ຄຳທີ່ມີຄວາມໝາຍດຽວກັນ',
      en: 'Words that mean the same',
      hint: {
        lo: 'ຄັ່ນດ້ວຍຈຸດ (,). ຜູ້ທີ່ຄົ້ນຫາຄຳໜຶ່ງ ຈະພົບຄຳອື່ນນຳ. ເຊັ່ນ: ກຕສ, ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
        en: 'With commas between them. Who searches for one also finds the others. Such as: ICT, information and communication technology',
      },
    },
  },
};
