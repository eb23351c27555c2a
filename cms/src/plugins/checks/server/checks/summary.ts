import type { DocumentType } from '@sanlao/shared/content/types';
import { should, type Check } from '../subject.ts';

const summarised: ReadonlySet<DocumentType> = new Set([
  'article',
  'event',
  'publication',
  'service',
  'dataset',
  'page',
]);

/** Lists cut what is longer. */
const longest = 500;

export const summary: Check = ({ type, entry }) => {
  if (!summarised.has(type)) return [];
  const text = textOf(entry['summary']);
  if (text === '') {
    return [
      should('summary', 'summary', [
        'ຍັງບໍ່ມີໃຈຄວາມຫຍໍ້: ຂຽນໜຶ່ງຫາສອງປະໂຫຍກ ສຳລັບລາຍການ ແລະ ຜົນການຄົ້ນຫາ',
        'There is no summary: write one or two sentences for lists and search results',
      ]),
    ];
  }
  if (text === textOf(entry['title'] ?? entry['name'])) {
    return [
      should('summary', 'summary', [
        'ໃຈຄວາມຫຍໍ້ຄືກັນກັບຫົວຂໍ້: ບອກວ່າໃຜ, ຫຍັງ, ຢູ່ໃສ, ເມື່ອໃດ',
        'The summary repeats the title: say who, what, where and when',
      ]),
    ];
  }
  if (text.length > longest) {
    return [
      should('summary', 'summary', [
        `ໃຈຄວາມຫຍໍ້ຍາວ ${text.length} ຕົວອັກສອນ: ຫຍໍ້ໃຫ້ເຫຼືອໜຶ່ງຫາສອງປະໂຫຍກ`,
        `The summary has ${text.length} characters: shorten it to one or two sentences`,
      ]),
    ];
  }
  return [];
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
