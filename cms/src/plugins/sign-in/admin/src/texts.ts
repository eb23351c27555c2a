import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'sign-in';

export const texts = {
  // The page of sign-in
  'login.wait': {
    lo: 'ລອງເຂົ້າລະບົບຜິດຫຼາຍເທື່ອແລ້ວ. ກະລຸນາລໍຖ້າ {seconds} ວິນາທີ ແລ້ວລອງໃໝ່.',
    en: 'Too many attempts that went wrong. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  },
  'login.wrong': {
    lo: 'ອີເມວ ຫຼື ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ.',
    en: 'The e-mail address or the password is wrong.',
  },
  'login.failed': {
    lo: 'ເຂົ້າລະບົບບໍ່ໄດ້. ກະລຸນາກວດການເຊື່ອມຕໍ່ ແລ້ວລອງໃໝ່.',
    en: 'Signing in did not work. Check the connection and try again.',
  },
  'login.forgotten': {
    lo: 'ລືມລະຫັດຜ່ານ? ໃຫ້ຂໍລະຫັດໃໝ່ຈາກຜູ້ດູແລລະບົບ.',
    en: 'Forgot your password? Ask an administrator for a new one.',
  },
  'login.or': { lo: 'ຫຼື', en: 'or' },
  'login.provider': {
    lo: 'ເຂົ້າສູ່ລະບົບດ້ວຍບັດປະຈຳຕົວດິຈິຕອນແຫ່ງຊາດ',
    en: 'Sign in with the national digital identity',
  },
  'login.back': { lo: 'ກັບຄືນ', en: 'Back' },

  // A code
  'code.title': { lo: 'ໃສ່ລະຫັດຢືນຢັນ', en: 'Enter your code' },
  'code.hint': {
    lo: 'ເປີດແອັບຢືນຢັນຕົວຕົນໃນໂທລະສັບ ແລ້ວໃສ່ລະຫັດ 6 ຕົວເລກ. ຖ້າບໍ່ມີໂທລະສັບ ໃຫ້ໃສ່ລະຫັດສຳຮອງ.',
    en: 'Open the authenticator app on your phone and enter its six digits. Without the phone, enter a recovery code.',
  },
  'code.label': { lo: 'ລະຫັດຢືນຢັນ', en: 'Code' },
  'code.wrong': {
    lo: 'ລະຫັດບໍ່ຖືກຕ້ອງ ຫຼື ໃຊ້ໄປແລ້ວ. ກະລຸນາລໍຖ້າລະຫັດຕໍ່ໄປ.',
    en: 'The code is wrong or was used already. Wait for the next one.',
  },
  'code.submit': { lo: 'ຢືນຢັນ', en: 'Confirm' },

  // Setting up
  'setup.title': { lo: 'ຕັ້ງຄ່າລະຫັດຢືນຢັນ', en: 'Set up codes' },
  'setup.needed': {
    lo: 'ບົດບາດຂອງທ່ານຕ້ອງໃຊ້ລະຫັດຢືນຢັນທຸກຄັ້ງທີ່ເຂົ້າສູ່ລະບົບ.',
    en: 'Your role needs a code each time you sign in.',
  },
  'setup.scan': {
    lo: 'ສະແກນ QR ນີ້ດ້ວຍແອັບຢືນຢັນຕົວຕົນ (ເຊັ່ນ Google Authenticator, Microsoft Authenticator, Aegis).',
    en: 'Scan this with an authenticator app (Google Authenticator, Microsoft Authenticator, Aegis …).',
  },
  'setup.qr': { lo: 'QR ສຳລັບແອັບຢືນຢັນຕົວຕົນ', en: 'QR code for the authenticator app' },
  'setup.secret': {
    lo: 'ຖ້າສະແກນບໍ່ໄດ້ ໃຫ້ພິມລະຫັດນີ້ໃສ່ໃນແອັບ',
    en: 'If you cannot scan it, type this into the app',
  },
  'setup.keep': {
    lo: 'ຂຽນ ຫຼື ພິມລະຫັດສຳຮອງເຫຼົ່ານີ້ໄວ້ບ່ອນປອດໄພ. ແຕ່ລະລະຫັດໃຊ້ໄດ້ຄັ້ງດຽວ ເມື່ອບໍ່ມີໂທລະສັບ. ຈະບໍ່ສະແດງອີກ.',
    en: 'Write down or print these recovery codes and keep them safe. Each is good once, when you are without the phone. They are not shown again.',
  },
  'setup.codes': { lo: 'ລະຫັດສຳຮອງ', en: 'Recovery codes' },
  'setup.confirm': { lo: 'ໃສ່ລະຫັດທີ່ແອັບສະແດງ.', en: 'Enter the code that the app shows.' },

  // What came of single sign-on, or of a link in an e-mail
  'told.password-set': {
    lo: 'ຕັ້ງລະຫັດຜ່ານແລ້ວ. ກະລຸນາເຂົ້າສູ່ລະບົບດ້ວຍລະຫັດຜ່ານນັ້ນ.',
    en: 'Your password is set. Sign in with it.',
  },
  'told.signed-in': { lo: 'ກຳລັງເຂົ້າສູ່ລະບົບ…', en: 'Signing in…' },
  'told.unavailable': {
    lo: 'ລະບົບຢືນຢັນຕົວຕົນແຫ່ງຊາດບໍ່ຕອບ. ກະລຸນາລອງໃໝ່ພາຍຫຼັງ ຫຼື ໃຊ້ລະຫັດຜ່ານ.',
    en: 'The national digital identity service does not answer. Try again later, or use your password.',
  },
  'told.cancelled': {
    lo: 'ທ່ານໄດ້ຍົກເລີກການເຂົ້າສູ່ລະບົບ.',
    en: 'You cancelled the sign-in.',
  },
  'told.expired': {
    lo: 'ການເຂົ້າສູ່ລະບົບໃຊ້ເວລາດົນເກີນໄປ ຫຼື ເລີ່ມໃນໂປຣແກຣມທ່ອງເວັບອື່ນ. ກະລຸນາເລີ່ມໃໝ່.',
    en: 'The sign-in took too long, or was begun in another browser. Start again.',
  },
  'told.refused': {
    lo: 'ຄຳຕອບຈາກລະບົບຢືນຢັນຕົວຕົນໃຊ້ບໍ່ໄດ້. ກະລຸນາເລີ່ມໃໝ່; ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ແຈ້ງຜູ້ດູແລລະບົບ.',
    en: 'The answer of the identity service could not be accepted. Start again; if it stays so, tell your administrator.',
  },
  'told.unverified': {
    lo: 'ລະບົບຢືນຢັນຕົວຕົນບໍ່ໄດ້ຢືນຢັນອີເມວຂອງທ່ານ. ກະລຸນາຢືນຢັນອີເມວຢູ່ລະບົບນັ້ນກ່ອນ.',
    en: 'The identity service has not verified your e-mail address. Verify it there first.',
  },
  'told.unknown': {
    lo: 'ຍັງບໍ່ມີຄຳເຊີນສຳລັບອີເມວຂອງທ່ານ. ກະລຸນາຂໍຄຳເຊີນຈາກຜູ້ດູແລລະບົບ.',
    en: 'Nobody has invited your e-mail address. Ask your administrator for an invitation.',
  },
  'told.inactive': {
    lo: 'ບັນຊີຂອງທ່ານຖືກປິດແລ້ວ. ກະລຸນາຕິດຕໍ່ຜູ້ດູແລລະບົບ.',
    en: 'Your account is closed. Ask your administrator.',
  },
  'told.taken': {
    lo: 'ບັນຊີທີ່ໃຊ້ອີເມວນີ້ ຜູກກັບຕົວຕົນດິຈິຕອນອື່ນແລ້ວ. ຖ້າເປັນບັນຊີຂອງທ່ານ ກະລຸນາຕິດຕໍ່ຜູ້ດູແລລະບົບ.',
    en: 'The account with this e-mail address belongs to another digital identity. If it is yours, ask your administrator.',
  },

  // Own settings
  section: { lo: 'ການເຂົ້າສູ່ລະບົບ', en: 'Signing in' },
  'own.link': { lo: 'ລະຫັດຢືນຢັນຂອງທ່ານ', en: 'My sign-in codes' },
  'own.subtitle': {
    lo: 'ນອກຈາກລະຫັດຜ່ານ ໃຫ້ໃຊ້ລະຫັດຈາກໂທລະສັບ ເພື່ອບໍ່ໃຫ້ຜູ້ອື່ນເຂົ້າບັນຊີຂອງທ່ານໄດ້.',
    en: 'A code from your phone besides the password, so that nobody else can use your account.',
  },
  'own.on': { lo: 'ເປີດໃຊ້ຢູ່', en: 'Turned on' },
  'own.off': { lo: 'ຍັງບໍ່ເປີດໃຊ້', en: 'Not turned on' },
  'own.left': {
    lo: 'ຍັງມີລະຫັດສຳຮອງ {count} ອັນ.',
    en: '{count, plural, =0 {No recovery code is left.} one {One recovery code is left.} other {# recovery codes are left.}}',
  },
  'own.none': {
    lo: 'ທ່ານເຂົ້າລະບົບດ້ວຍບັດປະຈຳຕົວດິຈິຕອນແຫ່ງຊາດ ແລະ ບໍ່ມີລະຫັດຜ່ານຢູ່ນີ້, ຈຶ່ງບໍ່ຕ້ອງໃຊ້ລະຫັດຢືນຢັນ.',
    en: 'You sign in with the national digital identity and have no password here, so there is nothing to protect with codes.',
  },
  'own.password': { lo: 'ລະຫັດຜ່ານປັດຈຸບັນ', en: 'Current password' },
  'own.setUp': { lo: 'ຕັ້ງຄ່າ', en: 'Set up' },
  'own.replace': { lo: 'ປ່ຽນໂທລະສັບ', en: 'Change the phone' },
  'own.newCodes': { lo: 'ສ້າງລະຫັດສຳຮອງໃໝ່', en: 'New recovery codes' },
  'own.remove': { lo: 'ປິດ', en: 'Turn off' },
  'own.done': { lo: 'ບັນທຶກແລ້ວ', en: 'Done' },
  'own.printed': { lo: 'ເກັບລະຫັດໄວ້ແລ້ວ', en: 'I have kept the codes' },
  'own.wrongPassword': { lo: 'ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ.', en: 'The password is wrong.' },

  // For administrators
  'people.link': { lo: 'ລະຫັດຢືນຢັນຂອງຜູ້ໃຊ້', en: 'Codes of people' },
  'people.subtitle': {
    lo: 'ບົດບາດໃດຕ້ອງໃຊ້ລະຫັດຢືນຢັນ ແລະ ໃຜໄດ້ຕັ້ງຄ່າແລ້ວ.',
    en: 'Which roles need a code at sign-in, and who has set it up.',
  },
  'people.rule': { lo: 'ຕ້ອງໃຊ້ລະຫັດຢືນຢັນ', en: 'A code is needed from' },
  'people.save': { lo: 'ບັນທຶກ', en: 'Save' },
  'people.name': { lo: 'ຊື່', en: 'Name' },
  'people.state': { lo: 'ສະຖານະ', en: 'State' },
  'people.actions': { lo: 'ຈັດການ', en: 'Actions' },
  'people.setUp': { lo: 'ຕັ້ງຄ່າແລ້ວ', en: 'Set up' },
  'people.missing': { lo: 'ຈະຖືກຖາມເມື່ອເຂົ້າລະບົບຄັ້ງຕໍ່ໄປ', en: 'Will be asked at the next sign-in' },
  'people.optional': { lo: 'ບໍ່ໄດ້ໃຊ້', en: 'Not used' },
  'people.identity': { lo: 'ຕົວຕົນດິຈິຕອນ', en: 'Digital identity' },
  'people.reset': { lo: 'ລຶບລະຫັດຂອງ {name}', en: 'Reset for {name}' },
  'people.resetHint': {
    lo: 'ສຳລັບຜູ້ທີ່ເສຍທັງໂທລະສັບ ແລະ ລະຫັດສຳຮອງ ຫຼື ໄດ້ຕົວຕົນດິຈິຕອນໃໝ່: ທັງສອງຢ່າງຈະຖືກລຶບ. ກວດໃຫ້ແນ່ໃຈວ່າແມ່ນຜູ້ກ່ຽວແທ້. ຈະຖືກບັນທຶກໄວ້.',
    en: 'For someone who lost both the phone and the recovery codes, or has a new digital identity: both are forgotten. Make sure that it is really this person. It is recorded.',
  },
  'people.failed': { lo: 'ເຮັດບໍ່ສຳເລັດ. ກະລຸນາລອງໃໝ່.', en: 'This did not work. Try again.' },
  'role.contributor': { lo: 'ຜູ້ຂຽນ', en: 'Contributors' },
  'role.editor': { lo: 'ບັນນາທິການ', en: 'Editors' },
  'role.ministry-editor': { lo: 'ບັນນາທິການກະຊວງ', en: 'Ministry editors' },
  'role.ministry-viewer': { lo: 'ຜູ້ຕິດຕາມກະຊວງ', en: 'Ministry viewers' },
  'role.administrator': { lo: 'ຜູ້ດູແລລະບົບ', en: 'Administrators' },
} as const satisfies Texts;

export const useSignInTexts = () => useTexts(pluginId, texts);
