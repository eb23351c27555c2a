/** How long a file takes on the links that readers have. */
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { translator } from '../i18n/translate.ts';

interface Link {
  /** 1,000 bits a second */
  kilobits: number;
  /** seconds until the first byte on a connection that is open */
  latency: number;
}

/** As WebPageTest has them: "2G" (EDGE at its usual) and "3G". */
export const links = {
  '2G': { kilobits: 280, latency: 0.8 },
  '3G': { kilobits: 1_600, latency: 0.3 },
} as const satisfies Record<string, Link>;

export function transferSeconds(bytes: number, { kilobits, latency }: Link): number {
  return latency + (bytes * 8) / (kilobits * 1_000);
}

/** "2 ວິນາທີ", "16 ນາທີ", "2 ຊົ່ວໂມງ"; never below a second. */
export function durationText(seconds: number, locale: Locale): string {
  const t = translator(locale);
  const [unit, size] = units.find(([, least]) => seconds >= least * 1.5) ?? units.at(-1)!;
  const rounded = Math.max(
    1,
    unit === 'hours' ? Math.round((seconds / size) * 2) / 2 : Math.round(seconds / size),
  );
  return t(`document.${unit}`, { count: formatNumber(rounded, locale, 1) });
}

const units = [
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;
