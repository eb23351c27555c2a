import type { CodeOption } from './options.ts';

/** Languages that a document may be in, by their BCP 47 code; the most frequent first. */
export const languages: CodeOption[] = [
  { code: 'lo', nameLo: 'ລາວ', nameEn: 'Lao' },
  { code: 'en', nameLo: 'ອັງກິດ', nameEn: 'English' },
  { code: 'fr', nameLo: 'ຝຣັ່ງ', nameEn: 'French' },
  { code: 'vi', nameLo: 'ຫວຽດນາມ', nameEn: 'Vietnamese' },
  { code: 'zh', nameLo: 'ຈີນ', nameEn: 'Chinese' },
  { code: 'th', nameLo: 'ໄທ', nameEn: 'Thai' },
  { code: 'km', nameLo: 'ຂະແມ', nameEn: 'Khmer' },
  { code: 'ja', nameLo: 'ຍີ່ປຸ່ນ', nameEn: 'Japanese' },
  { code: 'ko', nameLo: 'ເກົາຫຼີ', nameEn: 'Korean' },
  { code: 'ru', nameLo: 'ຣັດເຊຍ', nameEn: 'Russian' },
  { code: 'hmn', nameLo: 'ມົ້ງ', nameEn: 'Hmong' },
  { code: 'kjg', nameLo: 'ກຶມມຸ', nameEn: 'Khmu' },
];
