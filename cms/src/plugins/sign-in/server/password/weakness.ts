/** What a password must not be. Strapi itself asks for a small letter, a capital, a digit and at most 72 bytes. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import type { Locale } from '@sanlao/shared/locales';

const shortest = 12;
/** Of zxcvbn's five, from 0: "safely unguessable: moderate protection from an offline attack". */
const leastScore = 3;
/** What is shorter stands in many passwords by chance. */
const tellingLength = 4;

/** Finds the passwords that most people use, repeats, keyboard rows, dates, and all of these in disguise. */
const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, here: ['sanlao', 'ສານລາວ', 'laos', 'lao', 'vientiane', 'strapi'] },
  graphs: common.adjacencyGraphs,
});

interface Owner {
  email: string;
  firstname: string | null;
  lastname: string | null;
}

/** null: good enough. What is said is the first thing to change. */
export function weaknessOf(password: string, owner: Owner): Record<Locale, string> | null {
  if ([...password].length < shortest) return tooShort;
  const own = ownWords(owner);
  const folded = password.toLowerCase();
  if (own.some((word) => folded.includes(word))) return namesOwner;
  // Also without capitals: "Aaaaaaaaaaaa1" is no better than "aaaaaaaaaaaa1".
  if ([password, folded].some((text) => estimator.check(text, own).score < leastScore)) return tooCommon;
  return null;
}

function ownWords({ email, firstname, lastname }: Owner): string[] {
  const [mailbox = ''] = email.split('@');
  return [email, mailbox, ...mailbox.split(/[^\p{L}\p{M}\p{N}]+/u), firstname ?? '', lastname ?? '']
    .flatMap((word) => [word, ...word.split(/\s+/)])
    .map((word) => word.toLowerCase())
    .filter((word) => [...word].length >= tellingLength);
}

const tooShort = {
  lo: `ລະຫັດຜ່ານຕ້ອງມີຢ່າງໜ້ອຍ ${shortest} ຕົວອັກສອນ. ໃຊ້ຄຳຫຼາຍຄຳຕໍ່ກັນກໍໄດ້`,
  en: `The password needs at least ${shortest} characters. Several words in a row are good`,
};
const namesOwner = {
  lo: 'ລະຫັດຜ່ານຕ້ອງບໍ່ມີຊື່ ຫຼື ອີເມວຂອງຜູ້ໃຊ້',
  en: 'The password must not contain the name or the e-mail address of its owner',
};
const tooCommon = {
  lo: 'ລະຫັດຜ່ານນີ້ເດົາງ່າຍເກີນໄປ. ຢ່າໃຊ້ລະຫັດທີ່ຄົນນິຍົມ, ວັນທີ ຫຼື ຕົວອັກສອນລຽນກັນ; ໃຊ້ຄຳທີ່ບໍ່ກ່ຽວຂ້ອງກັນສາມສີ່ຄຳ',
  en: 'This password is too easy to guess. Avoid common ones, dates and rows of letters; take three or four words that have nothing to do with each other',
};
