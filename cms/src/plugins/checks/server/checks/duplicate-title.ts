import { formatDate } from '@sanlao/shared/lao/dates';
import { should, type Check } from '../subject.ts';

export const duplicateTitle: Check = ({ sameTitle }) =>
  sameTitle
    .slice(0, 1)
    .map(({ date, published }) =>
      should('duplicate-title', 'title', [
        `ເວັບໄຊນີ້ມີລາຍການທີ່ຫົວຂໍ້ຄືກັນແລ້ວ (${formatDate(date, 'lo')}${published ? '' : ', ສະບັບຮ່າງ'}): ກວດວ່າບໍ່ແມ່ນເລື່ອງດຽວກັນ`,
        `The website has an entry with this title already (${formatDate(date, 'en')}${published ? '' : ', a draft'}): check that it is not the same one`,
      ]),
    );
