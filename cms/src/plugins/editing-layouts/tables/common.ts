/** Fields that several content types have, with the same words everywhere. */
import type { FieldTexts } from './layout.ts';

export const title: FieldTexts = {
  lo: 'ຫົວຂໍ້',
  en: 'Title',
  hint: { lo: 'ສັ້ນ ແລະ ຊັດເຈນ. ບໍ່ຕ້ອງຈົບດ້ວຍຈ້ຳເມັດ.', en: 'Short and clear, without a full stop at the end.' },
};

export const summary: FieldTexts = {
  lo: 'ໃຈຄວາມຫຍໍ້',
  en: 'Summary',
  hint: {
    lo: 'ໜຶ່ງຫາສອງປະໂຫຍກ. ສະແດງໃນລາຍການ ແລະ ຜົນການຄົ້ນຫາ.',
    en: 'One or two sentences. Shown in lists and search results.',
  },
};

export const body: FieldTexts = {
  lo: 'ເນື້ອໃນ',
  en: 'Text',
  hint: {
    lo: 'ໃຊ້ຫົວຂໍ້ຍ່ອຍແບ່ງຂໍ້ຄວາມຍາວ. ຮູບພາບ ແລະ ເອກະສານ ເລືອກຈາກຄັງສື່.',
    en: 'Divide long texts by headings. Pictures and files come from the media library.',
  },
};

export const site: FieldTexts = {
  lo: 'ເວັບໄຊ',
  en: 'Site',
  hint: { lo: 'ເວັບໄຊທີ່ເປັນເຈົ້າຂອງລາຍການນີ້.', en: 'The website that this entry belongs to.' },
};

export const unit: FieldTexts = {
  lo: 'ໜ່ວຍງານ',
  en: 'Unit',
  hint: {
    lo: 'ກົມ, ພະແນກ ຫຼື ຫ້ອງການທີ່ຮັບຜິດຊອບ. ປະຫວ່າງໄດ້.',
    en: 'The department, division or office in charge. May stay empty.',
  },
};

export const alsoOn: FieldTexts = {
  lo: 'ສະແດງໃນເວັບໄຊອື່ນນຳ',
  en: 'Also on',
  hint: {
    lo: 'ເວັບໄຊອື່ນທີ່ສະແດງລາຍການນີ້ນຳ, ໂດຍອ້າງເຖິງເວັບໄຊຕົ້ນສະບັບ. ກະຊວງສະເໜີຢູ່ໃນກ່ອງ “ເວັບໄຊອື່ນ”.',
    en: 'Other websites that show this entry as well and name its own one. The ministry offers it in the panel “Other sites”.',
  },
};

export const cover: FieldTexts = {
  lo: 'ຮູບໜ້າປົກ',
  en: 'Cover picture',
  hint: {
    lo: 'ຮູບນອນ, ກວ້າງຢ່າງໜ້ອຍ 1.600 ພິກເຊວ. ໃສ່ຄຳອະທິບາຍຮູບໃນຄັງສື່.',
    en: 'Landscape, at least 1,600 pixels wide. Describe it in the media library.',
  },
};

export const withdrawal: FieldTexts = {
  lo: 'ການຖອນ',
  en: 'Withdrawal',
  hint: {
    lo: 'ໃຊ້ເມື່ອເນື້ອໃນບໍ່ຖືກຕ້ອງອີກ. ໜ້າຍັງຢູ່ພ້ອມເຫດຜົນ, ແຕ່ບໍ່ສະແດງໃນລາຍການ ແລະ ການຄົ້ນຫາ.',
    en: 'When it no longer holds. Its page stays with the reason, and it leaves lists and search.',
  },
};

const urlDate: FieldTexts = {
  lo: 'ວັນທີໃນທີ່ຢູ່ເວັບ',
  en: 'Date in the address',
  hint: { lo: 'ລະບົບກຳນົດຄັ້ງດຽວ ແລະ ບໍ່ປ່ຽນ.', en: 'Set once by the system, never changed.' },
};

const urlId: FieldTexts = {
  lo: 'ລະຫັດໃນທີ່ຢູ່ເວັບ',
  en: 'Id in the address',
  hint: { lo: 'ລະບົບກຳນົດຄັ້ງດຽວ ແລະ ບໍ່ປ່ຽນ.', en: 'Set once by the system, never changed.' },
};

export const code: FieldTexts = {
  lo: 'ລະຫັດ',
  en: 'Code',
  hint: {
    lo: 'ຕົວອັກສອນ a-z ນ້ອຍ, ຕົວເລກ ແລະ ຂີດ. ຫຼັງຈາກເຜີຍແຜ່ແລ້ວ ບໍ່ຄວນປ່ຽນ.',
    en: 'Small letters a-z, digits and hyphens. Keep it once it is published.',
  },
};

export const phone: FieldTexts = { lo: 'ໂທລະສັບ', en: 'Telephone' };
export const email: FieldTexts = { lo: 'ອີເມວ', en: 'E-mail' };
export const addressLo: FieldTexts = { lo: 'ທີ່ຢູ່ພາສາລາວ', en: 'Address in Lao' };
export const addressEn: FieldTexts = { lo: 'ທີ່ຢູ່ພາສາອັງກິດ', en: 'Address in English' };

export const nameLo: FieldTexts = { lo: 'ຊື່ພາສາລາວ', en: 'Name in Lao' };
export const nameEn: FieldTexts = { lo: 'ຊື່ພາສາອັງກິດ', en: 'Name in English' };

export const order: FieldTexts = {
  lo: 'ລຳດັບ',
  en: 'Order',
  hint: { lo: 'ເລກນ້ອຍຢູ່ກ່ອນ.', en: 'Smaller numbers come first.' },
};

export const publicationKind: FieldTexts = { lo: 'ປະເພດເອກະສານ', en: 'Kind of publication' };

export const address = { urlDate, urlId };
export const addressRow = { urlDate: 6, urlId: 6 };
