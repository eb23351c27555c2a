/** What people do with a report: each step once, recorded with it. */
import type { Core } from '@strapi/strapi';
import type { ActivityKind } from '@sanlao/shared/activity/activity';
import { currentPerson, nameOf } from '../../../actor.ts';
import { databaseNow } from '../../../database-clock.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { countFigures } from './record/figures-of.ts';
import { refuse } from './refusals.ts';
import { isOpen, openReports, type StoredReport } from './store.ts';

/** To the ministry: from now on the figures stay as they are. @throws where it was submitted before, or says nothing */
export async function submitReport(strapi: Core.Strapi, report: StoredReport): Promise<void> {
  if (!isOpen(report)) throw refuse('closed');
  if (report.words.results.trim() === '') throw refuse('noResults');
  const [figures = null] = await countFigures(strapi, report.quarter, { sites: [report.site] });
  const at = await databaseNow(strapi);
  await take(strapi, report, {
    kind: 'report-submitted',
    change: {
      state: 'submitted',
      figures,
      submittedAt: at,
      submittedBy: personName(strapi),
      returnReason: null,
    },
    at,
  });
}

/** Back to the site, with a reason: its words may be written again. */
export async function returnReport(strapi: Core.Strapi, report: StoredReport, reason: string): Promise<void> {
  if (report.state !== 'submitted') throw refuse('notSubmitted');
  await take(strapi, report, {
    kind: 'report-returned',
    change: { state: 'returned', figures: null, returnReason: reason },
    at: await databaseNow(strapi),
    details: { reason },
  });
}

export async function acceptReport(strapi: Core.Strapi, report: StoredReport): Promise<void> {
  if (report.state !== 'submitted') throw refuse('notSubmitted');
  await take(strapi, report, {
    kind: 'report-accepted',
    change: { state: 'accepted' },
    at: await databaseNow(strapi),
  });
}

interface Step {
  kind: ActivityKind;
  change: Partial<Omit<StoredReport, 'id' | 'site' | 'quarter' | 'version'>>;
  at: Date;
  details?: object;
}

async function take(
  strapi: Core.Strapi,
  report: StoredReport,
  { kind, change, at, details }: Step,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const by = { updatedAt: at, updatedBy: personName(strapi) };
    if (!(await openReports(strapi).change(report, { ...change, ...by }))) throw refuse('changed');
    await recordActivity(strapi, {
      kind,
      site: report.site,
      details: { quarter: report.quarter, report: report.id, ...details },
    });
  });
}

export function personName(strapi: Core.Strapi): string {
  const person = currentPerson(strapi);
  return person ? nameOf(person) : '';
}
