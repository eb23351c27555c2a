/** Everything that is wrong with an entry, at once. Values in, values out. */
import type { DocumentType } from '@sanlao/shared/content/types';
import type { CodeKind, CodeOption } from '../../../codes.ts';
import type { Fault } from './fault.ts';
import type { Check } from './formats.ts';
import { nearest } from './nearest.ts';
import { publishingFaults } from './publishing.ts';
import { largestList, rules } from './rules.ts';

export type Entry = Record<string, unknown>;

export interface Subject {
  type: DocumentType;
  /** as it will be when saved */
  entry: Entry;
  /** names of the fields that are being saved; the others stay as they were and are not reported */
  fields: ReadonlySet<string>;
  /** what may be missing in a draft may not be missing now */
  publishing: boolean;
  /** published codes, of the kinds that the type refers to */
  known: Partial<Record<CodeKind, CodeOption[]>>;
}

export function check(subject: Subject): Fault[] {
  return [
    ...formatFaults(subject),
    ...referenceFaults(subject),
    ...unitFaults(subject),
    ...seriesFaults(subject),
    ...orderFaults(subject),
    ...languageFaults(subject),
    ...lengthFaults(subject),
    ...publishingFaults(subject),
  ];
}

/** The kinds of codes that a type refers to. */
export function referencedKinds(type: DocumentType): CodeKind[] {
  return [...new Set(Object.values(rules[type].references ?? {}))];
}

function formatFaults({ type, entry, fields }: Subject): Fault[] {
  return Object.entries(rules[type].formats ?? {}).flatMap(([name, format]) => {
    const [field = name, inner] = name.split('.');
    if (!fields.has(field)) return [];
    return valuesAt(entry[field], inner, [field]).flatMap(({ value, path }) => faultOf(format, value, path));
  });
}

function faultOf(format: Check, value: unknown, path: string[]): Fault[] {
  const message = typeof value === 'string' && value !== '' ? format(value) : undefined;
  return message ? [{ path, ...message }] : [];
}

/** The value itself, or what stands under `inner` in the component or in each of the components. */
function valuesAt(
  value: unknown,
  inner: string | undefined,
  path: string[],
): { value: unknown; path: string[] }[] {
  if (inner === undefined) return [{ value, path }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => valuesAt(item, inner, [...path, String(index)]));
  }
  if (value === null || typeof value !== 'object') return [];
  return [{ value: (value as Entry)[inner], path: [...path, inner] }];
}

function referenceFaults({ type, entry, fields, known }: Subject): Fault[] {
  return Object.entries(rules[type].references ?? {})
    .filter(([field]) => fields.has(field))
    .flatMap(([field, kind]) => referencesIn(entry[field], field, kind, known[kind] ?? []));
}

const kindNames: Record<CodeKind, { lo: string; en: string }> = {
  site: { lo: 'ເວັບໄຊ', en: 'site' },
  unit: { lo: 'ໜ່ວຍງານ', en: 'unit' },
  topic: { lo: 'ຫົວເລື່ອງ', en: 'topic' },
  series: { lo: 'ຊຸດເອກະສານ', en: 'series' },
};

const listFields = new Set(['alsoOn', 'topics']);

function referencesIn(
  value: unknown,
  field: string,
  kind: CodeKind,
  options: readonly CodeOption[],
): Fault[] {
  if (value === null || value === undefined || value === '') return [];
  const given: unknown[] = listFields.has(field) && Array.isArray(value) ? value : [value];
  const codes = options.map(({ code }) => code);
  return given.flatMap((code) =>
    typeof code === 'string' && codes.includes(code) ? [] : [unknownCode(String(code), field, kind, codes)],
  );
}

function unknownCode(code: string, field: string, kind: CodeKind, codes: readonly string[]): Fault {
  const near = nearest(code, codes);
  const { lo, en } = kindNames[kind];
  return {
    path: [field],
    lo: `ບໍ່ມີ${lo}ທີ່ມີລະຫັດ "${code}"${near.length ? `, ໃກ້ຄຽງ: ${near.join(', ')}` : ''}`,
    en: `There is no published ${en} "${code}"${near.length ? `; nearest: ${near.join(', ')}` : ''}`,
  };
}

function unitFaults({ entry, fields, known }: Subject): Fault[] {
  const option = known.unit?.find(({ code }) => code === entry['unit']);
  if (!option || !(fields.has('unit') || fields.has('site')) || option.site === entry['site']) return [];
  return [
    {
      path: ['unit'],
      lo: `ໜ່ວຍງານ "${option.code}" ຂຶ້ນກັບເວັບໄຊ "${option.site}" ບໍ່ແມ່ນ "${entry['site']}"`,
      en: `The unit "${option.code}" belongs to the site "${option.site}", not to "${entry['site']}"`,
    },
  ];
}

function seriesFaults({ entry, fields, known }: Subject): Fault[] {
  const option = known.series?.find(({ code }) => code === entry['series']);
  if (!option || !(fields.has('series') || fields.has('site')) || option.site === entry['site']) return [];
  return [
    {
      path: ['series'],
      lo: `ຊຸດເອກະສານ "${option.code}" ຂຶ້ນກັບເວັບໄຊ "${option.site}" ບໍ່ແມ່ນ "${entry['site']}"`,
      en: `The series "${option.code}" belongs to the site "${option.site}", not to "${entry['site']}"`,
    },
  ];
}

function orderFaults({ type, entry }: Subject): Fault[] {
  if (type !== 'event' || !entry['start'] || !entry['end']) return [];
  if (Date.parse(String(entry['end'])) >= Date.parse(String(entry['start']))) return [];
  return [
    {
      path: ['end'],
      lo: 'ເວລາສິ້ນສຸດຢູ່ກ່ອນເວລາເລີ່ມ, ກະລຸນາກວດຄືນ',
      en: 'The end is before the start: check both times',
    },
  ];
}

/** BCP 47: "lo", "en", "zh-Hans". */
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function languageFaults({ type, entry, fields }: Subject): Fault[] {
  const languages = entry['languages'];
  if (type !== 'publication' || !fields.has('languages') || languages === null || languages === undefined)
    return [];
  const tags: unknown[] = Array.isArray(languages) ? languages : [languages];
  if (Array.isArray(languages) && tags.every((tag) => typeof tag === 'string' && languageTag.test(tag)))
    return [];
  return [
    {
      path: ['languages'],
      lo: 'ພາສາຂອງເອກະສານຕ້ອງເປັນລາຍການລະຫັດພາສາ ຄືກັບ ["lo", "en"]',
      en: 'The languages of the files are a list of language codes, like ["lo", "en"]',
    },
  ];
}

function lengthFaults({ entry, fields }: Subject): Fault[] {
  return [...fields]
    .filter((field) => lengthOf(entry[field]) > largestList)
    .map((field) => ({
      path: [field],
      lo: `ຫຼາຍເກີນໄປ: ໃສ່ໄດ້ບໍ່ເກີນ ${largestList} ລາຍການ`,
      en: `Too many: at most ${largestList} are possible here`,
    }));
}

/** Of a list, also as Strapi writes relations: `{ set: [...] }`, `{ connect: [...] }`. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (value === null || typeof value !== 'object') return 0;
  const { set, connect } = value as { set?: unknown; connect?: unknown };
  return Math.max(lengthOf(set), lengthOf(connect));
}
