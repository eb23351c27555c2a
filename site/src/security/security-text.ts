import type { Site } from '@sanlao/shared/content/types';
import { locales } from '@sanlao/shared/locales';

/** What whoever found a hole in the site needs to know (RFC 9116). */
export function securityText({ email, canonical, today }: SecurityContact): string {
  return [
    `Contact: mailto:${encodeURI(email)}`,
    `Expires: ${expiry(today)}T00:00:00+07:00`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

export interface SecurityContact {
  email: string;
  /** absolute address of the text */
  canonical: string;
  /** "2026-11-22" */
  today: string;
}

/**
 * The first of a January or a July that is more than half a year and at most a year away: RFC 9116 advises a
 * year at most, and so the text changes twice a year only.
 */
export function expiry(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return month <= 6 ? `${year + 1}-01-01` : `${year + 1}-07-01`;
}

/** The site's own address, else the ministry's; undefined where neither has one, as the text needs it. */
export function contactOf(site: Site, sites: readonly Site[]): string | undefined {
  const ministry = sites.find(({ kind }) => kind === 'ministry');
  return [site, ministry].map((candidate) => candidate?.contact.email.trim()).find((email) => email);
}
