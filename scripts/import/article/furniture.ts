import { fold } from '@sanlao/shared/lao/fold';
import { sameKey } from './compare.ts';
import { readCredits } from './credits.ts';
import { readDateLine } from './date-line.ts';

/**
 * True for a line that web pages have around an article and that no article is made of: an entry or a row of a menu,
 * a breadcrumb, a share button, a counter of visits, a copyright line.
 */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (WHOLE_LINE.some((pattern) => pattern.test(line)) || isKnown(line)) return true;
  const words = line.split(' ');
  if (words.length > 1 && words.every(isKnown)) return true;
  const parts = line.split(SEPARATOR).map((part) => part.trim());
  if (parts.length < 2) return false;
  const filled = parts.filter((part) => part !== '');
  return filled.some(isKnown) && filled.every((part) => part.length <= LONGEST_ENTRY);
}

/** True for "28/06/2024 | ໂດຍ: ແອັດມິນ | 153 views": a row of facts about the page, each one of a known kind. */
export function metadataParts(line: string): string[] | undefined {
  if (line.length > LONGEST) return undefined;
  const parts = line.split(/\s*[|•·]\s*/).filter((part) => part !== '');
  const known =
    parts.length > 1 && parts.every((part) => readDateLine(part) ?? readCredits(part) ?? isFurniture(part));
  return known ? parts : undefined;
}

/** True where a line ends as a sentence does. A bracket alone ends none: "(2021-2025)" may close a title. */
export function endsSentence(text: string): boolean {
  return /[.!?…。][\s"'”’)\]»]*$/u.test(text);
}

/** The longest line that may be a link to a download or a menu entry. */
export const longestLink = 120;

const LONGEST = 160;
const LONGEST_ENTRY = 40;
const SEPARATOR = /[|>»›/•·]/u;

const KNOWN = new Set(
  [
    ...['ໜ້າຫຼັກ', 'ໜ້າທຳອິດ', 'ໜ້າແລກ', 'ກັບໜ້າຫຼັກ', 'ເມນູ', 'ເມນູຫຼັກ', 'ກ່ຽວກັບ', 'ກ່ຽວກັບພວກເຮົາ', 'ກ່ຽວກັບກະຊວງ'],
    ...[
      'ຂ່າວ',
      'ຂ່າວສານ',
      'ຂ່າວ ແລະ ກິດຈະກຳ',
      'ຂ່າວກິດຈະກຳ',
      'ກິດຈະກຳ',
      'ຂ່າວທັງໝົດ',
      'ຂ່າວລ່າສຸດ',
      'ຂ່າວອື່ນໆ',
      'ຂ່າວທີ່ກ່ຽວຂ້ອງ',
    ],
    ...[
      'ນິຕິກຳ',
      'ເອກະສານ',
      'ເອກະສານດາວໂຫຼດ',
      'ບໍລິການ',
      'ການບໍລິການ',
      'ຕິດຕໍ່',
      'ຕິດຕໍ່ພວກເຮົາ',
      'ຄັງຮູບພາບ',
      'ຮູບພາບ',
      'ວິດີໂອ',
    ],
    ...[
      'ຄົ້ນຫາ',
      'ເຂົ້າສູ່ລະບົບ',
      'ລົງທະບຽນ',
      'ພາສາລາວ',
      'ລາວ',
      'ອັງກິດ',
      'ແຊຣ໌',
      'ແບ່ງປັນ',
      'ພິມ',
      'ກັບຄືນ',
      'ຖັດໄປ',
      'ກ່ອນໜ້າ',
    ],
    ...['ອ່ານຕໍ່', 'ອ່ານເພີ່ມເຕີມ', 'ລາຍລະອຽດ', 'ເບິ່ງທັງໝົດ', 'ດາວໂຫຼດ', 'ດາວໂຫລດ', 'ຂຶ້ນເທິງ', 'ແຜນຜັງເວັບໄຊ'],
    ...['ວາລະສານ ໄອຊີທີ', 'ໜັງສືພິມ', 'ລົງທະບຽນປະຊຸມ', 'ລະບົບຂຶ້ນທະບຽນປະຊຸມ', 'ຂຶ້ນທະບຽນປະຊຸມ'],
    ...[
      'home',
      'menu',
      'main menu',
      'about',
      'about us',
      'news',
      'latest news',
      'related news',
      'events',
      'documents',
    ],
    ...[
      'services',
      'contact',
      'contact us',
      'gallery',
      'video',
      'search',
      'login',
      'log in',
      'sign in',
      'register',
      'lao',
    ],
    ...[
      'english',
      'share',
      'tweet',
      'facebook',
      'twitter',
      'youtube',
      'line',
      'whatsapp',
      'email',
      'print',
      'back',
      'next',
    ],
    ...[
      'previous',
      'read more',
      'download',
      'downloads',
      'sitemap',
      'back to top',
      'skip to content',
      'comments',
    ],
  ].map(sameKey),
);

const WHOLE_LINE = [
  /^(?:©|\(c\)|copyright\b|ສະຫງວນລິຂະສິດ|ລິຂະສິດ\s*©|all rights reserved)/iu,
  /^(?:views?|hits|visits?|visitors?|ຈຳນວນ(?:ຜູ້)?(?:ເຂົ້າ)?(?:ຊົມ|ອ່ານ)|(?:ຜູ້)?ເຂົ້າຊົມ|ຍອດ(?:ເຂົ້າ)?ຊົມ|ເປີດອ່ານ|ອ່ານແລ້ວ)\s*:?\s*[\d,.]+(?:\s*(?:ຄັ້ງ|ຄົນ|times))?$/iu,
  /^[\d,.]+\s*(?:views?|hits|visits?|shares?|comments?)$/iu,
];

function isKnown(line: string): boolean {
  return KNOWN.has(sameKey(line)) && fold(line) !== '';
}
