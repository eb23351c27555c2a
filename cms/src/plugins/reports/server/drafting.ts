/** The platform drafts the reports of a quarter once it is over, by the database's clock. */
import type { Core } from '@strapi/strapi';
import type { Quarter } from '@sanlao/shared/reports/quarter';
import { databaseNow } from '../../../database-clock.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { missingQuarters, type ReportingSite } from './due.ts';
import { openReports, type Reports } from './store.ts';

/** Drafts what is missing, each report once however often and wherever this runs. @returns how many */
export async function draftMissing(strapi: Core.Strapi): Promise<number> {
  const reports = openReports(strapi);
  const now = await databaseNow(strapi);
  let drafted = 0;
  for (const site of await reportingSites(strapi, reports)) {
    for (const quarter of missingQuarters(site, now)) {
      if (await draftOne(strapi, reports, { site: site.code, quarter, at: now })) drafted++;
    }
  }
  return drafted;
}

/** For one quarter, of every site that has none. @returns how many */
export async function draftQuarter(strapi: Core.Strapi, quarter: Quarter): Promise<number> {
  const reports = openReports(strapi);
  const at = await databaseNow(strapi);
  let drafted = 0;
  for (const { code } of await reportingSites(strapi, reports)) {
    if (await draftOne(strapi, reports, { site: code, quarter, at })) drafted++;
  }
  return drafted;
}

async function draftOne(
  strapi: Core.Strapi,
  reports: Reports,
  { site, quarter, at }: { site: string; quarter: Quarter; at: Date },
): Promise<boolean> {
  try {
    return await strapi.db.transaction(async () => {
      const report = await reports.draft(site, quarter, at);
      if (!report) return false;
      await recordActivity(strapi, {
        kind: 'report-drafted',
        site,
        details: { quarter, report: report.id },
      });
      return true;
    });
  } catch (error) {
    // Another process has made it between the look and the insert.
    if (await reports.find({ site, quarter })) return false;
    throw error;
  }
}

/** Published sites. */
async function reportingSites(strapi: Core.Strapi, reports: Reports): Promise<ReportingSite[]> {
  const rows = (await strapi.db.query('api::site.site').findMany({
    select: ['code', 'createdAt', 'publishedAt'],
  })) as { code: string; createdAt: string | number; publishedAt: string | number | null }[];
  const stored = await reports.heads({});
  const published = new Set(rows.flatMap(({ code, publishedAt }) => (publishedAt === null ? [] : [code])));
  return [...published].map((code) => ({
    code,
    // The draft stays when a site is published again.
    since: new Date(
      Math.min(...rows.filter((row) => row.code === code).map((row) => +new Date(row.createdAt))),
    ),
    drafted: stored.flatMap((report) => (report.site === code ? [report.quarter] : [])),
  }));
}
