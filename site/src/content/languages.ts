import type { Locale } from '@sanlao/shared/locales';

/** Node has no Lao names of languages; these are the ones that documents of the sites come in. */
const names: Record<string, Record<Locale, string>> = {
  lo: { lo: 'ລາວ', en: 'Lao' },
  en: { lo: 'ອັງກິດ', en: 'English' },
  fr: { lo: 'ຝຣັ່ງ', en: 'French' },
  vi: { lo: 'ຫວຽດນາມ', en: 'Vietnamese' },
  th: { lo: 'ໄທ', en: 'Thai' },
  zh: { lo: 'ຈີນ', en: 'Chinese' },
  ja: { lo: 'ຍີ່ປຸ່ນ', en: 'Japanese' },
  ko: { lo: 'ເກົາຫຼີ', en: 'Korean' },
};

/** The name of a language by its BCP 47 tag; the tag itself where it has no name here. */
export function languageName(tag: string, locale: Locale): string {
  return names[tag.split('-')[0]!.toLowerCase()]?.[locale] ?? tag;
}
