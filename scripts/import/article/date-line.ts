import { parseLaoDates, type FoundDate } from '@sanlao/shared/lao/dates';

/** What a line that holds nothing but a date says. */
export type DateLine =
  | { kind: 'day'; day: string; era: FoundDate['era'] }
  /** looks like a date and is none, or leaves the century open: "31/02/2024", "28/06/24" */
  | { kind: 'unclear'; text: string };

/**
 * Reads a line of its own such as "28/06/2024", "ວັນທີ 28 ມິຖຸນາ 2024", "Published: June 28, 2024 14:30" or
 * "ນະຄອນຫຼວງວຽງຈັນ, ວັນທີ 28 ມິຖຸນາ 2024". Undefined for any other text, and for a range of days: those belong to
 * an event.
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LONGEST) return undefined;
  const found = datesIn(line);
  const [date] = found;
  if (date && found.length === 1) {
    const around = isFrame(line.slice(0, date.index), line.slice(date.index + date.text.length));
    return around && date.start === date.end ? { kind: 'day', day: date.start, era: date.era } : undefined;
  }
  const lookalike = LOOKALIKE.exec(line);
  if (found.length > 0 || !lookalike) return undefined;
  const { index, 0: text } = lookalike;
  return isFrame(line.slice(0, index), line.slice(index + text.length))
    ? { kind: 'unclear', text }
    : undefined;
}

/** The dates in a text that name days; a month alone ("ມິຖຸນາ 2024") is not one. */
export function datesIn(text: string): FoundDate[] {
  const days = parseLaoDates(text).filter(({ form }) => form !== 'month');
  return days.length > 0 ? days : englishDates(text);
}

const LONGEST = 100;
const LOOKALIKE = /\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}/;

const WEEKDAY = 'ວັນ(?:ຈັນ|ອັງຄານ|ພຸດ|ພະຫັດ|ສຸກ|ເສົາ|ອາທິດ)(?:ທີ)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const LABEL =
  '(?:(?:ເຜີຍແຜ່|ປະກາດ|ລົງຂ່າວ|ໂພສ|ໂພດ|ອັບເດດ|ອັບເດັດ)(?:\\s?(?:ວັນທີ|ເມື່ອ|ໃນ))?|(?:ລົງ)?ວັນທີ(?:\\s?(?:ເຜີຍແຜ່|ລົງຂ່າວ|ປະກາດ|ໂພສ))?|(?:published|posted|updated|created|date|dated|on)(?: (?:on|date|at))?)';
/** "ທີ່ ນະຄອນຫຼວງວຽງຈັນ," before the date, as at the foot of an official text */
const PLACE = '(?:ທີ່\\s*)?[\\p{L}\\p{M} ]{2,40},';
const BEFORE = new RegExp(
  `^[\\s(\\[]*(?:${PLACE})?\\s*(?:${LABEL})?\\s*[:,-]?\\s*(?:(?:${WEEKDAY})\\s*,?)?\\s*(?:ທີ|ວັນທີ)?\\s*$`,
  'iu',
);
const TIME = '(?:[,|-]|at)?\\s*(?:ເວລາ)?\\s*:?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:ໂມງ|ນ\\.?|am|pm)?';
const AFTER = new RegExp(`^\\s*(?:${TIME})?[\\s.)\\]]*$`, 'iu');

function isFrame(before: string, after: string): boolean {
  return BEFORE.test(before) && AFTER.test(after);
}

const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(?<month>${ENGLISH_MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const ENGLISH = [
  new RegExp(`\\b${MONTH} ${DAY},? (?<year>\\d{4})\\b`, 'gi'),
  new RegExp(`\\b${DAY} ${MONTH},? (?<year>\\d{4})\\b`, 'gi'),
];

function englishDates(text: string): FoundDate[] {
  return ENGLISH.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const { day, month, year } = match.groups as Record<'day' | 'month' | 'year', string>;
    const number = ENGLISH_MONTHS.indexOf(month.toLowerCase()) + 1;
    const [found] = parseLaoDates(`${day}/${number}/${year}`);
    return found ? [{ ...found, text: match[0], index: match.index }] : [];
  });
}
