import { should, type Check } from '../subject.ts';

/** Readers load smaller copies, but the archive, the backup and the upload carry all of it. */
const largestBytes = 8_000_000;
const largestPixels = 40_000_000;

export const largePictures: Check = ({ pictures }) =>
  pictures
    .filter(({ bytes, width, height }) => bytes > largestBytes || width * height > largestPixels)
    .map(({ field, name, bytes, width, height }) => {
      const size = `${Math.round(bytes / 1_000_000)} MB, ${width} × ${height}`;
      return should('large-pictures', field, [
        `ຮູບ "${name}" ໃຫຍ່ຫຼາຍ (${size}): ຫຍໍ້ໃຫ້ດ້ານຍາວບໍ່ເກີນ 4.000 ພິກເຊວ ແລ້ວອັບໂຫຼດໃໝ່`,
        `The picture "${name}" is very large (${size}): make its longer side 4,000 pixels at most and upload it again`,
      ]);
    });
