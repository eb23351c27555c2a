/** Why something was not done at its minute, for editors. */
import { errors } from '@strapi/utils';
import type { StopReason } from './decide.ts';
import type { Trouble } from './tick.ts';

export const stopReasons: Record<StopReason, { lo: string; en: string }> = {
  changed: {
    lo: 'ລາຍການນີ້ຖືກແກ້ໄຂຫຼັງຈາກຕັ້ງເວລາ, ຈຶ່ງບໍ່ໄດ້ເຜີຍແຜ່: ກວດ, ອະນຸມັດ ແລະ ຕັ້ງເວລາໃໝ່',
    en: 'The entry was changed after it was scheduled, so it was not published: review it, approve it and schedule it again',
  },
  'not-approved': {
    lo: 'ລາຍການນີ້ບໍ່ໄດ້ຮັບອະນຸມັດແລ້ວ, ຈຶ່ງບໍ່ໄດ້ເຜີຍແຜ່: ອະນຸມັດ ແລະ ຕັ້ງເວລາໃໝ່',
    en: 'The entry is not approved any more, so it was not published: approve it and schedule it again',
  },
  'not-live': {
    lo: 'ລາຍການນີ້ບໍ່ມີໜ້າຢູ່ເທິງເວັບໄຊ, ຈຶ່ງບໍ່ມີຫຍັງໃຫ້ຖອນ: ຍົກເລີກການຕັ້ງເວລານີ້',
    en: 'The entry has no page on the website, so there was nothing to withdraw: cancel this',
  },
};

/** Of an error with words for editors, "ລາວ / English" in each line, those words; of others that it is tried again. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof errors.ApplicationError)) return { ...unexpected, lasting: false };
  const message: string = error.message;
  const lines = message.split('\n').map((line) => line.split(' / '));
  const lo = lines.map(([first = '']) => first).join('\n');
  const en = lines.map((parts) => parts.at(-1) ?? '').join('\n');
  // Somebody was just changing it: the next look finds it as it is then.
  const lasting = (error.details as { code?: string } | undefined)?.code !== 'changed';
  return { lo, en, lasting };
}

const unexpected = {
  lo: 'ລະບົບເຮັດບໍ່ສຳເລັດ ແລະ ຈະລອງໃໝ່ເອງ. ຖ້າຍັງບໍ່ໄດ້, ແຈ້ງຜູ້ດູແລລະບົບ',
  en: 'The system could not do it and will try again by itself. If it stays so, tell the operator',
};
