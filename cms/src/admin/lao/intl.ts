/**
 * Lao for the browser's own formatters. Chromium has no Lao dates, and every date of Strapi's admin goes through
 * `Intl`: by react-intl in lists and panels, by the design system in its calendars. Other languages stay as they are.
 */
import { MONTHS } from '@sanlao/shared/lao/dates';
import { WEEKDAYS } from '@sanlao/shared/lao/weekdays';
import { LaoRelativeTimeFormat } from './relative-time.ts';

type Formatter = 'DateTimeFormat' | 'NumberFormat' | 'RelativeTimeFormat';
type FormatterClass = new (locale?: string, options?: object) => object;

/** Writes 1.234,5 as Lao does. */
const numbersLikeLao = 'de-DE';
/** Writes day, month and year in the order and with the signs of Lao; its names are replaced. */
const datesLikeLao = 'en-GB';

/** Call it before the admin starts; a second call changes nothing. */
export function teachIntlLao(intl: typeof Intl = Intl): void {
  if (taught.has(intl)) return;
  taught.add(intl);
  const { DateTimeFormat, NumberFormat } = intl;
  forLao(intl, 'DateTimeFormat', (options) => laoDates(DateTimeFormat, options));
  forLao(intl, 'NumberFormat', (options) => new NumberFormat(numbersLikeLao, options));
  forLao(intl, 'RelativeTimeFormat', (options) => new LaoRelativeTimeFormat(options));
}

const taught = new WeakSet<typeof Intl>();

function forLao(intl: typeof Intl, name: Formatter, make: (options?: object) => object): void {
  const original = intl[name] as FormatterClass & Pick<typeof Intl.NumberFormat, 'supportedLocalesOf'>;
  const constructed = ([locales, options]: [locales?: string | string[], options?: object]) =>
    isLao(locales) ? make(options) : new original(...([locales, options] as [string, object]));
  const replacement = new Proxy(original, {
    construct: (_target, values) => constructed(values as [string, object]),
    apply: (_target, _this, values) => constructed(values as [string, object]),
    get: (target, key, receiver) =>
      key === 'supportedLocalesOf' ? supported : (Reflect.get(target, key, receiver) as unknown),
  });
  Object.defineProperty(intl, name, { value: replacement, configurable: true, writable: true });

  function supported(locales: string | string[]): string[] {
    return [locales].flat().filter((locale) => isLao(locale) || original.supportedLocalesOf(locale).length);
  }
}

function isLao(locales?: string | readonly string[]): boolean {
  const first = [locales].flat()[0];
  return typeof first === 'string' && /^lo(-|$)/.test(first);
}

function laoDates(
  DateTimeFormat: typeof Intl.DateTimeFormat,
  options: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  const base = new DateTimeFormat(datesLikeLao, options);
  const { timeZone } = base.resolvedOptions();
  const numeric = new DateTimeFormat('en', { timeZone, month: 'numeric', weekday: 'short' });

  function formatToParts(date?: Date | number): Intl.DateTimeFormatPart[] {
    const names = namesOf(numeric.formatToParts(date));
    return base.formatToParts(date).map((part) => inLao(part, names, options));
  }
  function rangeToParts(start: Date, end: Date): Intl.DateTimeRangeFormatPart[] {
    return base.formatRangeToParts(start, end).map((part) => ({
      ...inLao(part, namesOf(numeric.formatToParts(part.source === 'endRange' ? end : start)), options),
      source: part.source,
    }));
  }
  const own = {
    formatToParts,
    formatRangeToParts: rangeToParts,
    format: (date?: Date | number) => joined(formatToParts(date)),
    formatRange: (start: Date, end: Date) => joined(rangeToParts(start, end)),
    resolvedOptions: () => ({ ...base.resolvedOptions(), locale: 'lo' }),
  };
  return Object.defineProperties(
    new DateTimeFormat(datesLikeLao, options),
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }])),
  );
}

interface Names {
  month: string;
  weekday: Record<'long' | 'short' | 'narrow', string>;
}

/** The Lao names of the month and weekday that an English formatter wrote as "6" and "Fri". */
function namesOf(parts: Intl.DateTimeFormatPart[]): Names {
  const written = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const weekday = WEEKDAYS.find(({ en }) => en.startsWith(written('weekday')))!;
  return {
    month: MONTHS[Number(written('month')) - 1]!.lo,
    weekday: { long: `ວັນ${weekday.lo}`, short: weekday.lo, narrow: weekday.narrow.lo },
  };
}

function inLao<Part extends Intl.DateTimeFormatPart>(
  part: Part,
  names: Names,
  { weekday = 'long' }: Intl.DateTimeFormatOptions,
): Part {
  if (part.type === 'month' && !/\d/.test(part.value)) return { ...part, value: names.month };
  if (part.type === 'weekday') return { ...part, value: names.weekday[weekday] };
  if (part.type === 'literal') return { ...part, value: part.value.replace(/ at /, ', ').replace('–', '-') };
  return part;
}

function joined(parts: Intl.DateTimeFormatPart[]): string {
  return parts.map(({ value }) => value).join('');
}
