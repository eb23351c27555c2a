/** A message with names in it that may be in the other language: "News about ການຝຶກອົບຮົມ". */
import type { Locale } from '@sanlao/shared/locales';
import { translator, type MessageKey } from '../i18n/translate.ts';
import type { Localised } from './localised.ts';

export interface Phrase {
  message: MessageKey;
  values: Readonly<Record<string, string | Localised>>;
}

/** For titles and attributes, where a text has one language. */
export function phraseText(locale: Locale, { message, values }: Phrase): string {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.text,
  ]);
  return translator(locale)(message, Object.fromEntries(texts));
}

/** Its parts in order, each with its language. */
export function phraseParts(locale: Locale, { message, values }: Phrase): Localised[] {
  const names = Object.entries(values);
  const marked = names.map(([name, value], index) => [
    name,
    typeof value === 'string' ? value : `\0${index}\0`,
  ]);
  return translator(locale)(message, Object.fromEntries(marked))
    .split('\0')
    .map((text, index) => {
      const value = index % 2 === 1 ? names[Number(text)]?.[1] : undefined;
      return typeof value === 'object' ? value : { text, lang: locale };
    })
    .filter(({ text }) => text !== '');
}
