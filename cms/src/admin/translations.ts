import { locales } from '@sanlao/shared/locales';
import type { Texts } from './texts.ts';

/** Strapi's own texts that we replace: where they name Strapi, or an editor could not know what they mean. */
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
  'app.components.LeftMenu.navbrand.title': { lo: 'ສານລາວ', en: 'Sanlao' },
  'app.components.LeftMenu.navbrand.workplace': { lo: 'ການເຜີຍແຜ່', en: 'Publishing' },

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
export const translations = Object.fromEntries(
  locales.map((locale) => [
    locale,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[locale]])),
  ]),
);
