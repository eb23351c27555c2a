import { isLocale, type Locale } from '@sanlao/shared/locales';

/** Where Strapi keeps the language that somebody chose, on the login page or in the profile. */
const storageKey = 'strapi-admin-language';

/**
 * The language of the admin in this browser: Lao until somebody chooses. The browser's own language does not count:
 * most computers in offices are set to English, whatever their users read.
 */
export function chosenLanguage(storage: Pick<Storage, 'getItem'> = localStorage): Locale {
  const stored = storage.getItem(storageKey);
  if (stored === null) return 'lo';
  return isLocale(stored) ? stored : 'en';
}
