import { fold } from '@sanlao/shared/lao/fold';
import type { Locale } from '@sanlao/shared/locales';

/** A published code that may be chosen. */
export interface CodeOption {
  code: string;
  nameLo: string;
  nameEn: string;
}

/** The name in the language, else in the other one, else the code. */
export function nameOf({ code, nameLo, nameEn }: CodeOption, locale: Locale): string {
  return (locale === 'lo' ? nameLo || nameEn : nameEn || nameLo) || code;
}

/**
 * The options that a typed text may mean, by code or name in either language; those that start with it first,
 * otherwise in the given order. Lao is compared folded, so that a missing tone mark does not matter.
 */
export function matchOptions<Option extends CodeOption>(options: readonly Option[], typed: string): Option[] {
  const wanted = fold(typed.trim());
  if (!wanted) return [...options];
  const ranked = options.map((option) => ({ option, rank: rank(option, wanted) }));
  return [...ranked.filter(({ rank }) => rank === 2), ...ranked.filter(({ rank }) => rank === 1)].map(
    ({ option }) => option,
  );
}

/** 2: one of the names or the code starts with the text; 1: contains it; 0: neither. */
function rank({ code, nameLo, nameEn }: CodeOption, wanted: string): number {
  const names = [code, nameLo, nameEn].map(fold);
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return names.some((name) => name.includes(wanted)) ? 1 : 0;
}

/** The option of a stored code; a code that no option has stays visible as it is, marked as unknown. */
export function findOption(options: readonly CodeOption[], code: string): CodeOption & { unknown?: true } {
  return options.find((option) => option.code === code) ?? { code, nameLo: '', nameEn: '', unknown: true };
}

/** The stored array of codes. Anything else than an array of texts counts as empty. */
export function codesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
}
