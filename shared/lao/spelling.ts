import { canon } from './canon.ts';
import { CONSONANT, VOWEL_SIGN } from './characters.ts';
import { asciiDigits } from './digits.ts';
import { fold } from './fold.ts';
import type { Bilingual } from './locale.ts';
import { ANY_MONTH } from './months.ts';
import { syllables } from './syllables.ts';

/** Something for an editor to look at; nothing is ever changed for them. */
export interface SpellingWarning {
  found: string;
  suggested: string;
  count: number;
  reason: Bilingual;
}

/**
 * Visible spellings that Lao writes in more than one way, with the form that Sanlao suggests. Positions are
 * not given: the text is compared in canonical form. Source: docs/lao-text.md, "Spelling warnings".
 */
export function spellingWarnings(text: string): SpellingWarning[] {
  const canonical = canon(text);
  return [...ligatureWarnings(canonical), ...variantWarnings(canonical), ...digitWarnings(canonical)];
}

/**
 * Years 2400-2600 where a date or a year is meant: official dates in Laos are Gregorian. The suggestion is
 * the year less 543.
 */
export function dateWarnings(text: string): SpellingWarning[] {
  const years = [...text.matchAll(BUDDHIST_YEAR)].flatMap((match) => match[1] ?? []);
  return count(years, (found) => String(Number(asciiDigits(found)) - 543), BUDDHIST_ERA);
}

const BUDDHIST_YEAR = new RegExp(
  `(?:ປີ|ພ\\.?\\s?ສ\\.?|${ANY_MONTH}|(?:^|[^0-9໐-໙])[0-9໐-໙]{1,2}\\s?[/.-]\\s?[0-9໐-໙]{1,2}\\s?[/.-]|ເດືອນ\\s*[0-9໐-໙]{1,2})[\\s,]*((?:[2໒][45໔໕][0-9໐-໙]{2})|(?:[2໒][6໖][0໐]{2}))(?![0-9໐-໙])`,
  'g',
);
const BUDDHIST_ERA: Bilingual = {
  lo: 'ປີພຸດທະສັກກະຫຼາດ: ເອກະສານທາງການໃຊ້ປີຄຣິດສັກກະຫຼາດ',
  en: 'Buddhist-era year: official documents use the Gregorian year',
};

const LIGATURES: Record<string, string> = { ຫນ: 'ໜ', ຫມ: 'ໝ', ຫລ: 'ຫຼ' };
const LIGATURE: Bilingual = {
  lo: 'ຄວນພິມດ້ວຍຕົວອັກສອນ ໜ, ໝ, ຫຼ',
  en: 'Better written with the letter ໜ, ໝ or ຫຼ',
};
// Only at the start of a syllable that goes on: in ໂຫນ the ນ is a final.
const SPLIT_LIGATURE = new RegExp(`ຫ[ນມລ](?=[${VOWEL_SIGN}ວອ])|^[ໄໃ]ຫ[ນມລ]|^[ເແໂ]ຫລ`);

function ligatureWarnings(text: string): SpellingWarning[] {
  const split = syllables(text).filter((token) => SPLIT_LIGATURE.test(token.text));
  return count(
    split.map((token) => token.text),
    (found) => found.replace(/ຫ[ນມລ]/, (pair) => LIGATURES[pair] ?? pair),
    LIGATURE,
  );
}

const LOANWORD: Bilingual = { lo: 'ຄຳຢືມທີ່ຂຽນໄດ້ຫຼາຍແບບ', en: 'A loanword with several spellings' };
const LO_LING: Bilingual = { lo: 'ຄຳລາວນີ້ຂຽນດ້ວຍ ລ ບໍ່ແມ່ນ ຣ', en: 'This Lao word is written with ລ, not ຣ' };
const VOWEL: Bilingual = { lo: 'ສະຫຼະບໍ່ຖືກ', en: 'Not the usual vowel' };

/** The preferred form, the other forms as seen in articles, the reason. */
const VARIANTS: [preferred: string, others: string[], reason: Bilingual][] = [
  ['ດິຈິຕອນ', ['ດີຈີຕອນ', 'ດິຈິຕ໋ອນ', 'ດີຈີຕ໋ອນ', 'ດິຈີຕອນ', 'ດີຈິຕອນ'], LOANWORD],
  ['ເວັບໄຊ', ['ເວັບໄຊທ໌', 'ເວບໄຊທ໌', 'ເວັບໄຊສ໌', 'ເວັບໄຊສ', 'ເວບໄຊສ', 'ເວບໄຊ'], LOANWORD],
  ['ເອເລັກໂຕຣນິກ', ['ເອເລັກໂຕຼນິກ', 'ເອເລັກໂຕລນິກ', 'ເອເລັກໂທຣນິກ', 'ອີເລັກໂຕຣນິກ'], LOANWORD],
  ['ອິນເຕີເນັດ', ['ອິນເຕີເນດ', 'ອິນເຕີແນັດ', 'ອິນເທີເນັດ', 'ອິນເຕີເນັທ'], LOANWORD],
  ['ເຕັກໂນໂລຊີ', ['ເຕັກໂນໂລຢີ', 'ເທັກໂນໂລຊີ', 'ເຕັກໂນໂລຈີ'], LOANWORD],
  ['ບໍລິການ', ['ບໍຣິການ'], LO_LING],
  ['ບໍລິຫານ', ['ບໍຣິຫານ'], LO_LING],
  ['ບໍລິສັດ', ['ບໍຣິສັດ'], LO_LING],
  ['ສາທາລະນະ', ['ສາທາຣະນະ'], LO_LING],
  ['ລັດຖະບານ', ['ຣັດຖະບານ'], LO_LING],
  ['ຂຶ້ນ', ['ຂື້ນ'], VOWEL],
  ['ຝຶກ', ['ຝືກ'], VOWEL],
  ['ຈຶ່ງ', ['ຈື່ງ'], VOWEL],
  ['ໃໝ່', ['ໄໝ່'], VOWEL],
  ['ວິໄສທັດ', ['ວິໃສທັດ'], VOWEL],
  ['ສິ້ນສຸດ', ['ສີ້ນສຸດ'], VOWEL],
];

// A sign after the match belongs to its last consonant: the ສ of ເວັບໄຊສະ… opens the next syllable.
const VARIANT = new RegExp(
  `(?:${VARIANTS.flatMap(([, others]) => others)
    .sort((a, b) => b.length - a.length)
    .map((form) => `${form}(?![${VOWEL_SIGN}\\u0EBC\\u0ECC])`)
    .join('|')})(?![${CONSONANT}]\\u0ECC)`,
  'g',
);
const PREFERENCE = new Map(
  VARIANTS.flatMap(([preferred, others, reason]) =>
    others.map((form) => [form, { preferred, reason }] as const),
  ),
);

/** The text with every spelling variant in the form that Sanlao suggests: a document is found by both. */
export function usualSpelling(canonical: string): string {
  return canonical.replace(VARIANT, (form) => PREFERENCE.get(form)?.preferred ?? form);
}

/** Rows of a suggested form and the others that search does not take for the same by itself. */
export function unfoldedVariants(): string[][] {
  return VARIANTS.map(([preferred, others]) => [
    preferred,
    ...others.filter((form) => fold(form) !== fold(preferred)),
  ]).filter((row) => row.length > 1);
}

function variantWarnings(text: string): SpellingWarning[] {
  const found = count(
    [...text.matchAll(VARIANT)].map(([form]) => form),
    (form) => PREFERENCE.get(form)?.preferred ?? form,
    LOANWORD,
  );
  return found.map((warning) => ({
    ...warning,
    reason: PREFERENCE.get(warning.found)?.reason ?? warning.reason,
  }));
}

const MIXED_DIGITS: Bilingual = {
  lo: 'ບົດນີ້ໃຊ້ທັງເລກລາວ ແລະ ເລກອາຣັບ',
  en: 'The text has both Lao and Arabic digits',
};

function digitWarnings(text: string): SpellingWarning[] {
  if (!/[0-9]/.test(text)) return [];
  return count(
    [...text.matchAll(/[໐-໙]+(?:[.,][໐-໙]+)*/g)].map(([number]) => number),
    asciiDigits,
    MIXED_DIGITS,
  );
}

function count(found: string[], suggest: (found: string) => string, reason: Bilingual): SpellingWarning[] {
  const warnings = new Map<string, SpellingWarning>();
  for (const form of found) {
    const warning = warnings.get(form) ?? { found: form, suggested: suggest(form), count: 0, reason };
    warnings.set(form, { ...warning, count: warning.count + 1 });
  }
  return [...warnings.values()];
}
