import type { DocumentType } from '@sanlao/shared/content/types';
import { should, type Check } from '../subject.ts';

/** Their pages and lists show a cover. */
const covered: ReadonlySet<DocumentType> = new Set(['article', 'publication']);

/** Narrower ones are blurred on a desktop. */
const narrowest = 800;

export const cover: Check = ({ type, entry, pictures }) => {
  if (covered.has(type) && !entry['cover']) {
    return [
      should('cover', 'cover', [
        'ຍັງບໍ່ມີຮູບໜ້າປົກ: ເລືອກຮູບນອນ ກວ້າງຢ່າງໜ້ອຍ 1.600 ພິກເຊວ',
        'There is no cover picture: choose a landscape one, at least 1,600 pixels wide',
      ]),
    ];
  }
  return pictures
    .filter(({ field, width }) => field === 'cover' && width > 0 && width < narrowest)
    .map(({ width }) =>
      should('cover', 'cover', [
        `ຮູບໜ້າປົກກວ້າງພຽງ ${width} ພິກເຊວ ແລະ ຈະມົວ: ເລືອກຮູບທີ່ໃຫຍ່ກວ່າ`,
        `The cover picture is only ${width} pixels wide and will be blurred: choose a larger one`,
      ]),
    );
};
