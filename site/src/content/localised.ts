import { otherLocale, type Locale } from '@sanlao/shared/locales';

/** A text with the language it is in: that of the page, or the other one where it is not translated. */
export interface Localised {
  text: string;
  lang: Locale;
}

export function localised(locale: Locale, texts: Record<Locale, string>): Localised {
  const other = otherLocale(locale);
  return texts[locale] === '' && texts[other] !== ''
    ? { text: texts[other], lang: other }
    : { text: texts[locale], lang: locale };
}

export function nameOf(named: { nameLo: string; nameEn: string }, locale: Locale): Localised {
  return localised(locale, { lo: named.nameLo, en: named.nameEn });
}

/** The name, and the one in the other language to stand smaller beside it; undefined where it says the same. */
export function namesOf(
  named: { nameLo: string; nameEn: string },
  locale: Locale,
): { name: Localised; otherName: Localised | undefined } {
  const name = nameOf(named, locale);
  const other = nameOf(named, otherLocale(locale));
  return { name, otherName: other.lang === name.lang || other.text === name.text ? undefined : other };
}
