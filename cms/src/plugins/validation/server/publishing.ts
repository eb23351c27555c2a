/** What a draft may lack and a published entry may not. */
import type { Entry, Subject } from './check.ts';
import type { Fault } from './fault.ts';

export function publishingFaults({ entry, publishing }: Subject): Fault[] {
  if (!publishing) return [];
  return [
    ...listIn(entry, 'gallery').flatMap(pictureFaults),
    ...listIn(entry, 'changeNotes').flatMap(changeNoteFaults),
    ...withdrawalFaults(entry['withdrawal']),
  ];
}

function listIn(entry: Entry, field: string): Entry[] {
  const list = entry[field];
  return Array.isArray(list) ? list : [];
}

/**
 * Strapi's own "required" would make the picture of a file that has left the library an error of every answer that
 * contains it.
 */
function pictureFaults({ image }: Entry, index: number): Fault[] {
  if (image) return [];
  return [
    {
      path: ['gallery', String(index), 'image'],
      lo: `ຮູບທີ ${index + 1} ບໍ່ມີໄຟລ໌: ກະລຸນາເລືອກຮູບ ຫຼື ລຶບລາຍການນີ້`,
      en: `Picture ${index + 1} has no file: choose one or remove the picture`,
    },
  ];
}

function changeNoteFaults({ text, date }: Entry, index: number): Fault[] {
  return [
    ...missing(text, {
      path: ['changeNotes', String(index), 'text'],
      lo: `ການແກ້ໄຂທີ ${index + 1} ບໍ່ມີຂໍ້ຄວາມ: ບອກຜູ້ອ່ານວ່າແກ້ໄຂຫຍັງ ຫຼື ລຶບລາຍການນີ້`,
      en: `Change ${index + 1} has no text: tell readers what was changed, or remove it`,
    }),
    ...missing(date, {
      path: ['changeNotes', String(index), 'date'],
      lo: `ການແກ້ໄຂທີ ${index + 1} ບໍ່ມີວັນທີ: ໃສ່ວັນທີແກ້ໄຂ`,
      en: `Change ${index + 1} has no date: say when it was made`,
    }),
  ];
}

function withdrawalFaults(withdrawal: unknown): Fault[] {
  if (withdrawal === null || typeof withdrawal !== 'object') return [];
  const { reason, date } = withdrawal as Entry;
  return [
    ...missing(reason, {
      path: ['withdrawal', 'reason'],
      lo: 'ຍັງບໍ່ໄດ້ໃສ່ເຫດຜົນຂອງການຖອນ: ບອກຜູ້ອ່ານວ່າຖອນຍ້ອນຫຍັງ ຫຼື ລຶບການຖອນ',
      en: 'The withdrawal has no reason: tell readers why, or remove the withdrawal',
    }),
    ...missing(date, {
      path: ['withdrawal', 'date'],
      lo: 'ການຖອນບໍ່ມີວັນທີ: ໃສ່ວັນທີຖອນ',
      en: 'The withdrawal has no date: say when it was withdrawn',
    }),
  ];
}

/** Spaces are no text, whatever Strapi's own check makes of them. */
function missing(value: unknown, fault: Fault): Fault[] {
  const present = typeof value === 'string' ? value.trim() !== '' : value instanceof Date;
  return present ? [] : [fault];
}
