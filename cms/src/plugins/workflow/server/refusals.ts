/** Why something cannot be done, for the person who tried, in both languages. */
import { errors } from '@strapi/utils';
import type { Finding } from '@sanlao/shared/editing/finding';
import type { EntryState } from '@sanlao/shared/editing/states';
import type { Act, Refusal as Rule } from './transitions.ts';

interface Text {
  lo: string;
  en: string;
}

const texts = {
  'not-allowed': {
    lo: 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້: ຂໍໃຫ້ບັນນາທິການຂອງເວັບໄຊເຮັດ',
    en: 'You may not do this: ask an editor of the site',
  },
  'own-work': {
    lo: 'ທ່ານໄດ້ຂຽນສ່ວນໜຶ່ງຂອງສະບັບນີ້: ຜູ້ອະນຸມັດຕ້ອງແມ່ນຜູ້ອື່ນ. ສົ່ງໃຫ້ບັນນາທິການຜູ້ອື່ນກວດ',
    en: 'You wrote part of this version: somebody else has to approve it. Submit it for another editor',
  },
  'not-live': {
    lo: 'ລາຍການນີ້ບໍ່ມີໜ້າຢູ່ເທິງເວັບໄຊ',
    en: 'This entry has no page on the website',
  },
  'not-withdrawable': {
    lo: 'ລາຍການປະເພດນີ້ຖອນດ້ວຍເຫດຜົນບໍ່ໄດ້: ເກັບໄວ້ໃນສາງແທນ',
    en: 'Entries of this type cannot be withdrawn with a reason: archive it instead',
  },
  changed: {
    lo: 'ລາຍການນີ້ຫາກໍຖືກປ່ຽນແປງໂດຍຜູ້ອື່ນ: ໂຫຼດໜ້າຄືນໃໝ່ ແລະ ເບິ່ງອີກຄັ້ງກ່ອນຕັດສິນໃຈ',
    en: 'Somebody else has just changed this entry: load the page again and look before you decide',
  },
  gone: {
    lo: 'ລາຍການນີ້ຖືກລຶບແລ້ວ ຫຼື ຍັງບໍ່ມີໃນພາສານີ້',
    en: 'This entry was deleted, or does not exist in this language yet',
  },
  'no-reason': {
    lo: 'ຂຽນເຫດຜົນກ່ອນ',
    en: 'Write the reason first',
  },
  'no-note': {
    lo: 'ຂຽນວ່າແກ້ໄຂຫຍັງ: ຜູ້ອ່ານຈະເຫັນຂໍ້ຄວາມນີ້',
    en: 'Write what was changed: readers will see it',
  },
  'no-receiver': {
    lo: 'ມອບສິດໃຫ້ຜູ້ນີ້ບໍ່ໄດ້: ເລືອກຜູ້ຂຽນຂອງເວັບໄຊນີ້ ຫຼື ບັນນາທິການຂອງເວັບໄຊອື່ນ',
    en: 'This person cannot stand in: choose a contributor of this site or an editor of another one',
  },
  'no-such-day': {
    lo: 'ເລືອກວັນສຸດທ້າຍ ນັບແຕ່ມື້ນີ້ ຈົນເຖິງໜຶ່ງປີ',
    en: 'Choose a last day between today and a year from now',
  },
} satisfies Record<string, Text>;

export type Refusal = keyof typeof texts;

/** @param title names the entry where several are asked about at once */
export function refuse(refusal: Refusal, title?: string | null): Error {
  return errorOf(refusal, texts[refusal], title);
}

export function refuseAct(rule: Rule, act: Act, state: EntryState, title?: string | null): Error {
  return rule === 'wrong-state' ? errorOf(rule, wrongState(act, state), title) : refuse(rule, title);
}

/** Of a submit, with everything that has to be mended first. */
export function refuseFindings(findings: readonly Finding[]): Error {
  const all = (language: keyof Text) => findings.map(({ text }) => text[language]).join('; ');
  const text = {
    lo: `ຍັງສົ່ງບໍ່ໄດ້, ກະລຸນາແກ້ໄຂກ່ອນ: ${all('lo')}`,
    en: `It cannot be submitted yet, mend this first: ${all('en')}`,
  };
  return errorOf('findings', text);
}

/** Of what a contributor may not do because others wait for the entry. */
export function refuseWaiting(state: EntryState, title?: string | null): Error {
  return errorOf('not-allowed', waiting[state === 'approved' ? 'approved' : 'submitted'], title);
}

const waiting = {
  submitted: {
    lo: 'ລາຍການນີ້ສົ່ງໄປແລ້ວ ແລະ ລໍຖ້າການກວດ: ຍົກເລີກການສົ່ງກ່ອນ ຈຶ່ງແກ້ໄຂ',
    en: 'This entry is submitted and waits for review: withdraw the submission first, then change it',
  },
  approved: {
    lo: 'ລາຍການນີ້ອະນຸມັດແລ້ວ: ຂໍໃຫ້ບັນນາທິການສົ່ງຄືນກ່ອນ ຈຶ່ງແກ້ໄຂ',
    en: 'This entry is approved: ask an editor to return it first, then change it',
  },
} satisfies Record<string, Text>;

const forbidden: ReadonlySet<string> = new Set(['not-allowed', 'own-work']);

function errorOf(code: string, { lo, en }: Text, title?: string | null): Error {
  const about = title ? `${title}: ` : '';
  const message = `${about}${lo} / ${en}`;
  const details = { code };
  if (code === 'gone') return new errors.NotFoundError(message, details);
  // A ForbiddenError would answer with the status alone.
  if (forbidden.has(code)) return new errors.PolicyError(message, details);
  return new errors.ApplicationError(message, details);
}

function wrongState(act: Act, state: EntryState): Text {
  return {
    lo: `${acts[act].lo}ບໍ່ໄດ້: ລາຍການນີ້${states[state].lo}`,
    en: `${acts[act].en} is not possible: this entry ${states[state].en}`,
  };
}

const acts: Record<Act, Text> = {
  submit: { lo: 'ສົ່ງໃຫ້ກວດ', en: 'Submitting' },
  'take-back': { lo: 'ຍົກເລີກການສົ່ງ', en: 'Withdrawing the submission' },
  return: { lo: 'ສົ່ງຄືນ', en: 'Returning' },
  approve: { lo: 'ອະນຸມັດ', en: 'Approving' },
  publish: { lo: 'ເຜີຍແຜ່', en: 'Publishing' },
  withdraw: { lo: 'ຖອນອອກ', en: 'Withdrawing' },
  archive: { lo: 'ເກັບໄວ້ໃນສາງ', en: 'Archiving' },
  'bring-back': { lo: 'ນຳກັບມາ', en: 'Bringing back' },
  save: { lo: 'ບັນທຶກ', en: 'Saving' },
  discard: { lo: 'ຖິ້ມການແກ້ໄຂ', en: 'Discarding the changes' },
  unpublish: { lo: 'ເອົາອອກຈາກເວັບໄຊ', en: 'Unpublishing' },
  delete: { lo: 'ລຶບ', en: 'Deleting' },
};

const states: Record<EntryState, Text> = {
  draft: { lo: 'ຍັງເປັນສະບັບຮ່າງ', en: 'is still a draft' },
  submitted: { lo: 'ສົ່ງໄປແລ້ວ ແລະ ລໍຖ້າການກວດ', en: 'is submitted and waits for review' },
  returned: { lo: 'ຖືກສົ່ງຄືນໃຫ້ແກ້ໄຂ', en: 'was returned to be mended' },
  approved: { lo: 'ອະນຸມັດແລ້ວ', en: 'is approved' },
  published: { lo: 'ເຜີຍແຜ່ແລ້ວ ແລະ ບໍ່ມີຫຍັງປ່ຽນ', en: 'is published as it stands' },
  withdrawn: { lo: 'ຖືກຖອນອອກແລ້ວ', en: 'is withdrawn' },
  archived: { lo: 'ເກັບໄວ້ໃນສາງ: ນຳກັບມາກ່ອນ', en: 'is archived: bring it back first' },
};
