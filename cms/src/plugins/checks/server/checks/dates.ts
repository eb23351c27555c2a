import type { DocumentType } from '@sanlao/shared/content/types';
import type { Finding } from '@sanlao/shared/editing/finding';
import { formatDate, vientianeDay } from '@sanlao/shared/lao/dates';
import { must, should, type Check, type Subject } from '../subject.ts';

interface DateRule {
  field: string;
  /** years after today from which it is looked at */
  ahead: number;
  /** the first year that is not looked at */
  since: number;
}

const rules: Partial<Record<DocumentType, readonly DateRule[]>> = {
  article: [{ field: 'date', ahead: 0, since: 1990 }],
  publication: [{ field: 'date', ahead: 0, since: 1900 }],
  dataset: [{ field: 'date', ahead: 0, since: 1950 }],
  event: [
    { field: 'start', ahead: 3, since: 1990 },
    { field: 'end', ahead: 3, since: 1990 },
  ],
  notice: [{ field: 'lastDay', ahead: 1, since: 1990 }],
};

/** Years from 2400 on are those of the Buddhist era, 543 more than the Gregorian ones. */
const buddhistEra = 2400;
const eraDifference = 543;
/** An event longer than this is rather a mistake in its end. */
const longestEvent = 60;
/** The address keeps the day of the first publish; a date as far from it is rather a mistake. */
const farFromAddress = 31;

export const dates: Check = (subject) => [
  ...(rules[subject.type] ?? []).flatMap((rule) => fieldFindings(subject, rule)),
  ...lastDayFindings(subject),
  ...lengthFindings(subject),
  ...addressFindings(subject),
];

function fieldFindings({ entry, today }: Subject, { field, ahead, since }: DateRule): Finding[] {
  const day = dayOf(entry[field]);
  if (!day) return [];
  const year = Number(day.slice(0, 4));
  if (year >= buddhistEra) {
    const gregorian = year - eraDifference;
    return [
      must('dates', field, [
        `ປີ ${year} ແມ່ນປີພຸດທະສັກກະຫຼາດ: ໃສ່ປີຄຣິດສັກກະຫຼາດ ${gregorian}`,
        `The year ${year} is of the Buddhist era: write the Gregorian year, ${gregorian}`,
      ]),
    ];
  }
  if (day > `${Number(today.slice(0, 4)) + ahead}${today.slice(4)}`) {
    return [
      should('dates', field, [
        `${formatDate(day, 'lo')} ຍັງບໍ່ທັນມາຮອດ: ກວດວັນ, ເດືອນ ແລະ ປີ`,
        `${formatDate(day, 'en')} is ${ahead > 0 ? 'far ' : ''}in the future: check day, month and year`,
      ]),
    ];
  }
  if (year < since) {
    return [
      should('dates', field, [
        `${formatDate(day, 'lo')} ດົນຫຼາຍແລ້ວ: ກວດປີ`,
        `${formatDate(day, 'en')} is long ago: check the year`,
      ]),
    ];
  }
  return [];
}

function lastDayFindings({ type, entry, today }: Subject): Finding[] {
  const day = dayOf(entry['lastDay']);
  if (type !== 'notice' || !day || day >= today) return [];
  return [
    should('dates', 'lastDay', [
      `ວັນສຸດທ້າຍ ${formatDate(day, 'lo')} ຜ່ານໄປແລ້ວ: ແຈ້ງການຈະບໍ່ສະແດງ`,
      `The last day, ${formatDate(day, 'en')}, is over: the notice would never be shown`,
    ]),
  ];
}

function lengthFindings({ type, entry }: Subject): Finding[] {
  const start = dayOf(entry['start']);
  const end = dayOf(entry['end']);
  if (type !== 'event' || !start || !end) return [];
  const days = daysBetween(start, end);
  if (days <= longestEvent || Number(end.slice(0, 4)) >= buddhistEra) return [];
  return [
    should('dates', 'end', [
      `ກິດຈະກຳນີ້ຍາວ ${days} ວັນ: ກວດວັນສິ້ນສຸດ`,
      `The event lasts ${days} days: check its end`,
    ]),
  ];
}

function addressFindings({ entry }: Subject): Finding[] {
  const address = dayOf(entry['urlDate']);
  const field = entry['date'] ? 'date' : 'start';
  const day = dayOf(entry[field]);
  if (!address || !day || Number(day.slice(0, 4)) >= buddhistEra) return [];
  if (Math.abs(daysBetween(address, day)) <= farFromAddress) return [];
  return [
    should('dates', field, [
      `ທີ່ຢູ່ຂອງໜ້ານີ້ມີວັນທີ ${formatDate(address, 'lo')} ແລະ ຈະບໍ່ປ່ຽນ, ແຕ່ວັນທີແມ່ນ ${formatDate(day, 'lo')}: ກວດວ່າຖືກ`,
      `The address of the page carries ${formatDate(address, 'en')} and stays so, but the date is ${formatDate(day, 'en')}: check that it is right`,
    ]),
  ];
}

/** The day in Vientiane of what a date or time field holds; undefined for anything that is no date. */
function dayOf(value: unknown): string | undefined {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return Number.isNaN(Date.parse(value)) ? undefined : value;
  }
  if (!(value instanceof Date) && typeof value !== 'string') return undefined;
  return Number.isNaN(new Date(value).getTime()) ? undefined : vientianeDay(value);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
