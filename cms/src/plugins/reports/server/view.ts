/** Reports as they are answered. */
import type { Core } from '@strapi/strapi';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Quarter } from '@sanlao/shared/reports/quarter';
import type { Report, ReportSummary, SiteFigures } from '@sanlao/shared/reports/report';
import { publishedCodes } from '../../../codes.ts';
import { databaseNow } from '../../../database-clock.ts';
import { dueDay, isLate } from './due.ts';
import { countFigures } from './record/figures-of.ts';
import type { Scope } from './record/database.ts';
import { readSettings } from './settings.ts';
import { openReports, type ReportHead, type StoredReport } from './store.ts';

/** Of one quarter, or of all of them, in the order of the sites. */
export async function listReports(
  strapi: Core.Strapi,
  { quarter, sites }: Scope & { quarter?: Quarter },
): Promise<ReportSummary[]> {
  const stored = await openReports(strapi).heads({
    ...(quarter ? { quarter } : {}),
    ...(sites === 'all' ? {} : { site: { $in: sites } }),
  });
  return summaries(strapi, stored);
}

/** Those whose site should have sent them by now: for the list, and for who reminds. */
export async function lateReports(strapi: Core.Strapi): Promise<ReportSummary[]> {
  return (await listReports(strapi, { sites: 'all' })).filter((report) => report.isLate);
}

export async function viewReport(
  strapi: Core.Strapi,
  stored: StoredReport,
  may: Report['may'],
): Promise<Report | undefined> {
  const [summary] = await summaries(strapi, [stored]);
  const figures = stored.figures ?? (await countFigures(strapi, stored.quarter, { sites: [stored.site] }))[0];
  if (!summary || !figures) return undefined;
  const { version, words, updatedBy, submittedBy, returnReason, publication } = stored;
  return { ...summary, version, words, updatedBy, submittedBy, returnReason, publication, figures, may };
}

/** The figures of every site in a quarter: of a submitted report those that it was submitted with. */
export async function compareSites(
  strapi: Core.Strapi,
  { quarter, sites }: Scope & { quarter: Quarter },
): Promise<SiteFigures[]> {
  const reports = await openReports(strapi).list({ quarter, figures: { $notNull: true } });
  const counted = await countFigures(strapi, quarter, { sites });
  return counted.map((now) => reports.find(({ site }) => site === now.site)?.figures ?? now);
}

/** Of sites that are gone there is nothing to show. */
async function summaries(strapi: Core.Strapi, reports: readonly ReportHead[]): Promise<ReportSummary[]> {
  const sites = await publishedCodes(strapi, 'site');
  const { dueDays } = await readSettings(strapi);
  const today = vientianeDay(await databaseNow(strapi));
  return sites.flatMap(({ code, nameLo, nameEn }) =>
    reports
      .filter(({ site }) => site === code)
      .map((report) => ({
        id: report.id,
        site: code,
        nameLo,
        nameEn,
        quarter: report.quarter,
        state: report.state,
        due: dueDay(report.quarter, dueDays),
        isLate: isLate(report, dueDays, today),
        submittedAt: report.submittedAt?.toISOString() ?? null,
        updatedAt: report.updatedAt.toISOString(),
      })),
  );
}
