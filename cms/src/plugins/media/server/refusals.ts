/** Why a file is not taken, for the person who uploads it: what is wrong and what to do. */
import { errors } from '@strapi/utils';
import { allowedExtensions } from './kinds.ts';

interface Message {
  lo: string;
  en: string;
}

const messages = {
  type: (name) => ({
    lo: `ອັບໂຫຼດໄຟລ໌ "${name}" ບໍ່ໄດ້: ຮັບສະເພາະໄຟລ໌ປະເພດ ${allowedExtensions}`,
    en: `"${name}" cannot be uploaded: only files of these types are taken: ${allowedExtensions}`,
  }),
  content: (name) => ({
    lo: `ເນື້ອໃນຂອງໄຟລ໌ "${name}" ບໍ່ກົງກັບນາມສະກຸນ, ກະລຸນາບັນທຶກໄຟລ໌ຄືນໃໝ່ ແລ້ວອັບໂຫຼດອີກ`,
    en: `The content of "${name}" is not what its name says, or the file is cut short: save it again and upload that`,
  }),
  image: (name) => ({
    lo: `ຮູບ "${name}" ເສຍຫາຍ ຫຼື ບໍ່ຄົບ, ກະລຸນາເປີດ ແລະ ບັນທຶກຮູບຄືນໃໝ່ ແລ້ວອັບໂຫຼດອີກ`,
    en: `The image "${name}" is damaged or cut short: open it, save it again and upload that`,
  }),
  pixels: (name) => ({
    lo: `ຮູບ "${name}" ໃຫຍ່ເກີນໄປ (ເກີນ 120 ລ້ານຈຸດ), ກະລຸນາຫຍໍ້ຮູບກ່ອນອັບໂຫຼດ`,
    en: `The image "${name}" has too many pixels (more than 120 million): make it smaller before uploading`,
  }),
  text: (name) => ({
    lo: `ໄຟລ໌ "${name}" ບໍ່ແມ່ນຂໍ້ຄວາມ UTF-8, ກະລຸນາບັນທຶກເປັນ UTF-8 ແລ້ວອັບໂຫຼດອີກ`,
    en: `"${name}" is not UTF-8 text: save it as UTF-8 and upload that`,
  }),
  macros: (name) => ({
    lo: `ໄຟລ໌ "${name}" ມີມາໂຄຣ (ໂປຣແກຣມຢູ່ໃນເອກະສານ), ກະລຸນາບັນທຶກໂດຍບໍ່ມີມາໂຄຣ`,
    en: `"${name}" contains macros: save it without them`,
  }),
  unpacked: (name) => ({
    lo: `ໄຟລ໌ "${name}" ໃຫຍ່ເກີນໄປເມື່ອເປີດອອກ, ກະລຸນາແບ່ງເປັນຫຼາຍໄຟລ໌`,
    en: `"${name}" is too large when it is unpacked: divide it into several files`,
  }),
} satisfies Record<string, (name: string) => Message>;

export type Refusal = keyof typeof messages;

/** A 400 answer that says so in both languages. */
export function refused(refusal: Refusal, name: string): Error {
  const { lo, en } = messages[refusal](name);
  return new errors.ValidationError(`${lo} / ${en}`);
}
