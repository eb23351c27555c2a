/** What is shown in place of a page that cannot be: in both languages, with what to do. */
import { createHash } from 'node:crypto';
import type { Bilingual } from '@sanlao/shared/lao/locale';

interface Notice {
  status: number;
  title: Bilingual;
  text: Bilingual;
}

export const notices = {
  forged: {
    status: 403,
    title: { lo: 'ລິ້ງນີ້ບໍ່ຖືກຕ້ອງ', en: 'This link is not right' },
    text: {
      lo: 'ລິ້ງອາດຖືກຕັດ ຫຼື ສຳເນົາມາບໍ່ຄົບ. ກະລຸນາຂໍລິ້ງໃໝ່ຈາກຜູ້ທີ່ສົ່ງໃຫ້ທ່ານ.',
      en: 'It may have been cut off or not been copied whole. Ask whoever sent it for a new one.',
    },
  },
  expired: {
    status: 410,
    title: { lo: 'ລິ້ງນີ້ໝົດອາຍຸແລ້ວ', en: 'This link has expired' },
    text: {
      lo: 'ກະລຸນາຂໍລິ້ງໃໝ່ຈາກຜູ້ທີ່ສົ່ງໃຫ້ທ່ານ.',
      en: 'Ask whoever sent it for a new one.',
    },
  },
  revoked: {
    status: 410,
    title: { lo: 'ລິ້ງນີ້ຖືກຍົກເລີກແລ້ວ', en: 'This link was taken back' },
    text: {
      lo: 'ຖ້າຍັງຕ້ອງການເບິ່ງ ກະລຸນາຕິດຕໍ່ຜູ້ທີ່ສົ່ງໃຫ້ທ່ານ.',
      en: 'If you still need to see the page, ask whoever sent it.',
    },
  },
  gone: {
    status: 410,
    title: { lo: 'ລາຍການນີ້ຖືກລຶບແລ້ວ', en: 'This entry was deleted' },
    text: { lo: 'ບໍ່ມີຫຍັງໃຫ້ເບິ່ງອີກ.', en: 'There is nothing left to show.' },
  },
  signedOut: {
    status: 403,
    title: { lo: 'ເປີດຈາກລະບົບຈັດການ', en: 'Open this from the admin' },
    text: {
      lo: 'ທີ່ຢູ່ນີ້ໃຊ້ໄດ້ສະເພາະຜູ້ທີ່ເປີດໜ້າ “ເບິ່ງກ່ອນ” ໃນລະບົບຈັດການ. ເປີດລາຍການ ແລ້ວກົດ “ເບິ່ງກ່ອນ” ອີກຄັ້ງ. ຖ້າທ່ານບໍ່ມີບັນຊີ ໃຫ້ຂໍລິ້ງຈາກຜູ້ຂຽນ.',
      en: 'This address works for those who have the preview open in the admin. Open the entry and press “See it” again. Without an account, ask its author for a link.',
    },
  },
  forbidden: {
    status: 403,
    title: { lo: 'ບັນຊີຂອງທ່ານເປີດລາຍການນີ້ບໍ່ໄດ້', en: 'Your account cannot open this entry' },
    text: { lo: 'ລາຍການນີ້ເປັນຂອງເວັບໄຊອື່ນ.', en: 'It belongs to another site.' },
  },
  notFound: {
    status: 404,
    title: { lo: 'ບໍ່ມີໜ້ານີ້ໃນການເບິ່ງກ່ອນ', en: 'This page is not part of the preview' },
    text: {
      lo: 'ການເບິ່ງກ່ອນສະແດງສະເພາະໜ້າຂອງລາຍການນີ້ ແລະ ໜ້າທີ່ພາໄປຫາ.',
      en: 'A preview shows the pages of its entry and those that lead to them.',
    },
  },
  noPage: {
    status: 404,
    title: { lo: 'ລາຍການນີ້ບໍ່ມີໜ້າຂອງຕົນເອງ', en: 'This entry has no page of its own' },
    text: {
      lo: 'ບໍ່ມີໜ້າໃດໃຫ້ເບິ່ງກ່ອນເຜີຍແຜ່.',
      en: 'There is no page to see before it is published.',
    },
  },
  noSite: {
    status: 409,
    title: { lo: 'ເວັບໄຊຍັງບໍ່ໄດ້ເຜີຍແຜ່', en: 'The site is not published yet' },
    text: {
      lo: 'ໃຫ້ເຜີຍແຜ່ເວັບໄຊຂອງລາຍການນີ້ກ່ອນ, ຫຼື ເລືອກເວັບໄຊໃຫ້ລາຍການ ແລ້ວບັນທຶກ.',
      en: 'Publish the site of this entry first, or choose a site for the entry and save it.',
    },
  },
  incomplete: {
    status: 422,
    title: { lo: 'ຍັງບໍ່ທັນມີຂໍ້ມູນພໍ', en: 'Something is still missing' },
    text: {
      lo: 'ກະລຸນາຕື່ມ ຫຼື ແກ້ຊ່ອງເຫຼົ່ານີ້ ແລ້ວບັນທຶກ, ຈຶ່ງເບິ່ງໜ້າໄດ້:',
      en: 'Fill in or correct these fields and save, then the page can be shown:',
    },
  },
  failed: {
    status: 422,
    title: { lo: 'ສ້າງໜ້ານີ້ບໍ່ໄດ້', en: 'This page cannot be made' },
    text: {
      lo: 'ມີສິ່ງໃນສະບັບຮ່າງທີ່ໜ້າເວັບສະແດງບໍ່ໄດ້. ໃຫ້ກວດສິ່ງທີ່ແກ້ໄຂຫຼ້າສຸດ:',
      en: 'Something in the draft cannot be shown. Check what was edited last:',
    },
  },
  notNow: {
    status: 503,
    title: { lo: 'ເບິ່ງໜ້ານີ້ບໍ່ໄດ້ໃນຕອນນີ້', en: 'This page cannot be shown just now' },
    text: {
      lo: 'ກະລຸນາລອງໃໝ່ພາຍຫຼັງ ຫຼື ແຈ້ງຜູ້ທີ່ສົ່ງລິ້ງໃຫ້ທ່ານ.',
      en: 'Try again later, or tell whoever sent you the link.',
    },
  },
  starting: {
    status: 503,
    title: { lo: 'ເວັບໄຊກຳລັງເລີ່ມຕົ້ນ', en: 'The sites are starting' },
    text: { lo: 'ກະລຸນາລອງໃໝ່ໃນອີກໜຶ່ງນາທີ.', en: 'Try again in a minute.' },
  },
  busy: {
    status: 503,
    title: { lo: 'ມີຜູ້ເບິ່ງກ່ອນຫຼາຍເກີນໄປ', en: 'Too many previews at once' },
    text: { lo: 'ກະລຸນາລອງໃໝ່ໃນອີກໜ້ອຍໜຶ່ງ.', en: 'Try again in a moment.' },
  },
  down: {
    status: 503,
    title: { lo: 'ຕິດຕໍ່ລະບົບເຜີຍແຜ່ບໍ່ໄດ້', en: 'The publisher does not answer' },
    text: {
      lo: 'ສະບັບຮ່າງຂອງທ່ານບັນທຶກໄວ້ແລ້ວ. ລອງໃໝ່ໃນອີກໜຶ່ງນາທີ; ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ແຈ້ງຜູ້ດູແລລະບົບ ໃຫ້ກວດດ້ວຍຄຳສັ່ງ sanlao status.',
      en: 'Your draft is saved. Try again in a minute; if it stays like this, tell the administrator, who finds the reason with sanlao status.',
    },
  },
  unmade: {
    status: 503,
    title: { lo: 'ສ້າງໜ້ານີ້ບໍ່ສຳເລັດ', en: 'The page was not made' },
    text: {
      lo: 'ສະບັບຮ່າງຂອງທ່ານບັນທຶກໄວ້ແລ້ວ. ລອງໃໝ່ອີກຄັ້ງ; ຖ້າຍັງບໍ່ໄດ້ ອາດເປັນຍ້ອນສະບັບຮ່າງໃຫຍ່ເກີນໄປ, ໃຫ້ແຈ້ງຜູ້ດູແລລະບົບ.',
      en: 'Your draft is saved. Try again; if it stays like this the draft may be too large: tell the administrator.',
    },
  },
} as const satisfies Record<string, Notice>;

export type NoticeName = keyof typeof notices;

const style =
  'body{margin:0;font:1.0625rem/1.75 "Noto Sans Lao","Noto Sans Lao UI",Phetsarath,system-ui,sans-serif;color:#1f2937;background:#f9fafb}main{max-width:38rem;margin:12vh auto;padding:0 1.25rem}h1,h2{font-size:1.375rem;line-height:1.6;margin:0}section+section{margin-top:2rem;padding-top:2rem;border-top:1px solid #d1d5db}a{color:#1d4ed8}@media(prefers-color-scheme:dark){body{color:#e5e7eb;background:#111827}a{color:#93c5fd}section+section{border-color:#374151}}';

/** For `style-src`. */
export const noticeStyle = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export interface NoticeMore {
  /** what exactly, item by item */
  items?: readonly Bilingual[];
  /** where the page is on the live site */
  live?: string;
}

export function noticePage(name: NoticeName, { items = [], live }: NoticeMore = {}): string {
  const { title } = notices[name];
  return `<!doctype html><html lang="lo"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title.lo} / ${title.en}</title><style>${style}</style></head><body><main>${section(name, 'lo', items, live)}${section(name, 'en', items, live)}</main></body></html>`;
}

const onTheSite: Bilingual = { lo: 'ເປີດໜ້ານີ້ເທິງເວັບໄຊ', en: 'Open it on the website' };

function section(
  name: NoticeName,
  language: keyof Bilingual,
  items: readonly Bilingual[],
  live: string | undefined,
): string {
  const { title, text } = notices[name];
  const heading = language === 'lo' ? 'h1' : 'h2';
  const list = items.map((item) => `<li>${escaped(item[language])}</li>`).join('');
  const link = live
    ? `<p><a href="${escaped(live)}" target="_blank" rel="noopener noreferrer">${onTheSite[language]}</a></p>`
    : '';
  return `<section lang="${language}"><${heading}>${title[language]}</${heading}><p>${text[language]}</p>${list && `<ul>${list}</ul>`}${link}</section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
