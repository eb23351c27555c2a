/** What reports are called and say, wherever they are shown. */
import { formatNumber } from '../lao/numbers.ts';
import type { Locale } from '../locales.ts';
import type { ReportState, WordField } from './report.ts';

type Bilingual = Record<Locale, string>;

export const stateLabels: Record<ReportState, Bilingual> = {
  drafted: { lo: 'ຮ່າງ', en: 'Draft' },
  submitted: { lo: 'ສົ່ງກະຊວງແລ້ວ', en: 'Submitted' },
  returned: { lo: 'ສົ່ງຄືນໃຫ້ແກ້ໄຂ', en: 'Returned' },
  accepted: { lo: 'ກະຊວງຮັບຮອງແລ້ວ', en: 'Accepted' },
};

export const wordLabels: Record<WordField, Bilingual> = {
  results: { lo: 'ຜົນງານທີ່ພົ້ນເດັ່ນ', en: 'Results' },
  strengths: { lo: 'ດ້ານດີ', en: 'Strengths' },
  weaknesses: { lo: 'ດ້ານອ່ອນ ແລະ ຂໍ້ຫຍຸ້ງຍາກ', en: 'Weaknesses' },
  outstanding: { lo: 'ວຽກທີ່ຍັງຄົງຄ້າງ', en: 'Outstanding' },
  plan: { lo: 'ແຜນການໄຕມາດຕໍ່ໄປ', en: 'Plan for the next quarter' },
  people: { lo: 'ຜູ້ຮັບຜິດຊອບ', en: 'People in charge' },
};

export const typeLabels: Record<string, Bilingual> = {
  article: { lo: 'ຂ່າວ', en: 'News' },
  event: { lo: 'ກອງປະຊຸມ ແລະ ກິດຈະກຳ', en: 'Events' },
  publication: { lo: 'ເອກະສານເຜີຍແຜ່', en: 'Publications' },
  dataset: { lo: 'ຕາຕະລາງຕົວເລກ', en: 'Datasets' },
  notice: { lo: 'ແຈ້ງການ', en: 'Notices' },
  page: { lo: 'ໜ້າ', en: 'Pages' },
  person: { lo: 'ບຸກຄົນ', en: 'People' },
  service: { lo: 'ລະບົບບໍລິການ', en: 'Services' },
};

/** @example typeName('article', 'en') === 'News' */
export function typeName(type: string, locale: Locale): string {
  return typeLabels[type]?.[locale] ?? type;
}

export const figureLabels = {
  report: { lo: 'ບົດລາຍງານການເຄື່ອນໄຫວເວັບໄຊ', en: 'Website activity report' },
  site: { lo: 'ເວັບໄຊ', en: 'Website' },
  unit: { lo: 'ໜ່ວຍງານ', en: 'Unit' },
  allUnits: { lo: 'ທັງໝົດ', en: 'All' },
  level: { lo: 'ຂັ້ນ', en: 'Level' },
  figures: { lo: 'ຕົວເລກ', en: 'Figures' },
  published: { lo: 'ເຜີຍແຜ່ໃໝ່', en: 'Published' },
  byType: { lo: 'ເຜີຍແຜ່ຕາມປະເພດ', en: 'Published by type' },
  byTopic: { lo: 'ເຜີຍແຜ່ຕາມຫົວເລື່ອງ', en: 'Published by topic' },
  byUnit: { lo: 'ເຜີຍແຜ່ຕາມໜ່ວຍງານ', en: 'Published by unit' },
  byDistrict: { lo: 'ເຜີຍແຜ່ຕາມເມືອງ', en: 'Published by district' },
  daysWithout: { lo: 'ວັນທີ່ບໍ່ມີຂ່າວ', en: 'Days without news' },
  longestGap: { lo: 'ໄລຍະທີ່ບໍ່ມີຂ່າວດົນສຸດ', en: 'Longest time without news' },
  median: { lo: 'ເວລາຈາກສົ່ງເຖິງເຜີຍແຜ່ (ຄ່າກາງ)', en: 'From submission to publication (median)' },
  slowest: { lo: 'ຊ້າທີ່ສຸດ', en: 'Slowest' },
  submissions: { lo: 'ເຜີຍແຜ່ຜ່ານການກວດ', en: 'Published after review' },
  returned: { lo: 'ສົ່ງຄືນໃຫ້ແກ້ໄຂ', en: 'Returned' },
  returnedWhy: { lo: 'ສິ່ງທີ່ສົ່ງຄືນ ແລະ ເຫດຜົນ', en: 'What was returned, and why' },
  day: { lo: 'ວັນທີ', en: 'Day' },
  title: { lo: 'ຫົວຂໍ້', en: 'Title' },
  reason: { lo: 'ເຫດຜົນ', en: 'Reason' },
  documents: { lo: 'ເອກະສານ PDF', en: 'PDF documents' },
  searchable: { lo: 'ອ່ານຂໍ້ຄວາມໄດ້ທັງໝົດ', en: 'With text throughout' },
  partly: { lo: 'ອ່ານໄດ້ບາງໜ້າ', en: 'With text on some pages' },
  imagesOnly: { lo: 'ເປັນຮູບລ້ວນ', en: 'Pictures only' },
  unknown: { lo: 'ຍັງບໍ່ທັນກວດ', en: 'Not looked at yet' },
  downloads: { lo: 'ດາວໂຫຼດເອກະສານ', en: 'Downloads of documents' },
  mostWanted: { lo: 'ເອກະສານທີ່ດາວໂຫຼດຫຼາຍສຸດ', en: 'Documents downloaded most' },
  none: { lo: 'ບໍ່ມີ', en: 'None' },
  notWritten: { lo: 'ຍັງບໍ່ໄດ້ຂຽນ', en: 'Not written yet' },
  submittedBy: { lo: 'ຜູ້ສົ່ງ', en: 'Submitted by' },
  state: { lo: 'ສະຖານະ', en: 'State' },
  quarter: { lo: 'ໄຕມາດ', en: 'Quarter' },
  allSites: { lo: 'ບົດລາຍງານຂອງທຸກເວັບໄຊ', en: 'Reports of all websites' },
  page: { lo: 'ໜ້າ', en: 'Page' },
  minutes: { lo: 'ນາທີ', en: 'minutes' },
} as const satisfies Record<string, Bilingual>;

export const levelLabels: Record<'ministry' | 'province' | 'district', Bilingual> = {
  ministry: { lo: 'ກະຊວງ', en: 'Ministry' },
  province: { lo: 'ແຂວງ', en: 'Province' },
  district: { lo: 'ເມືອງ', en: 'District' },
};

/** In the unit that it reads best in. @example durationText(150, 'en') === '2.5 hours' */
export function durationText(minutes: number, locale: Locale): string {
  const { size, name } = durationUnits.find((unit) => minutes >= unit.from) ?? durationUnits.at(-1)!;
  return `${formatNumber(minutes / size, locale, size === 1 ? 0 : 1)} ${name[locale]}`;
}

const durationUnits = [
  { from: 2 * 1440, size: 1440, name: { lo: 'ວັນ', en: 'days' } },
  { from: 60, size: 60, name: { lo: 'ຊົ່ວໂມງ', en: 'hours' } },
  { from: 0, size: 1, name: { lo: 'ນາທີ', en: 'minutes' } },
] as const;
