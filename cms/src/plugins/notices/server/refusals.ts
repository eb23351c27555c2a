/** What people are told when something is not done, in both languages, with what to do. */
import { errors } from '@strapi/utils';
import type { AddressFault } from './chat/webhook.ts';

const texts = {
  forbidden: {
    lo: 'ຫ້ອງສົນທະນາຂອງເວັບໄຊນີ້ ຕັ້ງໄດ້ສະເພາະບັນນາທິການຂອງເວັບໄຊ ຫຼື ຜູ້ດູແລລະບົບ',
    en: 'Only an editor of this site or an administrator sets its chat',
  },
  'no-address': { lo: 'ໃສ່ທີ່ຢູ່ webhook ຂອງຫ້ອງສົນທະນາ', en: 'Enter the webhook address of the chat' },
  'no-chat': { lo: 'ຍັງບໍ່ໄດ້ບັນທຶກຫ້ອງສົນທະນາ', en: 'No chat is stored yet' },
  'no-mail': {
    lo: 'ລະບົບຍັງບໍ່ໄດ້ຕັ້ງເຊີບເວີອີເມວ: ຕິດຕໍ່ຜູ້ດູແລລະບົບ',
    en: 'No mail server is configured: ask an administrator',
  },
  malformed: {
    lo: 'ທີ່ຢູ່ບໍ່ຖືກຕ້ອງ: ສຳເນົາ webhook ທັງໝົດຈາກຫ້ອງສົນທະນາ, ຂຶ້ນຕົ້ນດ້ວຍ https://',
    en: 'This is no address: copy the whole webhook of the chat, which begins with https://',
  },
  'not-https': { lo: 'ທີ່ຢູ່ຕ້ອງຂຶ້ນຕົ້ນດ້ວຍ https://', en: 'The address has to begin with https://' },
  port: {
    lo: 'ທີ່ຢູ່ມີພອດທີ່ບໍ່ອະນຸຍາດ: ໃຊ້ https ທີ່ພອດ 443 ຫຼື 8443',
    en: 'The address has a port that is not allowed: use https at port 443 or 8443',
  },
  'unknown-host': {
    lo: 'ບໍ່ພົບເຊີບເວີຂອງທີ່ຢູ່ນີ້: ກວດການຂຽນ',
    en: 'The server of this address is not found: check its spelling',
  },
  private: {
    lo: 'ທີ່ຢູ່ນີ້ຢູ່ໃນເຄືອຂ່າຍພາຍໃນ: ຜູ້ດູແລເຊີບເວີຕ້ອງອະນຸຍາດກ່ອນ (CHAT_ORIGINS)',
    en: 'This address is inside a network: the operator of the server has to allow it first (CHAT_ORIGINS)',
  },
} satisfies Record<string, { lo: string; en: string }> & Record<AddressFault, { lo: string; en: string }>;

export function refuse(reason: keyof typeof texts): Error {
  const { lo, en } = texts[reason];
  const message = `${lo} / ${en}`;
  return reason === 'forbidden'
    ? new errors.PolicyError(message)
    : new errors.ApplicationError(message, { code: reason });
}
