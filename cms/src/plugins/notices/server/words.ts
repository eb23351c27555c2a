/** The words of notices in both languages. Values in, values out. */
import type { PlanAction } from '@sanlao/shared/editing/plan';
import type { NoticeContent, NoticeKind } from '@sanlao/shared/notices/notices';
import { formatDate, formatDateTime } from '@sanlao/shared/lao/dates';
import { quarterName, quarterSchema } from '@sanlao/shared/reports/quarter';
import type { Locale } from '@sanlao/shared/locales';

export interface Said {
  /** what it is about, in one line */
  subject: string;
  sentences: string[];
  /** reasons, a note: as somebody wrote them; '' where there are none */
  quoted: string;
  link: { href: string; label: string };
}

/** What the words are made with. */
export interface Setting {
  language: Locale;
  /** origin and path of the admin, without a slash at the end */
  admin: string;
  /** of a site, by its code */
  nameOf: (site: string) => string;
}

export function say(content: NoticeContent, setting: Setting): Said {
  const { language, admin } = setting;
  const title = content.title ?? untitled[language];
  const site = content.site === null ? null : setting.nameOf(content.site);
  const facts: Facts = {
    title,
    site,
    who: content.actorName ?? platform[language],
    due: dueOf(content, language),
    from: content.offer ? setting.nameOf(content.offer.from) : '',
    atOnce: content.offer?.atOnce === true,
    action: content.plan?.action ?? 'publish',
    quarter: content.report ? quarterName(quarterSchema.parse(content.report.quarter), language) : '',
  };
  const { subject, sentence, label } = words[content.kind][language](facts);
  return {
    subject: site && content.kind !== 'report-late' ? `${subject} (${site})` : subject,
    sentences: [sentence, at[language](formatDateTime(content.at, language))],
    quoted: content.plan?.reason[language] ?? content.words,
    link: { href: `${admin}${pathOf(content)}`, label },
  };
}

export const frame = {
  digest: {
    lo: (count: number) => `ສານລາວ: ການແຈ້ງຂອງມື້ ${count} ລາຍການ`,
    en: (count: number) => `Sanlao: ${count} notifications of the day`,
  },
  choose: {
    lo: 'ເລືອກວ່າຈະໃຫ້ແຈ້ງຫຍັງ ແລະ ທາງໃດ',
    en: 'Choose what you are told, and how',
  },
  test: {
    lo: { subject: 'ທົດລອງການແຈ້ງ', sentence: 'ການແຈ້ງຂອງລະບົບສານລາວມາຮອດແລ້ວ.' },
    en: { subject: 'A test of the notifications', sentence: 'Notifications of Sanlao arrive here.' },
  },
};

interface Facts {
  title: string;
  site: string | null;
  who: string;
  due: string;
  /** of an offer: the entry's own site, and whether it is shown without asking */
  from: string;
  atOnce: boolean;
  /** of a plan */
  action: PlanAction;
  quarter: string;
}

type Words = Record<Locale, (facts: Facts) => { subject: string; sentence: string; label: string }>;

const untitled: Record<Locale, string> = { lo: 'ບໍ່ມີຊື່', en: 'Untitled' };
const platform: Record<Locale, string> = { lo: 'ລະບົບ', en: 'The platform' };
const openEntry: Record<Locale, string> = { lo: 'ເປີດລາຍການ', en: 'Open the entry' };
const at: Record<Locale, (time: string) => string> = {
  lo: (time) => `ເວລາ: ${time}`,
  en: (time) => `Time: ${time}`,
};

const words: Record<NoticeKind, Words> = {
  submitted: {
    lo: ({ title, who }) => ({
      subject: `ລໍຖ້າການກວດ: ${title}`,
      sentence: `${who} ສົ່ງລາຍການນີ້ໃຫ້ກວດ.`,
      label: openEntry.lo,
    }),
    en: ({ title, who }) => ({
      subject: `Waits for review: ${title}`,
      sentence: `${who} submitted this entry for review.`,
      label: openEntry.en,
    }),
  },
  returned: {
    lo: ({ title, who }) => ({
      subject: `ສົ່ງຄືນໃຫ້ແກ້ໄຂ: ${title}`,
      sentence: `${who} ສົ່ງລາຍການນີ້ຄືນ ພ້ອມເຫດຜົນ.`,
      label: openEntry.lo,
    }),
    en: ({ title, who }) => ({
      subject: `Returned to be mended: ${title}`,
      sentence: `${who} returned this entry with reasons.`,
      label: openEntry.en,
    }),
  },
  published: {
    lo: ({ title, who }) => ({
      subject: `ເຜີຍແຜ່ແລ້ວ: ${title}`,
      sentence: `${who} ໄດ້ເຜີຍແຜ່ລາຍການນີ້.`,
      label: openEntry.lo,
    }),
    en: ({ title, who }) => ({
      subject: `Published: ${title}`,
      sentence: `${who} published this entry.`,
      label: openEntry.en,
    }),
  },
  offered: {
    lo: ({ title, who, from, atOnce }) => ({
      subject: `${atOnce ? 'ສະແດງຢູ່ເວັບໄຊຂອງທ່ານ' : 'ສະເໜີໃຫ້ເວັບໄຊຂອງທ່ານ'}: ${title}`,
      sentence: atOnce
        ? `${who} ໃຫ້ສະແດງລາຍການນີ້ຈາກ ${from} ທັນທີ ໂດຍບໍ່ໄດ້ຖາມ. ທ່ານເຊົາສະແດງໄດ້.`
        : `${who} ສະເໜີລາຍການນີ້ຈາກ ${from}. ທ່ານຮັບມາສະແດງ ຫຼື ບໍ່ຮັບກໍໄດ້.`,
      label: 'ເປີດໜ້າ ສະເໜີໃຫ້ພວກເຮົາ',
    }),
    en: ({ title, who, from, atOnce }) => ({
      subject: `${atOnce ? 'Shown on your site' : 'Offered to your site'}: ${title}`,
      sentence: atOnce
        ? `${who} shows this entry from ${from} at once, without asking. You may show it no longer.`
        : `${who} offers this entry from ${from}. You may accept or decline it.`,
      label: 'Open the page Offered to us',
    }),
  },
  overdue: {
    lo: ({ title, due }) => ({
      subject: `ກາຍກຳນົດ: ${title}`,
      sentence: `ສິ່ງທີ່ກຳນົດໄວ້ ${due} ບໍ່ໄດ້ເຮັດຕາມເວລາ. ເບິ່ງສະຖານະປັດຈຸບັນໃນລາຍການ.`,
      label: openEntry.lo,
    }),
    en: ({ title, due }) => ({
      subject: `Overdue: ${title}`,
      sentence: `What was planned for ${due} was not done in time. The entry says how it stands now.`,
      label: openEntry.en,
    }),
  },
  'plan-stopped': {
    lo: ({ title, action, due }) => ({
      subject: `ການຕັ້ງເວລາຖືກຢຸດ: ${title}`,
      sentence: `${action === 'publish' ? 'ການເຜີຍແຜ່' : 'ການຖອນ'}ທີ່ຕັ້ງເວລາໄວ້ ${due} ບໍ່ໄດ້ເຮັດ. ລະບົບຈະບໍ່ລອງອີກ ຈົນກວ່າຈະຕັ້ງເວລາໃໝ່.`,
      label: openEntry.lo,
    }),
    en: ({ title, action, due }) => ({
      subject: `Plan stopped: ${title}`,
      sentence: `The ${action === 'publish' ? 'publish' : 'withdrawal'} planned for ${due} was not carried out, and is not tried again until somebody schedules it.`,
      label: openEntry.en,
    }),
  },
  'report-late': {
    lo: ({ site, quarter, due }) => ({
      subject: `ບົດລາຍງານຊ້າ: ${site ?? ''}, ${quarter}`,
      sentence: `ບົດລາຍງານຕ້ອງສົ່ງພາຍໃນ ${due} ແລະ ຍັງບໍ່ໄດ້ສົ່ງ.`,
      label: 'ເປີດບົດລາຍງານ',
    }),
    en: ({ site, quarter, due }) => ({
      subject: `Report is late: ${site ?? ''}, ${quarter}`,
      sentence: `The report was due by ${due} and has not been sent.`,
      label: 'Open the report',
    }),
  },
};

function dueOf({ kind, due }: NoticeContent, language: Locale): string {
  if (due === null) return '';
  return kind === 'report-late' ? formatDate(due, language) : formatDateTime(due, language);
}

function pathOf({ kind, uid, documentId, locale, report }: NoticeContent): string {
  if (report) return `/plugins/reports/${report.id}`;
  // The entry is another site's: not everybody who is asked may open it.
  if (kind === 'offered') return '/plugins/offers';
  if (uid === null || documentId === null) return '';
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}${query}`;
}
