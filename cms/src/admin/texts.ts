import { useIntl } from 'react-intl';
import { locales, type Locale } from '@sanlao/shared/locales';

/** A text of the admin in both languages; ICU message syntax, so a literal "{" or "<" needs quoting. */
export type Bilingual = Record<Locale, string>;

export type Texts = Record<string, Bilingual>;

/** What a plugin's `registerTrads` answers: its texts under `<pluginId>.<key>`. */
export function translationsOf(pluginId: string, texts: Texts) {
  return locales.map((locale) => ({
    locale,
    data: Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [`${pluginId}.${key}`, text[locale]]),
    ),
  }));
}

/** A message for Strapi's APIs that take `{ id, defaultMessage }`. */
export function messageOf<T extends Texts>(pluginId: string, texts: T, key: keyof T & string) {
  return { id: `${pluginId}.${key}`, defaultMessage: texts[key]!.en };
}

/** A function from a key of the plugin's texts to the text in the admin's language. */
export function useTexts<T extends Texts>(pluginId: string, texts: T) {
  const { formatMessage } = useIntl();
  return (key: keyof T & string, values?: Record<string, string | number>): string =>
    formatMessage(messageOf(pluginId, texts, key), values);
}

/** The admin's language where we have texts in it, else English. */
export function useAdminLocale(): Locale {
  return useIntl().locale === 'lo' ? 'lo' : 'en';
}
