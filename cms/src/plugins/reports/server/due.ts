/** Which reports are due, and which are late. Pure. */
import { parseIsoDay } from '@sanlao/shared/lao/calendar';
import {
  nextQuarter,
  previousQuarter,
  quartersBetween,
  quarterAt,
  spanOf,
  type Quarter,
} from '@sanlao/shared/reports/quarter';
import type { StoredReport } from './store.ts';
import { isOpen } from './store.ts';

export interface ReportingSite {
  code: string;
  /** when the site came to the platform */
  since: Date;
  /** quarters that have a report */
  drafted: readonly Quarter[];
}

/** Quarters that are over and have no report: those since the last report, else since the site is there. */
export function missingQuarters({ since, drafted }: ReportingSite, now: Date): Quarter[] {
  const last = drafted.toSorted().at(-1);
  return quartersBetween(last ? nextQuarter(last) : quarterAt(since), previousQuarter(quarterAt(now)));
}

/** Last day on which the report of a quarter is in time. @param days after the quarter's last day */
export function dueDay(quarter: Quarter, days: number): string {
  const { year, month, day } = parseIsoDay(spanOf(quarter).to);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export function isLate(
  report: Pick<StoredReport, 'state' | 'quarter'>,
  days: number,
  today: string,
): boolean {
  return isOpen(report) && today > dueDay(report.quarter, days);
}
