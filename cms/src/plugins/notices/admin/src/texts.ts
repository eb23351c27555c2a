import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'notices';

export const texts = {
  'page.title': { lo: 'ການແຈ້ງ', en: 'Notifications' },
  'page.subtitle': {
    lo: 'ເລືອກວ່າລະບົບຈະແຈ້ງຫຍັງໃຫ້ທ່ານ, ທາງໃດ ແລະ ເມື່ອໃດ',
    en: 'Choose what the platform tells you, how and when',
  },
  'page.failed': { lo: 'ອ່ານຂໍ້ມູນບໍ່ໄດ້.', en: 'This cannot be read.' },
  'page.again': { lo: 'ລອງໃໝ່', en: 'Try again' },

  'own.title': { lo: 'ແຈ້ງຫຍັງໃຫ້ທ່ານ', en: 'What you are told' },
  'own.address': { lo: 'ອີເມວສົ່ງຫາ {address}', en: 'E-mail goes to {address}' },
  'own.noServer': {
    lo: 'ລະບົບຍັງບໍ່ໄດ້ຕັ້ງເຊີບເວີອີເມວ, ຈຶ່ງບໍ່ສົ່ງອີເມວ. ໃຫ້ບອກຜູ້ດູແລລະບົບ.',
    en: 'No mail server is configured, so no e-mail is sent. Tell an administrator.',
  },
  'own.nothing': { lo: 'ບໍ່ມີຫຍັງທີ່ລະບົບຕ້ອງແຈ້ງທ່ານ.', en: 'There is nothing that you would be told.' },
  'own.save': { lo: 'ບັນທຶກສິ່ງທີ່ເລືອກ', en: 'Save the choices' },
  'own.saved': { lo: 'ບັນທຶກແລ້ວ', en: 'Saved' },
  'own.testMail': { lo: 'ສົ່ງອີເມວທົດລອງ', en: 'Send a test e-mail' },

  'kind.submitted': { lo: 'ມີລາຍການສົ່ງມາໃຫ້ທ່ານກວດ', en: 'Something was submitted that you may review' },
  'kind.returned': { lo: 'ສິ່ງທີ່ທ່ານຂຽນຖືກສົ່ງຄືນ', en: 'Something you wrote was returned' },
  'kind.published': { lo: 'ສິ່ງທີ່ທ່ານຂຽນເຜີຍແຜ່ແລ້ວ', en: 'Something you wrote was published' },
  'kind.offered': { lo: 'ມີລາຍການສະເໜີໃຫ້ເວັບໄຊຂອງທ່ານ', en: 'Something was offered to your site' },
  'kind.overdue': {
    lo: 'ການເຜີຍແຜ່ ຫຼື ການຖອນທີ່ຕັ້ງເວລາໄວ້ ກາຍກຳນົດ',
    en: 'A scheduled publish or withdrawal is overdue',
  },
  'kind.plan-stopped': {
    lo: 'ການເຜີຍແຜ່ ຫຼື ການຖອນທີ່ຕັ້ງເວລາໄວ້ ຖືກຢຸດ',
    en: 'A scheduled publish or withdrawal was stopped',
  },
  'kind.report-late': { lo: 'ບົດລາຍງານປະຈຳໄຕມາດສົ່ງຊ້າ', en: 'A quarterly report is late' },

  'email.label': { lo: 'ອີເມວ', en: 'E-mail' },
  'email.now': { lo: 'ທັນທີ', en: 'At once' },
  'email.digest': { lo: 'ໃນອີເມວລວມຂອງມື້', en: 'In the e-mail of the day' },
  'email.never': { lo: 'ບໍ່ສົ່ງ', en: 'Never' },
  'chat.label': { lo: 'ຫ້ອງສົນທະນາ', en: 'Chat' },
  'choices.language': { lo: 'ພາສາຂອງອີເມວ', en: 'Language of e-mail' },
  'choices.hour': {
    lo: 'ເວລາສົ່ງອີເມວລວມ, ວັນຈັນ ຫາ ວັນສຸກ',
    en: 'Hour of the e-mail of the day, Monday to Friday',
  },
  'choices.where': { lo: 'ຫ້ອງສົນທະນາທີ່ໃຊ້', en: 'Which chat' },
  'choices.where.own': { lo: 'ຂອງທ່ານເອງ', en: 'Your own' },
  'choices.where.site': { lo: 'ຂອງເວັບໄຊ', en: 'That of the site' },

  'chat.own': { lo: 'ຫ້ອງສົນທະນາຂອງທ່ານ', en: 'Your chat' },
  'chat.explain': {
    lo: 'ໃສ່ທີ່ຢູ່ incoming webhook ຂອງຫ້ອງໃນ Google Chat ຫຼື ລະບົບຄ້າຍຄືກັນ. ໃຜມີທີ່ຢູ່ນີ້ກໍຂຽນໃສ່ຫ້ອງໄດ້, ສະນັ້ນ ລະບົບຈະບໍ່ສະແດງມັນອີກ.',
    en: 'Enter the address of an incoming webhook of Google Chat or the like. Whoever has it can write there, so it is not shown again.',
  },
  'chat.address': { lo: 'ທີ່ຢູ່ webhook', en: 'Webhook address' },
  'chat.stored': { lo: 'ບັນທຶກໄວ້: {address}', en: 'Stored: {address}' },
  'chat.keep': { lo: 'ປະຫວ່າງໄວ້ເພື່ອໃຊ້ທີ່ຢູ່ເກົ່າ', en: 'Leave empty to keep the stored one' },
  'chat.format': { lo: 'ຮູບແບບ', en: 'Format' },
  'chat.format.google': { lo: 'Google Chat', en: 'Google Chat' },
  'chat.format.json': { lo: 'JSON ສຳລັບລະບົບອື່ນ', en: 'JSON for other systems' },
  'chat.language': { lo: 'ພາສາ', en: 'Language' },
  'chat.save': { lo: 'ບັນທຶກຫ້ອງສົນທະນາ', en: 'Save the chat' },
  'chat.remove': { lo: 'ລຶບຫ້ອງສົນທະນາ', en: 'Remove the chat' },
  'chat.test': { lo: 'ສົ່ງຂໍ້ຄວາມທົດລອງ', en: 'Send a test message' },
  'test.arrived': { lo: 'ສົ່ງແລ້ວ: ກວດເບິ່ງວ່າມາຮອດ', en: 'It was taken: look whether it is there' },
  'language.lo': { lo: 'ລາວ', en: 'Lao' },
  'language.en': { lo: 'ອັງກິດ', en: 'English' },

  'sites.title': { lo: 'ຫ້ອງສົນທະນາຂອງເວັບໄຊ', en: 'Chats of the sites' },
  'sites.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'sites.has': { lo: '{site} (ມີຫ້ອງສົນທະນາ)', en: '{site} (has a chat)' },

  'channels.title': { lo: 'ການສົ່ງເປັນແນວໃດ', en: 'How sending goes' },
  'channels.server': { lo: 'ອີເມວຜ່ານ {server}, ຈາກ {from}', en: 'E-mail through {server}, from {from}' },
  'channels.noServer': {
    lo: 'ບໍ່ມີເຊີບເວີອີເມວ: ຕັ້ງ SMTP_URL ແລະ MAIL_FROM ແລ້ວເປີດລະບົບຄືນໃໝ່.',
    en: 'There is no mail server: set SMTP_URL and MAIL_FROM, and start the platform again.',
  },
  'channels.people': { lo: 'ຜູ້ທີ່ສົ່ງຫາບໍ່ໄດ້', en: 'People who cannot be reached' },
  'channels.person': { lo: '{name}: {channel}', en: '{name}: {channel}' },

  'health.sent': { lo: 'ສົ່ງສຳເລັດຫຼ້າສຸດ {time}', en: 'Last sent {time}' },
  'health.never': { lo: 'ຍັງບໍ່ເຄີຍສົ່ງ', en: 'Nothing was sent yet' },
  'health.waiting': { lo: 'ຈະລອງສົ່ງອີກ: {count}', en: 'Will be tried again: {count}' },
  'health.failed': { lo: 'ສົ່ງບໍ່ສຳເລັດໃນ 30 ວັນ: {count}', en: 'Given up within 30 days: {count}' },
  'health.unsure': {
    lo: 'ບໍ່ຮູ້ວ່າຮອດ ຫຼື ບໍ່, ຈຶ່ງບໍ່ສົ່ງຊ້ຳ: {count}',
    en: 'Perhaps arrived, so not sent again: {count}',
  },
  'health.trouble': { lo: 'ບັນຫາຫຼ້າສຸດ {time}', en: 'Newest trouble, {time}' },

  'advice.unreachable': {
    lo: 'ເຊື່ອມຕໍ່ເຊີບເວີບໍ່ໄດ້: ກວດທີ່ຢູ່, ເຄືອຂ່າຍ ແລະ ໄຟວໍ. ລະບົບຈະລອງໃໝ່ເອງ.',
    en: 'The server cannot be reached: check its address, the network and the firewall. It is tried again by itself.',
  },
  'advice.password': {
    lo: 'ເຊີບເວີບໍ່ຮັບຊື່ຜູ້ໃຊ້ ຫຼື ລະຫັດຜ່ານ: ກວດ SMTP_URL.',
    en: 'The server does not take user or password: check SMTP_URL.',
  },
  'advice.certificate': {
    lo: 'ໃບຢັ້ງຢືນຂອງເຊີບເວີໃຊ້ບໍ່ໄດ້: ຕໍ່ອາຍຸ ຫຼື ໃຊ້ຊື່ທີ່ຢູ່ໃນໃບຢັ້ງຢືນ.',
    en: 'The certificate of the server cannot be used: renew it, or use the name that it was made for.',
  },
  'advice.address': {
    lo: 'ເຊີບເວີບໍ່ຮັບທີ່ຢູ່ ຫຼື ເນື້ອໃນ: ກວດທີ່ຢູ່ອີເມວຂອງຜູ້ນີ້.',
    en: 'The server does not take the address or the message: check the e-mail address of the person.',
  },
  'advice.chatGone': {
    lo: 'ຫ້ອງສົນທະນາບໍ່ຮັບ webhook ນີ້ອີກ: ສ້າງ webhook ໃໝ່ ແລ້ວບັນທຶກຢູ່ນີ້.',
    en: 'The chat does not take this webhook any more: make a new one and save it here.',
  },
  'advice.inside': {
    lo: 'ທີ່ຢູ່ຢູ່ໃນເຄືອຂ່າຍພາຍໃນ: ຜູ້ດູແລເຊີບເວີຕ້ອງເພີ່ມໃສ່ CHAT_ORIGINS.',
    en: 'The address is inside a network: the operator has to add it to CHAT_ORIGINS.',
  },
  'advice.unknown': {
    lo: 'ລະບົບຈະລອງໃໝ່ເອງ. ຖ້າບໍ່ຫາຍ ໃຫ້ເບິ່ງ logs/cms.log.',
    en: 'It is tried again by itself. If it stays, look into logs/cms.log.',
  },
} as const satisfies Texts;

export const useNoticeTexts = () => useTexts(pluginId, texts);
