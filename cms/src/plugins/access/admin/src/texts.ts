import { useTexts, type Texts } from '../../../../admin/texts.ts';

export const pluginId = 'access';

export const texts = {
  'page.title': { lo: 'ບຸກຄົນ', en: 'People' },
  'page.subtitle': {
    lo: 'ຜູ້ທີ່ຂຽນ ແລະ ເຜີຍແຜ່: ເຊີນຜູ້ໃໝ່ ຫຼື ປິດບັນຊີຂອງຜູ້ທີ່ອອກໄປ',
    en: 'Who writes and publishes: invite somebody, or deactivate who has left',
  },
  'page.empty': { lo: 'ຍັງບໍ່ມີໃຜ. ເຊີນຜູ້ຂຽນຄົນທຳອິດ.', en: 'Nobody yet. Invite the first author.' },
  'page.failed': {
    lo: 'ໂຫຼດລາຍຊື່ບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'The list cannot be loaded. It will be tried again.',
  },
  'page.name': { lo: 'ຊື່', en: 'Name' },
  'page.roles': { lo: 'ບົດບາດ', en: 'Roles' },
  'page.state': { lo: 'ສະຖານະ', en: 'State' },
  'page.actions': { lo: 'ຈັດການ', en: 'Manage' },
  'state.active': { lo: 'ໃຊ້ງານຢູ່', en: 'Active' },
  'state.invited': { lo: 'ເຊີນແລ້ວ, ຍັງບໍ່ໄດ້ເຂົ້າ', en: 'Invited, not yet here' },
  'state.deactivated': { lo: 'ປິດໃຊ້ງານ', en: 'Deactivated' },

  'dialog.close': { lo: 'ປິດໜ້າຕ່າງ', en: 'Close' },
  'dialog.cancel': { lo: 'ຍົກເລີກ', en: 'Cancel' },

  invite: { lo: 'ເຊີນ', en: 'Invite' },
  'invite.title': { lo: 'ເຊີນຜູ້ໃໝ່', en: 'Invite somebody' },
  'invite.firstname': { lo: 'ຊື່', en: 'First name' },
  'invite.lastname': { lo: 'ນາມສະກຸນ', en: 'Surname' },
  'invite.email': { lo: 'ອີເມວ', en: 'E-mail' },
  'invite.kind': { lo: 'ບົດບາດ', en: 'Role' },
  'invite.site': { lo: 'ເວັບໄຊ', en: 'Site' },
  'invite.unit': { lo: 'ໜ່ວຍງານ', en: 'Unit' },
  'invite.send': { lo: 'ສ້າງຄຳເຊີນ', en: 'Make the invitation' },
  'invite.noUnits': {
    lo: 'ເວັບໄຊນີ້ຍັງບໍ່ມີໜ່ວຍງານ: ສ້າງໜ່ວຍງານກ່ອນ',
    en: 'This site has no units yet: make one first',
  },
  'invite.rolesFailed': {
    lo: 'ອ່ານບົດບາດບໍ່ໄດ້. ຈະລອງໃໝ່ເອງ.',
    en: 'The roles cannot be read. It will be tried again.',
  },
  'invite.failed': { lo: 'ເຊີນບໍ່ໄດ້. ກະລຸນາລອງໃໝ່.', en: 'The invitation was not made. Try again.' },
  'link.title': { lo: 'ສົ່ງລິ້ງນີ້ໃຫ້ {name}', en: 'Send this link to {name}' },
  'link.hint': {
    lo: 'ຜູ້ທີ່ເປີດລິ້ງນີ້ຈະຕັ້ງລະຫັດຜ່ານ ແລະ ເຂົ້າລະບົບໄດ້: ສົ່ງໃຫ້ຜູ້ກ່ຽວເທົ່ານັ້ນ. ລິ້ງສະແດງເທື່ອດຽວ; ຖ້າເສຍ ໃຫ້ສ້າງລິ້ງໃໝ່ໃນລາຍຊື່.',
    en: 'Whoever opens it chooses the password and is in: send it to this person only. It is shown once; if it gets lost, make a new one in the list.',
  },
  'link.copy': { lo: 'ສຳເນົາລິ້ງ', en: 'Copy the link' },
  'link.copied': { lo: 'ສຳເນົາລິ້ງແລ້ວ', en: 'Link copied' },
  'link.notCopied': {
    lo: 'ໂປຣແກຣມທ່ອງເວັບບໍ່ໃຫ້ສຳເນົາ: ເລືອກລິ້ງແລ້ວກົດ Ctrl+C',
    en: 'The browser did not copy it: select the link and press Ctrl+C',
  },
  'link.close': { lo: 'ສຳເລັດ', en: 'Done' },
  'link.new': { lo: 'ສ້າງລິ້ງໃໝ່', en: 'New link' },
  'link.new.of': { lo: 'ສ້າງລິ້ງໃໝ່: {name}', en: 'New link: {name}' },

  deactivate: { lo: 'ປິດໃຊ້ງານ', en: 'Deactivate' },
  'deactivate.of': { lo: 'ປິດໃຊ້ງານ: {name}', en: 'Deactivate: {name}' },
  'deactivate.title': { lo: 'ປິດບັນຊີຂອງ {name} ບໍ?', en: 'Deactivate {name}?' },
  'deactivate.text': {
    lo: 'ຜູ້ກ່ຽວຈະອອກຈາກລະບົບທັນທີ ແລະ ເຂົ້າອີກບໍ່ໄດ້. ສິ່ງທີ່ຂຽນໄວ້ຍັງຢູ່. ເປີດບັນຊີຄືນໄດ້ທຸກເວລາ.',
    en: 'They are signed out at once and cannot sign in again. What they wrote stays. You can activate them again at any time.',
  },
  'deactivate.invitation': {
    lo: 'ລິ້ງທີ່ສົ່ງໄປຈະໃຊ້ບໍ່ໄດ້ອີກ. ສ້າງລິ້ງໃໝ່ໄດ້ທຸກເວລາ.',
    en: 'The link that was sent opens nothing any more. You can make a new one at any time.',
  },
  'deactivate.reason': { lo: 'ເຫດຜົນ', en: 'Reason' },
  'deactivate.reason.hint': {
    lo: 'ຈະຢູ່ໃນບັນທຶກການເຄື່ອນໄຫວ, ຕົວຢ່າງ: ຍ້າຍໜ່ວຍງານ',
    en: 'It stands in the record, for example: moved to another office',
  },
  'deactivate.failed': { lo: 'ບັນຊີບໍ່ໄດ້ປ່ຽນ. ກະລຸນາລອງໃໝ່.', en: 'The account was not changed. Try again.' },
  activate: { lo: 'ເປີດໃຊ້ງານຄືນ', en: 'Activate again' },
  'activate.of': { lo: 'ເປີດໃຊ້ງານຄືນ: {name}', en: 'Activate again: {name}' },

  'kind.contributor': { lo: 'ຜູ້ຂຽນ: ຂຽນ ແລະ ສົ່ງໃຫ້ກວດ', en: 'Contributor: writes and submits' },
  'kind.editor': { lo: 'ບັນນາທິການ: ອະນຸມັດ ແລະ ເຜີຍແຜ່', en: 'Editor: approves and publishes' },
  'kind.ministry-editor': { lo: 'ບັນນາທິການກະຊວງ: ທຸກເວັບໄຊ', en: 'Ministry editor: all sites' },
  'kind.ministry-viewer': { lo: 'ຜູ້ຕິດຕາມກະຊວງ: ອ່ານທຸກເວັບໄຊ', en: 'Ministry viewer: reads all sites' },
  'kind.administrator': { lo: 'ຜູ້ດູແລລະບົບ', en: 'Administrator' },
} as const satisfies Texts;

export const usePeopleTexts = () => useTexts(pluginId, texts);
