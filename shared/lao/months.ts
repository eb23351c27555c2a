import type { Bilingual } from './locale.ts';

/** January first. Source: docs/lao-text.md, "Dates". */
export const MONTHS = [
  { lo: 'ມັງກອນ', en: 'January' },
  { lo: 'ກຸມພາ', en: 'February' },
  { lo: 'ມີນາ', en: 'March' },
  { lo: 'ເມສາ', en: 'April' },
  { lo: 'ພຶດສະພາ', en: 'May' },
  { lo: 'ມິຖຸນາ', en: 'June' },
  { lo: 'ກໍລະກົດ', en: 'July' },
  { lo: 'ສິງຫາ', en: 'August' },
  { lo: 'ກັນຍາ', en: 'September' },
  { lo: 'ຕຸລາ', en: 'October' },
  { lo: 'ພະຈິກ', en: 'November' },
  { lo: 'ທັນວາ', en: 'December' },
] as const satisfies Bilingual[];

const I = '[\\u0EB4\\u0EB5]';
const Y = '[\\u0EB4-\\u0EB7]';
const U = '[\\u0EB8\\u0EB9]';

/** One pattern per month, January first: the name as in MONTHS and as people misspell it. */
const MONTH_PATTERNS = [
  'ມັງກອນ',
  `ກ${U}ມພາ`,
  `ມ${I}ນາ`,
  'ເມສາ',
  `ພ${Y}ດສະ?ພາ`,
  `ມ${I}ຖ${U}ນາ`,
  'ກໍລະກົດ',
  `ສ${I}ງຫາ`,
  'ກັນຍາ',
  `ຕ${U}ລາ`,
  `ພະຈ${I}ກ`,
  'ທັນວາ',
];

/** The source of a pattern for any month name, spelt right or nearly so; without groups. */
export const ANY_MONTH = MONTH_PATTERNS.join('|');

const EXACTLY = MONTH_PATTERNS.map((pattern) => new RegExp(`^(?:${pattern})$`));

/** 1-12 for a name that ANY_MONTH matches. */
export function monthNumber(name: string): number {
  return EXACTLY.findIndex((pattern) => pattern.test(name)) + 1;
}
