import type { DocumentStep, RefusalReason } from '@sanlao/shared/documents/progress';
import type { Removable } from '@sanlao/shared/documents/manifest';
import { useTexts, type Bilingual, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'documents';

/** Why a PDF cannot be taken, and what its editor can do. */
const refusals = {
  'refused.not-a-pdf': {
    lo: 'ໄຟລ໌ນີ້ບໍ່ແມ່ນ PDF, ເຖິງວ່າຊື່ລົງທ້າຍດ້ວຍ .pdf.',
    en: 'This file is no PDF, although its name ends in .pdf.',
  },
  'refused.not-a-pdf.do': {
    lo: 'ເປີດເອກະສານຕົ້ນສະບັບ ແລ້ວບັນທຶກເປັນ PDF ໃໝ່ ("Save as PDF").',
    en: 'Open the document in the program that it was written in and save it as PDF.',
  },
  'refused.empty': { lo: 'ໄຟລ໌ນີ້ບໍ່ມີຂໍ້ມູນ (0 ໄບ).', en: 'This file is empty (0 bytes).' },
  'refused.empty.do': {
    lo: 'ການອັບໂຫຼດ ຫຼື ການສຳເນົາອາດຂາດກາງຄັນ. ກວດໄຟລ໌ໃນຄອມພິວເຕີ ແລ້ວອັບໂຫຼດໃໝ່.',
    en: 'Copying or uploading it may have been cut off. Check the file on your computer and upload it again.',
  },
  'refused.damaged': {
    lo: 'ໄຟລ໌ເສຍຫາຍ, ອ່ານບໍ່ໄດ້ຄົບ.',
    en: 'The file is damaged and cannot be read to its end.',
  },
  'refused.damaged.do': {
    lo: 'ບັນທຶກເປັນ PDF ໃໝ່ຈາກຕົ້ນສະບັບ, ຫຼື ດາວໂຫຼດໄຟລ໌ຈາກແຫຼ່ງເດີມອີກເທື່ອໜຶ່ງ.',
    en: 'Save it as PDF again from the original document, or download it again from where it came.',
  },
  'refused.no-pages': { lo: 'PDF ນີ້ບໍ່ມີໜ້າ.', en: 'This PDF has no pages.' },
  'refused.no-pages.do': {
    lo: 'ບັນທຶກເປັນ PDF ໃໝ່ຈາກຕົ້ນສະບັບ ແລະ ເບິ່ງວ່າເປີດໄດ້ກ່ອນອັບໂຫຼດ.',
    en: 'Save it as PDF again from the original document, and see that it opens before uploading it.',
  },
  'refused.too-large': { lo: 'ໄຟລ໌ໃຫຍ່ກວ່າ 200 MB.', en: 'The file is larger than 200 MB.' },
  'refused.too-large.do': {
    lo: 'ສະແກນດ້ວຍຄວາມລະອຽດ 200-300 dpi, ຫຼຸດຂະໜາດຮູບ, ຫຼື ແບ່ງເປັນຫຼາຍພາກ.',
    en: 'Scan at 200 to 300 dpi, make its pictures smaller, or split it into parts.',
  },
  'refused.too-many-pages': { lo: 'ເອກະສານມີຫຼາຍກວ່າ 2.000 ໜ້າ.', en: 'The document has more than 2,000 pages.' },
  'refused.too-many-pages.do': {
    lo: 'ແບ່ງເປັນຫຼາຍພາກ ແລ້ວເພີ່ມແຕ່ລະພາກເປັນໄຟລ໌ຂອງຕົນ.',
    en: 'Split it into parts and add each as a file of its own.',
  },
  'refused.too-complex': {
    lo: 'ບາງໜ້າສັບຊ້ອນເກີນໄປ ຫຼື ມີຮູບໃຫຍ່ເກີນ 120 ລ້ານຈຸດ, ຈຶ່ງກະກຽມບໍ່ໄດ້.',
    en: 'Some page is too complex, or has a picture of more than 120 megapixels, and cannot be prepared.',
  },
  'refused.too-complex.do': {
    lo: 'ເປີດໄຟລ໌ ແລ້ວສັ່ງພິມໃສ່ "Microsoft Print to PDF", ຫຼື ຫຼຸດຂະໜາດຮູບ ແລ້ວບັນທຶກເປັນ PDF ໃໝ່.',
    en: 'Open it and print it to "Microsoft Print to PDF", or make its pictures smaller and save it as PDF again.',
  },
  'refused.password': {
    lo: 'ຕ້ອງໃສ່ລະຫັດຜ່ານຈຶ່ງເປີດໄດ້. ຜູ້ອ່ານຈະເປີດບໍ່ໄດ້.',
    en: 'It opens with a password only: readers could not open it.',
  },
  'refused.password.do': {
    lo: 'ເປີດໄຟລ໌ດ້ວຍລະຫັດຜ່ານ, ເອົາລະຫັດຜ່ານອອກ, ບັນທຶກ ແລ້ວອັບໂຫຼດໃໝ່.',
    en: 'Open it with its password, take the password off, save it, and upload it again.',
  },
  'refused.signed-active': {
    lo: 'ມີລາຍເຊັນດິຈິຕອນ ແລະ ມີສ່ວນທີ່ບໍ່ປອດໄພ (ເຊັ່ນ ໂປຣແກຣມ). ຖ້າເອົາອອກ, ລາຍເຊັນຈະໃຊ້ບໍ່ໄດ້.',
    en: 'It is digitally signed and holds something unsafe, such as a program. Taking that out would break its signature.',
  },
  'refused.signed-active.do': {
    lo: 'ຂໍໃຫ້ຜູ້ອອກເອກະສານເຮັດ PDF ທີ່ບໍ່ມີໂປຣແກຣມ ຫຼື ໄຟລ໌ແນບ ແລ້ວລົງລາຍເຊັນໃໝ່; ຫຼື ສະແກນສະບັບພິມ.',
    en: 'Ask its issuer to make the PDF without programs and attachments and to sign it again; or scan the printed document.',
  },
  'refused.infected': {
    lo: 'ພົບໄວຣັສໃນໄຟລ໌ນີ້. ຈະບໍ່ເຜີຍແຜ່ໃຫ້ຜູ້ອ່ານ.',
    en: 'A virus was found in this file. Readers will never get it.',
  },
  'refused.infected.do': {
    lo: 'ລຶບໄຟລ໌ອອກ, ກວດໄວຣັສໃນຄອມພິວເຕີ ແລະ USB ທີ່ໄຟລ໌ມາຈາກ, ແລ້ວບັນທຶກເປັນ PDF ໃໝ່ຈາກຕົ້ນສະບັບ.',
    en: 'Delete it, scan the computer and the USB stick that it came from, and save the PDF again from the original.',
  },
  'refused.took-too-long': {
    lo: 'ການກະກຽມໃຊ້ເວລາດົນເກີນກຳນົດ, ຈຶ່ງຖືກຢຸດ.',
    en: 'Preparing it took longer than is allowed, and was stopped.',
  },
  'refused.took-too-long.do': {
    lo: 'ລອງໃໝ່ເທື່ອໜຶ່ງ. ຖ້າຍັງຄືເກົ່າ, ສັ່ງພິມໃສ່ "Microsoft Print to PDF" ຫຼື ແບ່ງເປັນຫຼາຍພາກ.',
    en: 'Try once more. If it stops again, print it to "Microsoft Print to PDF" or split it into parts.',
  },
} satisfies Record<`refused.${RefusalReason}` | `refused.${RefusalReason}.do`, Bilingual>;

const steps = {
  'step.scan': { lo: 'ກວດໄວຣັສ', en: 'Scan for viruses' },
  'step.inspect': { lo: 'ກວດໄຟລ໌', en: 'Examine the file' },
  'step.sanitise': { lo: 'ເອົາສິ່ງທີ່ບໍ່ປອດໄພອອກ', en: 'Take out what is unsafe' },
  'step.text': { lo: 'ອ່ານຂໍ້ຄວາມ', en: 'Read the text' },
  'step.pictures': { lo: 'ສ້າງຮູບຂອງແຕ່ລະໜ້າ', en: 'Draw the pages' },
  'step.lite': { lo: 'ສ້າງສະບັບເບົາ', en: 'Make the light copy' },
  'step.articles': { lo: 'ແບ່ງເປັນບົດ', en: 'Cut into articles' },
  'step.manifest': { lo: 'ກວດຄັ້ງສຸດທ້າຍ', en: 'Check everything' },
} satisfies Record<`step.${DocumentStep}`, Bilingual>;

const removed = {
  'removed.javascript': { lo: 'ໂປຣແກຣມ JavaScript', en: 'JavaScript' },
  'removed.launch': { lo: 'ຄຳສັ່ງເປີດໂປຣແກຣມອື່ນ', en: 'commands that start programs' },
  'removed.attachment': { lo: 'ໄຟລ໌ແນບ', en: 'attached files' },
  'removed.xfa': { lo: 'ແບບຟອມ XFA', en: 'XFA forms' },
  'removed.media': { lo: 'ສຽງ ຫຼື ວິດີໂອ', en: 'sound or video' },
  'removed.form-action': { lo: 'ການສົ່ງແບບຟອມ', en: 'sending of forms' },
  'removed.remote-link': { lo: 'ລິ້ງໄປຫາໄຟລ໌ໃນຄອມພິວເຕີອື່ນ', en: 'links to files on other computers' },
} satisfies Record<`removed.${Removable}`, Bilingual>;

const remarks = {
  'remark.legacyLao': {
    lo: 'ໃຊ້ຟອນລາວແບບເກົ່າ: {fonts}. ຄົ້ນຫາ ແລະ ອ່ານອອກສຽງບໍ່ໄດ້.',
    en: 'Uses old Lao fonts: {fonts}. Its text can be neither searched nor read aloud.',
  },
  'remark.legacyLao.advice': {
    lo: 'ປ່ຽນຂໍ້ຄວາມເປັນ Unicode ດ້ວຍຟອນ Phetsarath OT ແລ້ວບັນທຶກເປັນ PDF ໃໝ່.',
    en: 'Convert the text to Unicode with the font Phetsarath OT and save it as PDF again.',
  },
  'remark.notEmbedded': {
    lo: 'ຟອນບໍ່ໄດ້ຝັງໃນໄຟລ໌: {fonts}. ໂທລະສັບອາດສະແດງຕົວອັກສອນຜິດ.',
    en: 'Fonts are not in the file: {fonts}. Phones may show wrong letters.',
  },
  'remark.notEmbedded.advice': {
    lo: 'ໃນ Word: Options → Save → "Embed fonts in the file", ແລ້ວບັນທຶກເປັນ PDF ໃໝ່.',
    en: 'In Word: Options → Save → "Embed fonts in the file", then save it as PDF again.',
  },
  'remark.blankPages': {
    lo: 'ແຕ້ມບໍ່ໄດ້: ໜ້າ {pages}. ຜູ້ອ່ານເຫັນໜ້າຂາວທີ່ມີແຕ່ເລກໜ້າ.',
    en: 'Cannot be drawn: page {pages}. Readers see its number on white.',
  },
  'remark.blankPages.advice': {
    lo: 'ສັ່ງພິມໜ້ານັ້ນໃສ່ "Microsoft Print to PDF" ແລ້ວແທນໄຟລ໌.',
    en: 'Print it to "Microsoft Print to PDF" and replace the file.',
  },
  'remark.imagesOnly': {
    lo: 'ທຸກໜ້າເປັນຮູບ: ບໍ່ມີຂໍ້ຄວາມໃຫ້ຄົ້ນຫາ ຫຼື ອ່ານອອກສຽງ.',
    en: 'All pages are pictures: there is no text to search or to read aloud.',
  },
  'remark.imagesOnly.advice': {
    lo: 'ຖ້າມີຕົ້ນສະບັບ Word, ບັນທຶກເປັນ PDF ຈາກນັ້ນແທນການສະແກນ.',
    en: 'If there is a Word document, save it as PDF in place of the scan.',
  },
  'remark.partly': {
    lo: 'ບໍ່ມີຂໍ້ຄວາມທີ່ໃຊ້ໄດ້: ໜ້າ {pages}.',
    en: 'No usable text: page {pages}.',
  },
  'remark.partly.advice': {
    lo: 'ໃຊ້ຕົ້ນສະບັບແທນໜ້າທີ່ສະແກນ, ຫຼື ໃຫ້ລະບົບອ່ານຂໍ້ຄວາມຈາກຮູບ.',
    en: 'Use the original document in place of scanned pages, or have their text recognised.',
  },
  'remark.untagged': {
    lo: 'ບໍ່ມີໂຄງສ້າງສຳລັບຜູ້ທີ່ໃຊ້ໂປຣແກຣມອ່ານໜ້າຈໍ.',
    en: 'Has no structure for people who use a screen reader.',
  },
  'remark.untagged.advice': {
    lo: 'ໃນ Word: ໃຊ້ຮູບແບບຫົວຂໍ້ (Heading), ແລ້ວເລືອກ "Document structure tags for accessibility" ເວລາບັນທຶກເປັນ PDF.',
    en: 'In Word: use heading styles, and choose "Document structure tags for accessibility" when saving as PDF.',
  },
  'remark.noOutline': {
    lo: 'ບໍ່ມີສາລະບານໃນໄຟລ໌ (bookmarks): ຈະແບ່ງຕາມຈຳນວນໜ້າ ແທນຕາມບົດ.',
    en: 'Has no table of contents (bookmarks): it is cut by numbers of pages instead of by articles.',
  },
  'remark.noOutline.advice': {
    lo: 'ໃນ Word: ເລືອກ "Create bookmarks using: Headings" ເວລາບັນທຶກເປັນ PDF.',
    en: 'In Word: choose "Create bookmarks using: Headings" when saving as PDF.',
  },
  'remark.notScanned': {
    lo: 'ບໍ່ໄດ້ກວດໄວຣັສ: ລະບົບບໍ່ມີໂປຣແກຣມກວດ ຫຼື ຕິດຕໍ່ບໍ່ໄດ້.',
    en: 'Not scanned for viruses: the system has no scanner, or cannot reach it.',
  },
  'remark.machineRead': {
    lo: 'ຂໍ້ຄວາມທີ່ເຄື່ອງອ່ານຈາກຮູບ: ໜ້າ {pages}. ຜູ້ອ່ານເຫັນຄຳເຕືອນວ່າອາດມີຜິດ.',
    en: 'Machine-read text: page {pages}. Readers are told that it may have mistakes.',
  },
  'remark.signed': {
    lo: 'ມີລາຍເຊັນດິຈິຕອນ: ໃຫ້ດາວໂຫຼດຕົ້ນສະບັບຕາມເດີມ ບໍ່ໄດ້ປ່ຽນຫຍັງ.',
    en: 'Digitally signed: the original is offered exactly as it is.',
  },
  'remark.restricted': {
    lo: 'ຜູ້ເຮັດໄຟລ໌ຂໍບໍ່ໃຫ້ສຳເນົາ ຫຼື ພິມ. ຜູ້ອ່ານເປີດໄດ້ຕາມປົກກະຕິ.',
    en: 'Its maker asks programs not to copy or print. Readers can open it as usual.',
  },
  'remark.removed': { lo: 'ເອົາອອກແລ້ວເພື່ອຄວາມປອດໄພ: {removed}.', en: 'Taken out for safety: {removed}.' },
  'remark.keptPages': {
    lo: 'ໃນສະບັບເບົາ, ຮູບຂອງໜ້າ {pages} ຍັງຄືຕົ້ນສະບັບ ເພາະຖ້າຫຼຸດຈະຜິດຮູບ.',
    en: 'In the light copy, page {pages} stayed as it was, since it would have looked different.',
  },
} as const satisfies Texts;

export const texts = {
  'panel.title': {
    lo: 'ໄຟລ໌ PDF ({count})',
    en: '{count, plural, one {PDF file} other {PDF files (#)}}',
  },
  failed: {
    lo: 'ອ່ານຂໍ້ມູນຂອງໄຟລ໌ບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'What is known of the file cannot be read. It will be tried again.',
  },

  'state.waiting': { lo: 'ລໍຖ້າກະກຽມ', en: 'Waiting to be prepared' },
  'state.running': { lo: 'ກຳລັງກະກຽມ', en: 'Being prepared' },
  'state.ready': { lo: 'ພ້ອມເຜີຍແຜ່', en: 'Ready for readers' },
  'state.refused': { lo: 'ຮັບໄຟລ໌ນີ້ບໍ່ໄດ້', en: 'This file cannot be taken' },
  'state.failed': { lo: 'ກະກຽມບໍ່ສຳເລັດ', en: 'Preparing it failed' },
  'state.withheld': { lo: 'ກະກຽມແລ້ວ, ຍັງບໍ່ໃຫ້ຜູ້ອ່ານ', en: 'Prepared, held back from readers' },
  'waits.turn': {
    lo: '{ahead, plural, =0 {ໃກ້ຈະເລີ່ມ.} other {ຢູ່ກ່ອນໜ້າ # ໄຟລ໌.}}',
    en: '{ahead, plural, =0 {About to start.} one {# file is before it.} other {# files are before it.}}',
  },
  'waits.room-on-disk': {
    lo: 'ບ່ອນເກັບຂໍ້ມູນຂອງລະບົບເຕັມ. ແຈ້ງຜູ້ດູແລລະບົບ; ຈະລອງໃໝ່ເອງ.',
    en: 'The system’s disk is full. Tell its operator; it will be tried again.',
  },
  'waits.scanner': {
    lo: 'ຕິດຕໍ່ໂປຣແກຣມກວດໄວຣັສບໍ່ໄດ້. ແຈ້ງຜູ້ດູແລລະບົບ; ຈະລອງໃໝ່ເອງ.',
    en: 'The virus scanner cannot be reached. Tell the operator; it will be tried again.',
  },
  'waits.another-try': {
    lo: 'ກະກຽມບໍ່ສຳເລັດ, ຈະລອງໃໝ່ເອງ.',
    en: 'Something went wrong; it will be tried again.',
  },
  retryAt: { lo: 'ລອງໃໝ່ເວລາ {time}.', en: 'Next try at {time}.' },
  'failed.do': {
    lo: 'ບໍ່ແມ່ນຄວາມຜິດຂອງໄຟລ໌. ລອງໃໝ່, ຖ້າຍັງຄືເກົ່າ ໃຫ້ສົ່ງຂໍ້ຄວາມນີ້ຫາຜູ້ດູແລລະບົບ:',
    en: 'It is not the file’s fault. Try again; if that does not help, send this to the operator:',
  },
  'again.failed': {
    lo: 'ກະກຽມຄືນບໍ່ສຳເລັດ. ຜູ້ອ່ານຍັງໄດ້ສະບັບທີ່ກະກຽມຄັ້ງກ່ອນ. ແຈ້ງຜູ້ດູແລລະບົບ.',
    en: 'Preparing it again failed. Readers still get what was prepared before. Tell the operator.',
  },
  'served.before': {
    lo: 'ຜູ້ອ່ານຍັງໄດ້ສະບັບທີ່ກະກຽມຄັ້ງກ່ອນ ຈົນກວ່າຈະແລ້ວ.',
    en: 'Until then readers get what was prepared before.',
  },
  leave: {
    lo: 'ທ່ານເຮັດວຽກອື່ນ ຫຼື ປິດໜ້ານີ້ໄດ້.',
    en: 'You may do something else or close this page.',
  },
  progress: { lo: 'ຂັ້ນຕອນ {number} ໃນ {count}: {step}', en: 'Step {number} of {count}: {step}' },
  'progress.pages': { lo: '{done} ໃນ {total} ໜ້າ', en: '{done} of {total} pages' },
  'progress.label': { lo: 'ຄວາມຄືບໜ້າ', en: 'Progress' },
  'progress.steps': { lo: 'ຂັ້ນຕອນທັງໝົດ', en: 'All steps' },
  'step.state.done': { lo: 'ແລ້ວ', en: 'done' },
  'step.state.now': { lo: 'ກຳລັງເຮັດ', en: 'under way' },
  'step.state.ahead': { lo: 'ຍັງ', en: 'to come' },
  ...steps,
  ...refusals,
  'refused.do': { lo: 'ວິທີແກ້', en: 'What to do' },
  retry: { lo: 'ລອງໃໝ່', en: 'Try again' },
  'action.failed': {
    lo: 'ເຮັດບໍ່ໄດ້ໃນຂະນະນີ້. ລອງໃໝ່ອີກຄັ້ງ, ຫຼື ຖາມຜູ້ດູແລລະບົບວ່າທ່ານມີສິດປ່ຽນໄຟລ໌ໃນຄັງສື່.',
    en: 'That did not work. Try again, or ask the operator whether you may change files of the media library.',
  },

  'facts.title': { lo: 'ຂໍ້ມູນຂອງໄຟລ໌', en: 'About the file' },
  'fact.pages': { lo: 'ຈຳນວນໜ້າ', en: 'Pages' },
  'fact.pages.value': { lo: '{pages} ໜ້າ', en: '{pages}' },
  'fact.size': { lo: 'ຂະໜາດ', en: 'Size' },
  'fact.size.value': { lo: '{size}', en: '{size}' },
  'fact.lite': { lo: 'ສະບັບເບົາ', en: 'Light copy' },
  'fact.lite.made': {
    lo: '{size}: ປະຢັດ {saved} ({percent} %)',
    en: '{size}: saves {saved} ({percent} %)',
  },
  'fact.lite.already-light': { lo: 'ບໍ່ຈຳເປັນ: ໄຟລ໌ເບົາຢູ່ແລ້ວ', en: 'Not needed: the file is light already' },
  'fact.lite.not-possible': { lo: 'ເຮັດໃຫ້ເບົາລົງບໍ່ໄດ້', en: 'Cannot be made lighter' },
  'fact.text': { lo: 'ຂໍ້ຄວາມ', en: 'Text' },
  'fact.text.searchable': { lo: 'ຄົ້ນຫາໄດ້ທຸກໜ້າ', en: 'Searchable' },
  'fact.text.partly': { lo: 'ຄົ້ນຫາໄດ້ບາງໜ້າ', en: 'Searchable in part' },
  'fact.text.images-only': { lo: 'ມີແຕ່ຮູບ', en: 'Images only' },
  'fact.text.machine-read': { lo: 'ເຄື່ອງອ່ານຈາກຮູບ', en: 'Machine-read' },
  'fact.articles': { lo: 'ດາວໂຫຼດເປັນບົດ', en: 'By article' },
  'fact.articles.value': { lo: '{count} ບົດ', en: '{count, plural, one {# file} other {# files}}' },
  'fact.scan': { lo: 'ກວດໄວຣັສ', en: 'Virus scan' },
  'fact.scan.clean': { lo: 'ບໍ່ພົບໄວຣັສ', en: 'Clean' },
  'fact.scan.infected': { lo: 'ພົບໄວຣັສ', en: 'Infected' },
  'fact.scan.not-scanned': { lo: 'ຍັງບໍ່ໄດ້ກວດ', en: 'Not scanned' },

  'remarks.title': { lo: 'ຄວນຮູ້', en: 'Worth knowing' },
  'remark.warning': { lo: 'ຄວນແກ້:', en: 'To improve:' },
  ...remarks,
  ...removed,

  'recognise.title': { lo: 'ອ່ານຂໍ້ຄວາມຈາກຮູບ', en: 'Recognise text' },
  'recognise.warning': {
    lo: 'ເຄື່ອງຈະອ່ານຂໍ້ຄວາມຈາກໜ້າທີ່ເປັນຮູບ ເພື່ອໃຫ້ຄົ້ນຫາພົບ. ຄຳອາດຜິດເຖິງ 1 ໃນ 10 ຕົວອັກສອນ, ຈຶ່ງໝາຍໄວ້ວ່າ "ເຄື່ອງອ່ານ". ໃຊ້ເວລາປະມານ 3 ວິນາທີຕໍ່ໜ້າ.',
    en: 'A machine reads the text of pages that are pictures, so that search finds it. One letter in ten may be wrong: readers see it marked as machine-read. It takes about 3 seconds a page.',
  },
  'recognise.do': { lo: 'ອ່ານຂໍ້ຄວາມຈາກຮູບ', en: 'Recognise text' },
  'recognise.asked': { lo: 'ໄດ້ຮັບຄຳຂໍອ່ານຂໍ້ຄວາມຈາກຮູບແລ້ວ.', en: 'Recognising its text is on its way.' },

  'compare.open': { lo: 'ທຽບກັບສະບັບເບົາ', en: 'Compare pages' },
  'compare.openOriginal': { lo: 'ເບິ່ງໜ້າຕ່າງໆ', en: 'Look at its pages' },
  'compare.title': { lo: 'ໜ້າຂອງ {name}', en: 'Pages of {name}' },
  'compare.page': { lo: 'ໜ້າ (1 ຫາ {pages})', en: 'Page (1 to {pages})' },
  'compare.previous': { lo: 'ໜ້າກ່ອນ', en: 'Previous page' },
  'compare.next': { lo: 'ໜ້າຕໍ່ໄປ', en: 'Next page' },
  'compare.original': { lo: 'ຕົ້ນສະບັບ', en: 'Original' },
  'compare.lite': { lo: 'ສະບັບເບົາ', en: 'Light copy' },
  'compare.alt': { lo: '{which}, ໜ້າ {page}', en: '{which}, page {page}' },
  'compare.loading': { lo: 'ກຳລັງໂຫຼດໜ້າ {page}', en: 'Loading page {page}' },
  'compare.failed': { lo: 'ສະແດງໜ້ານີ້ບໍ່ໄດ້.', en: 'This page cannot be shown.' },
  'compare.close': { lo: 'ປິດ', en: 'Close' },

  'suggest.title': { lo: 'ພົບໃນໄຟລ໌', en: 'Found in the file' },
  'suggest.note': {
    lo: 'ກວດກ່ອນຮັບເອົາ. ຈະໃສ່ໃນຊ່ອງເທົ່ານັ້ນ, ຍັງບໍ່ບັນທຶກ.',
    en: 'Check before you accept. It only fills the field and saves nothing.',
  },
  'suggest.title.name': { lo: 'ຫົວຂໍ້', en: 'Title' },
  'suggest.documentNumber.name': { lo: 'ເລກທີເອກະສານ', en: 'Document number' },
  'suggest.issueNumber.name': { lo: 'ສະບັບທີ', en: 'Issue number' },
  'suggest.contents.name': { lo: 'ສາລະບານ ({count})', en: 'Contents ({count})' },
  'suggest.page': { lo: 'ໜ້າ {page}', en: 'p. {page}' },
  'suggest.accept': { lo: 'ຮັບເອົາ', en: 'Accept' },
  'suggest.accept.named': { lo: 'ຮັບເອົາ: {field}', en: 'Accept: {field}' },
  'suggest.replaces': { lo: 'ແທນ: {present}', en: 'In place of: {present}' },
  'suggest.replacesRows': {
    lo: 'ແທນສາລະບານທີ່ມີ {count} ແຖວ.',
    en: '{count, plural, one {Replaces the row that is there.} other {Replaces the # rows that are there.}}',
  },
  'suggest.accepted': { lo: 'ໃສ່ແລ້ວ: {field}. ຢ່າລືມບັນທຶກ.', en: 'Filled in: {field}. Remember to save.' },

  replaced: {
    lo: 'ໄຟລ໌ຖືກແທນໃນວັນທີ {day}. ທີ່ຢູ່ເກົ່ານຳມາຫາໄຟລ໌ໃໝ່, ແລະ ໜ້າເອກະສານບອກວ່າມີການປ່ຽນ.',
    en: 'The file was replaced on {day}. Its old addresses lead to the new one, and its page tells of the change.',
  },
} as const satisfies Texts;

export type DocumentTextKey = keyof typeof texts;

export const useDocumentTexts = () => useTexts(pluginId, texts);
