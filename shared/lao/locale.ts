/** The languages that dates, numbers and messages are written in. */
export type Locale = 'lo' | 'en';

/** A text in both languages. */
export type Bilingual = Record<Locale, string>;
