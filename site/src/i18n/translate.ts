import type { Locale } from '@sanlao/shared/locales';
import en from './en.json' with { type: 'json' };
import lo from './lo.json' with { type: 'json' };

export type MessageKey = keyof typeof lo & keyof typeof en;

const messages: Record<Locale, Record<MessageKey, string>> = { lo, en };

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/**
 * The messages of one language.
 *
 * @example translator('en')('pager.page', { page: 2 }) // "Page 2"
 * @throws Error when a value that the message names is not given
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) =>
    messages[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The message "${key}" needs a value for "${name}".`);
      return String(value);
    });
}
