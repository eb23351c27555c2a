import type { Finding } from '@sanlao/shared/editing/finding';
import { must, should, type Check, type CheckedDocument } from '../subject.ts';

/** PDFs that readers could not open, search or hear. */
export const documents: Check = ({ documents: all }) => all.flatMap(findingsOf);

function findingsOf({ field, name, progress }: CheckedDocument): Finding[] {
  if (!progress) return [];
  const { state, facts } = progress;
  if (state === 'refused') {
    return [
      must('documents', field, [
        `"${name}" ຖືກປະຕິເສດ ແລະ ຜູ້ອ່ານຈະເປີດບໍ່ໄດ້: ເບິ່ງເຫດຜົນຢູ່ກ່ອງ "ໄຟລ໌ PDF" ແລ້ວໃສ່ໄຟລ໌ໃໝ່`,
        `"${name}" was refused and readers could not open it: the panel of PDF files says why. Put another file in its place`,
      ]),
    ];
  }
  if (state === 'failed') {
    return [
      should('documents', field, [
        `"${name}" ກະກຽມບໍ່ສຳເລັດ: ກົດລອງໃໝ່ຢູ່ກ່ອງ "ໄຟລ໌ PDF"`,
        `"${name}" could not be prepared: press try again in the panel of PDF files`,
      ]),
    ];
  }
  if (state !== 'ready') {
    return [
      should('documents', field, [
        `"${name}" ກຳລັງກະກຽມຢູ່: ຜູ້ອ່ານຈະເປີດໄດ້ເມື່ອແລ້ວ`,
        `"${name}" is still being prepared: readers can open it when that is done`,
      ]),
    ];
  }
  return [...textFindings(field, name, progress), ...fontFindings(field, name, facts.fonts?.legacyLao ?? [])];
}

function textFindings(
  field: string,
  name: string,
  { facts, recognition }: NonNullable<CheckedDocument['progress']>,
): Finding[] {
  const without = facts.pageTexts?.filter((source) => source === 'none').length ?? 0;
  if (without === 0) return [];
  const [lo, en] =
    recognition === 'asked'
      ? ['ເຄື່ອງກຳລັງອ່ານຂໍ້ຄວາມຈາກຮູບ', 'it is being recognised']
      : [
          'ກົດ "ອ່ານຂໍ້ຄວາມຈາກຮູບ" ຢູ່ກ່ອງ "ໄຟລ໌ PDF" ຫຼື ໃສ່ໄຟລ໌ທີ່ບໍ່ແມ່ນຮູບສະແກນ',
          'recognise it in the panel of PDF files, or upload the file it was printed from',
        ];
  return [
    should('documents', field, [
      `${without} ໜ້າຂອງ "${name}" ເປັນຮູບສະແກນ ບໍ່ມີຂໍ້ຄວາມໃຫ້ຄົ້ນຫາ ຫຼື ຟັງ: ${lo}`,
      `${without} ${without === 1 ? 'page' : 'pages'} of "${name}" ${without === 1 ? 'is a scan' : 'are scans'} without text to search or listen to: ${en}`,
    ]),
  ];
}

function fontFindings(field: string, name: string, fonts: readonly string[]): Finding[] {
  if (fonts.length === 0) return [];
  return [
    should('documents', field, [
      `"${name}" ໃຊ້ຟອນລາວແບບເກົ່າ (${fonts.join(', ')}): ຄົ້ນຫາບໍ່ໄດ້. ປ່ຽນເປັນ Phetsarath OT ແລ້ວສ້າງ PDF ໃໝ່`,
      `"${name}" uses old Lao fonts (${fonts.join(', ')}): its text cannot be searched. Change to Phetsarath OT and make the PDF again`,
    ]),
  ];
}
