import type { Finding } from '@sanlao/shared/editing/finding';
import { must, type Check } from '../subject.ts';

/** What would be refused when it is published is told before somebody approves it. */
export const publishable: Check = ({ entry, required, faults }) => [
  ...required.filter((field) => isEmpty(entry[field])).map(missing),
  ...faults.map(({ path: [field = null], lo, en }) => must('publishable', field, [lo, en])),
];

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function missing(field: string): Finding {
  return must('publishable', field, [
    'ຊ່ອງນີ້ຫວ່າງ: ຕ້ອງຕື່ມກ່ອນຈຶ່ງເຜີຍແຜ່ໄດ້',
    'This field is empty: it has to be filled in before the entry can be published',
  ]);
}
