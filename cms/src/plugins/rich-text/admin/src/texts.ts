import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'rich-text';

export const texts = {
  'field.label': { lo: 'ຂໍ້ຄວາມຍາວ', en: 'Formatted text' },
  'field.description': {
    lo: 'ຂໍ້ຄວາມທີ່ມີຫົວຂໍ້, ລາຍການ, ຕາຕະລາງ, ຮູບພາບ ແລະ ເອກະສານຄັດຕິດ',
    en: 'Text with headings, lists, tables, pictures and attached files',
  },

  toolbar: { lo: 'ເຄື່ອງມືຈັດຮູບແບບ', en: 'Formatting' },
  'toolbar.hint': {
    lo: 'ກົດ Alt+F10 ເພື່ອໄປທີ່ເຄື່ອງມື, ໃຊ້ລູກສອນເລືອກ, ກົດ Esc ເພື່ອກັບຄືນ.',
    en: 'Alt+F10 goes to the formatting tools, arrow keys move between them, Esc returns.',
  },
  'style.label': { lo: 'ຮູບແບບວັກ', en: 'Paragraph style' },
  'style.paragraph': { lo: 'ຂໍ້ຄວາມ', en: 'Text' },
  'style.heading2': { lo: 'ຫົວຂໍ້ໃຫຍ່', en: 'Heading' },
  'style.heading3': { lo: 'ຫົວຂໍ້ຍ່ອຍ', en: 'Subheading' },
  'style.heading4': { lo: 'ຫົວຂໍ້ນ້ອຍ', en: 'Small heading' },
  bold: { lo: 'ຕົວໜາ', en: 'Bold' },
  italic: { lo: 'ຕົວອຽງ', en: 'Italic' },
  bulletList: { lo: 'ລາຍການຈຸດ', en: 'Bullet list' },
  orderedList: { lo: 'ລາຍການຕົວເລກ', en: 'Numbered list' },
  blockquote: { lo: 'ຄຳອ້າງອີງ', en: 'Quote' },
  horizontalRule: { lo: 'ເສັ້ນຂັ້ນ', en: 'Dividing line' },
  link: { lo: 'ລິ້ງ', en: 'Link' },
  image: { lo: 'ຮູບພາບ', en: 'Picture' },
  file: { lo: 'ຄັດຕິດເອກະສານ', en: 'Attached file' },
  table: { lo: 'ຕາຕະລາງ', en: 'Table' },
  undo: { lo: 'ຍ້ອນກັບ', en: 'Undo' },
  redo: { lo: 'ເຮັດຄືນ', en: 'Redo' },

  'table.toolbar': { lo: 'ເຄື່ອງມືຕາຕະລາງ', en: 'Table' },
  'table.addRowBefore': { lo: 'ເພີ່ມແຖວຂ້າງເທິງ', en: 'Row above' },
  'table.addRowAfter': { lo: 'ເພີ່ມແຖວຂ້າງລຸ່ມ', en: 'Row below' },
  'table.deleteRow': { lo: 'ລຶບແຖວ', en: 'Delete row' },
  'table.addColumnBefore': { lo: 'ເພີ່ມຖັນຊ້າຍ', en: 'Column left' },
  'table.addColumnAfter': { lo: 'ເພີ່ມຖັນຂວາ', en: 'Column right' },
  'table.deleteColumn': { lo: 'ລຶບຖັນ', en: 'Delete column' },
  'table.headerRow': { lo: 'ແຖວຫົວຕາຕະລາງ', en: 'Header row' },
  'table.mergeOrSplit': { lo: 'ລວມ ຫຼື ແຍກຊ່ອງ', en: 'Merge or split cells' },
  'table.caption': { lo: 'ຊື່ຕາຕະລາງ', en: 'Caption' },
  'table.delete': { lo: 'ລຶບຕາຕະລາງ', en: 'Delete table' },
  'table.caption.hint': {
    lo: 'ບອກວ່າຕາຕະລາງນີ້ສະແດງຫຍັງ, ເຊັ່ນ: ຈຳນວນຕູ້ໄປສະນີ ແຍກຕາມແຂວງ ປີ 2026',
    en: 'Says what the table shows, such as: Post boxes by province, 2026',
  },

  'figure.toolbar': { lo: 'ຮູບພາບທີ່ເລືອກ', en: 'Selected picture' },
  'figure.edit': { lo: 'ແກ້ຄຳບັນຍາຍ', en: 'Edit caption' },
  'figure.remove': { lo: 'ເອົາຮູບອອກ', en: 'Remove picture' },
  'figure.title': { lo: 'ຮູບພາບ', en: 'Picture' },
  'figure.alt': { lo: 'ຄຳອະທິບາຍຮູບ (ສຳລັບຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ)', en: 'Description, for those who cannot see it' },
  'figure.alt.hint': {
    lo: 'ບອກສິ່ງທີ່ເຫັນໃນຮູບ. ປະຫວ່າງໄວ້ ຖ້າຮູບເປັນພຽງເຄື່ອງປະດັບ.',
    en: 'Says what is to be seen. Leave it empty for a picture that only decorates.',
  },
  'figure.caption': { lo: 'ຄຳບັນຍາຍໃຕ້ຮູບ', en: 'Caption' },
  'figure.credit': { lo: 'ເຈົ້າຂອງຮູບ', en: 'Photo credit' },
  'figure.credit.hint': { lo: 'ເຊັ່ນ: ພາບ: ຂ່າວສານ ກຕສ', en: 'Such as: Photo: MTC news' },

  'file.toolbar': { lo: 'ເອກະສານທີ່ເລືອກ', en: 'Selected file' },
  'file.edit': { lo: 'ແກ້ຊື່ເອກະສານ', en: 'Edit name' },
  'file.remove': { lo: 'ເອົາເອກະສານອອກ', en: 'Remove file' },
  'file.title': { lo: 'ເອກະສານຄັດຕິດ', en: 'Attached file' },
  'file.name': { lo: 'ຊື່ທີ່ຜູ້ອ່ານເຫັນ', en: 'Name that readers see' },

  'link.title': { lo: 'ລິ້ງ', en: 'Link' },
  'link.target': { lo: 'ທີ່ຢູ່', en: 'Address' },
  'link.target.hint': {
    lo: 'ເວັບໄຊ (https://…), ອີເມວ, ເບີໂທ ຫຼື ໜ້າໃນເວັບໄຊນີ້ (/lo/about/)',
    en: 'A website (https://…), an e-mail address, a telephone number, or a page of this site (/lo/about/)',
  },
  'link.target.refused': {
    lo: 'ບໍ່ແມ່ນທີ່ຢູ່ທີ່ໃຊ້ໄດ້. ພິມທີ່ຢູ່ເວັບໄຊ, ອີເມວ, ເບີໂທ ຫຼື ໜ້າທີ່ຂຶ້ນຕົ້ນດ້ວຍ /',
    en: 'This is no usable address. Type a website, an e-mail address, a telephone number, or a page that starts with /',
  },
  'link.text': { lo: 'ຂໍ້ຄວາມຂອງລິ້ງ', en: 'Text of the link' },
  'link.remove': { lo: 'ເອົາລິ້ງອອກ', en: 'Remove link' },

  save: { lo: 'ຕົກລົງ', en: 'Apply' },
  insert: { lo: 'ໃສ່', en: 'Insert' },
  cancel: { lo: 'ຍົກເລີກ', en: 'Cancel' },
  close: { lo: 'ປິດ', en: 'Close' },

  'notice.noFigure': {
    lo: '{name}: ໃສ່ເປັນຮູບພາບບໍ່ໄດ້. ເລືອກຮູບ JPEG, PNG, WebP ຫຼື AVIF.',
    en: '{name} cannot be shown as a picture. Choose a JPEG, PNG, WebP or AVIF picture.',
  },
  'notice.noFile': {
    lo: '{name}: ຄັດຕິດບໍ່ໄດ້. ອັບໂຫຼດເອກະສານນີ້ເຂົ້າຄັງສື່ຄືນໃໝ່.',
    en: '{name} cannot be attached. Upload it to the media library again.',
  },
  'notice.noPictures': {
    lo: 'ຮູບພາບບໍ່ໄດ້ມາພ້ອມກັບຂໍ້ຄວາມທີ່ວາງ. ໃຊ້ປຸ່ມ «ຮູບພາບ» ເພື່ອໃສ່ຈາກຄັງສື່.',
    en: 'Pictures do not come along with pasted text. Insert them from the library with the Picture button.',
  },
  'notice.lost': {
    lo: 'ຂໍ້ຄວາມນີ້ມີສ່ວນທີ່ແກ້ຢູ່ນີ້ບໍ່ໄດ້ ({elements}). ຖ້າແກ້ຂໍ້ຄວາມ, ສ່ວນນັ້ນຈະຖືກເອົາອອກ.',
    en: 'This text holds parts that cannot be edited here ({elements}). They go when you change the text.',
  },
} as const satisfies Texts;

export const useRichTexts = () => useTexts(pluginId, texts);

/** A function from a key to the text in the admin's language. */
export type Translate = ReturnType<typeof useRichTexts>;
