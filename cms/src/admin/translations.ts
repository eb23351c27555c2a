import type { Locale } from '@sanlao/shared/locales';
import { answers } from './lao/hard-coded.ts';
import { strapiInLao } from './lao/strapi.ts';
import type { Texts } from './texts.ts';

/** Strapi's own texts that we replace in both languages: where they name Strapi, or an editor could not know what they mean. */
const texts = {
  'Auth.form.welcome.title': { lo: 'ຍິນດີຕ້ອນຮັບສູ່ ສານລາວ', en: 'Welcome to Sanlao' },
  'Auth.form.welcome.subtitle': {
    lo: 'ເຂົ້າສູ່ລະບົບເພື່ອຂຽນ ແລະ ເຜີຍແຜ່',
    en: 'Log in to write and publish',
  },
  'Auth.form.register.subtitle': {
    lo: 'ຊື່ ແລະ ລະຫັດຜ່ານໃຊ້ສະເພາະລະບົບນີ້ເທົ່ານັ້ນ.',
    en: 'Name and password are used for this system only.',
  },
  'Auth.form.password.hint': {
    lo: 'ຢ່າງໜ້ອຍ 12 ຕົວ, ມີຕົວພິມໃຫຍ່, ຕົວພິມນ້ອຍ ແລະ ຕົວເລກ. ຄຳຫຼາຍຄຳຈື່ງ່າຍກວ່າ ແລະ ປອດໄພກວ່າ.',
    en: 'At least 12 characters, with a capital, a small letter and a digit. Several words are easier to remember, and safer.',
  },
  'app.components.LeftMenu.navbrand.title': { lo: 'ສານລາວ', en: 'Sanlao' },
  'app.components.LeftMenu.navbrand.workplace': { lo: 'ການເຜີຍແຜ່', en: 'Publishing' },
  'upload.modal.upload-list.sub-header.button': { lo: 'ອັບໂຫຼດໄຟລ໌ໃໝ່', en: 'Upload new files' },

  // Enumerations: Strapi looks up a value by itself.
  ministry: { lo: 'ກະຊວງ', en: 'Ministry' },
  centre: { lo: 'ສູນ', en: 'Centre' },
  capital: { lo: 'ນະຄອນຫຼວງ', en: 'Capital' },
  province: { lo: 'ແຂວງ', en: 'Province' },
  district: { lo: 'ເມືອງ', en: 'District' },
  committee: { lo: 'ຄະນະກຳມະການ', en: 'Committee' },
  journal: { lo: 'ວາລະສານ', en: 'Journal' },
  newspaper: { lo: 'ໜັງສືພິມ', en: 'Newspaper' },
  strategy: { lo: 'ຍຸດທະສາດ', en: 'Strategy' },
  vision: { lo: 'ວິໄສທັດ', en: 'Vision' },
  plan: { lo: 'ແຜນການ', en: 'Plan' },
  statistics: { lo: 'ສະຖິຕິ', en: 'Statistics' },
  legislation: { lo: 'ນິຕິກຳ', en: 'Law or decree' },
  report: { lo: 'ບົດລາຍງານ', en: 'Report' },
  guideline: { lo: 'ຄູ່ມື ແລະ ຄຳແນະນຳ', en: 'Guideline' },
  planned: { lo: 'ວາງແຜນໄວ້', en: 'Planned' },
  postponed: { lo: 'ເລື່ອນອອກໄປ', en: 'Postponed' },
  cancelled: { lo: 'ຍົກເລີກ', en: 'Cancelled' },
  active: { lo: 'ເປີດໃຫ້ບໍລິການ', en: 'Active' },
  pilot: { lo: 'ທົດລອງນຳໃຊ້', en: 'Pilot' },
  retired: { lo: 'ຢຸດໃຫ້ບໍລິການ', en: 'Retired' },
  bar: { lo: 'ແທ່ງ', en: 'Bars' },
  line: { lo: 'ເສັ້ນ', en: 'Line' },
  none: { lo: 'ບໍ່ມີ, ມີແຕ່ຕາຕະລາງ', en: 'None, the table alone' },
  information: { lo: 'ຂໍ້ມູນ', en: 'Information' },
  warning: { lo: 'ຄຳເຕືອນ', en: 'Warning' },
  urgent: { lo: 'ດ່ວນ', en: 'Urgent' },
} as const satisfies Texts;

/** For `config.translations` of the admin. */
export const translations: Record<Locale, Record<string, string>> = {
  lo: { ...strapiInLao, ...answersOfServer(), ...inLanguage('lo') },
  en: inLanguage('en'),
};

function inLanguage(locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[locale]]));
}

/** Strapi looks for the message of an error that did not come from the server under this name. */
function answersOfServer(): Record<string, string> {
  const whole = answers.filter(([english]) => !english.includes('{'));
  return Object.fromEntries(whole.map(([english, lao]) => [`apiError.${english}`, lao]));
}
