import type { DocumentType } from '@sanlao/shared/content/types';
import { must, should, type Check } from '../subject.ts';

/** Fields that may say what the text does not. */
const instead: Partial<Record<DocumentType, readonly string[]>> = {
  article: ['attachments', 'gallery', 'publications', 'summary'],
  event: ['agenda', 'papers', 'summary', 'place'],
  page: ['summary'],
  service: ['summary', 'link'],
};

/** A page without a word is a mistake; a short piece of news may be no more than its summary. */
export const emptyBody: Check = ({ type, entry, body }) => {
  const others = instead[type];
  if (!others || body.hasText || body.images.length > 0) return [];
  if (others.every((field) => isEmpty(entry[field]))) {
    return [
      must('empty-body', 'body', [
        'ບໍ່ມີເນື້ອໃນ: ຜູ້ອ່ານຈະເຫັນໜ້າຫວ່າງ. ຂຽນເນື້ອໃນ ຫຼື ໃຈຄວາມຫຍໍ້',
        'There is no text: readers would see an empty page. Write the text, or at least a summary',
      ]),
    ];
  }
  if (type !== 'article' && type !== 'page') return [];
  return [
    should('empty-body', 'body', [
      'ບໍ່ມີເນື້ອໃນ: ກວດວ່າຕັ້ງໃຈໃຫ້ຫວ່າງແທ້ບໍ່',
      'There is no text: check that this is meant so',
    ]),
  ];
};

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' ? value.trim() === '' : !value;
}
