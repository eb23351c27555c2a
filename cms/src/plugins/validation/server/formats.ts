/** Forms of single values: what is wrong with one, or undefined. An empty value is never wrong here. */
import { z } from 'zod';
import { provinceCodes } from '@sanlao/shared/content/provinces';
import { synonymTerms } from '@sanlao/shared/content/synonyms';
import { portalCode, reservedSlugs } from '@sanlao/shared/urls';
import type { Fault } from './fault.ts';

export type Message = Pick<Fault, 'lo' | 'en'>;
export type Check = (value: string) => Message | undefined;

const longestLabel = 63;
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const code: Check = (value) =>
  codePattern.test(value) && value.length <= longestLabel
    ? undefined
    : {
        lo: `ລະຫັດ "${value}" ໃຊ້ບໍ່ໄດ້: ໃຊ້ຕົວອັກສອນ a-z, ຕົວເລກ ແລະ ຂີດ (-) ເທົ່ານັ້ນ, ບໍ່ເກີນ ${longestLabel} ຕົວ`,
        en: `The code "${value}" cannot be used: only a-z, digits and hyphens between them, at most ${longestLabel}`,
      };

export const siteCode: Check = (value) =>
  value === portalCode
    ? {
        lo: `ລະຫັດ "${portalCode}" ສະຫງວນໄວ້ສຳລັບສູນລວມເວັບໄຊ: ກະລຸນາເລືອກລະຫັດອື່ນ`,
        en: `The code "${portalCode}" is reserved for the portal: choose another one`,
      }
    : code(value);

export const slug: Check = (value) =>
  (reservedSlugs as readonly string[]).includes(value)
    ? {
        lo: `ທີ່ຢູ່ "${value}" ເປັນຂອງລະບົບ, ກະລຸນາເລືອກຊື່ອື່ນ`,
        en: `The address "${value}" is taken by the site itself: choose another one`,
      }
    : code(value);

export const colour: Check = (value) =>
  /^#[0-9a-f]{6}$/i.test(value)
    ? undefined
    : {
        lo: `ສີ "${value}" ບໍ່ຖືກຮູບແບບ: ຂຽນຄືກັບ #0b5394`,
        en: `The colour "${value}" is not in the right form: write it like #0b5394`,
      };

export const iso3166: Check = (value) =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value)
    ? undefined
    : {
        lo: `ລະຫັດ ISO 3166-2 "${value}" ບໍ່ຖືກຮູບແບບ: ຂຽນຄືກັບ LA-AT`,
        en: `The ISO 3166-2 code "${value}" is not in the right form: write it like LA-AT`,
      };

export const province: Check = (value) =>
  (provinceCodes as readonly string[]).includes(value)
    ? undefined
    : {
        lo: `ບໍ່ມີແຂວງທີ່ມີລະຫັດ "${value}": ເລືອກຈາກລາຍການ, ຄືກັບ LA-AT`,
        en: `There is no province "${value}": choose one of the list, such as LA-AT`,
      };

export const email: Check = (value) =>
  z.email().safeParse(value).success
    ? undefined
    : {
        lo: `ອີເມວ "${value}" ບໍ່ຖືກຮູບແບບ: ຂຽນຄືກັບ name@example.la`,
        en: `"${value}" is not an e-mail address: write it like name@example.la`,
      };

const hostPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** One host name a line. */
export const hosts: Check = (value) => {
  const wrong = hostLines(value).find((host) => !hostPattern.test(host));
  if (wrong === undefined) return undefined;
  return {
    lo: `ຊື່ໂດເມນ "${wrong}" ບໍ່ຖືກຮູບແບບ: ຂຽນແຖວລະຊື່, ຕົວນ້ອຍ, ບໍ່ມີ https://, ຄືກັບ attapeu.gov.la`,
    en: `The host name "${wrong}" is not in the right form: one a line, lower case, without https://, like attapeu.gov.la`,
  };
};

export function hostLines(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const onlyWeb = new Set(['https:', 'http:']);

/** https, http, mailto, tel, or a path of the site. */
export const link: Check = (value) =>
  isSitePath(value) || hasScheme(value, schemes)
    ? undefined
    : {
        lo: `ລິ້ງ "${value}" ໃຊ້ບໍ່ໄດ້: ຂຽນທີ່ຢູ່ເຕັມຄືກັບ https://example.la/ ຫຼື ທາງຂອງເວັບໄຊຄືກັບ /lo/about/`,
        en: `The link "${value}" cannot be used: write a whole address like https://example.la/ or a path of the site like /lo/about/`,
      };

export const webAddress: Check = (value) =>
  hasScheme(value, new Set(['https:']))
    ? undefined
    : {
        lo: `ທີ່ຢູ່ "${value}" ໃຊ້ບໍ່ໄດ້: ຂຽນທີ່ຢູ່ເຕັມທີ່ຂຶ້ນຕົ້ນດ້ວຍ https://`,
        en: `The address "${value}" cannot be used: write a whole address that begins with https://`,
      };

/** Groups of one word would be looked up for nothing. */
export const synonyms: Check = (value) =>
  synonymTerms(value).length >= 2
    ? undefined
    : {
        lo: 'ໃສ່ຢ່າງໜ້ອຍສອງຄຳທີ່ຕ່າງກັນ, ຄັ່ນດ້ວຍຈຸດ (,)',
        en: 'Write at least two different words, with commas between them',
      };

export const redirectTarget: Check = (value) =>
  isSitePath(value) || hasScheme(value, onlyWeb)
    ? undefined
    : {
        lo: `ປາຍທາງ "${value}" ໃຊ້ບໍ່ໄດ້: ຂຽນທາງຄືກັບ /lo/about/ ຫຼື ທີ່ຢູ່ https`,
        en: `The target "${value}" cannot be used: write a path like /lo/about/ or an https address`,
      };

export const sitePath: Check = (value) =>
  isSitePath(value) && !/[?#]/.test(value)
    ? undefined
    : {
        lo: `ທາງ "${value}" ໃຊ້ບໍ່ໄດ້: ຕ້ອງຂຶ້ນຕົ້ນດ້ວຍ / ຄືກັບ /lo/old/`,
        en: `The path "${value}" cannot be used: it begins with / like /lo/old/`,
      };

/** Begins with one slash, climbs nowhere, and no browser reads it as another host. */
function isSitePath(value: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(value) && !/(^|\/)\.\.?(\/|$)/.test(decoded(value));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '..';
  }
}

function hasScheme(value: string, allowed: ReadonlySet<string>): boolean {
  // The parser drops tabs and line breaks, and would read "java\nscript:" as a scheme.
  if (/[\s\p{Cc}]/u.test(value) || !URL.canParse(value)) return false;
  const { protocol, username } = new URL(value);
  return allowed.has(protocol) && username === '';
}
