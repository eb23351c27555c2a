/** The languages of every site, default first. Used as Strapi locale codes, URL prefixes and `lang` values. */
export const locales = ['lo', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'lo';

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The other language of a page, for its language link. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'lo' ? 'en' : 'lo';
}
