import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { previousQuarter, quarterAt, quarterSchema, spanOf } from '@sanlao/shared/reports/quarter';
import { wordChangesSchema, type WordsSaved } from '@sanlao/shared/reports/report';
import { databaseNow } from '../../../database-clock.ts';
import { secrets } from '../../../runtime.ts';
import { parse } from '../../../parse.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { allows, demand, readableSites, rightsTo } from './access.ts';
import { draftQuarter } from './drafting.ts';
import {
  outputOfQuarter,
  outputOfReport,
  outputSchema,
  readSlidesScript,
  type Output,
  type OutputRequest,
} from './outputs/outputs.ts';
import { draftPublication } from './publication.ts';
import { refuse } from './refusals.ts';
import { readSettings, settingsSchema, writeSettings } from './settings.ts';
import { acceptReport, personName, returnReport, submitReport } from './steps.ts';
import { openReports, type StoredReport } from './store.ts';
import { isSigned, signPath } from './tickets.ts';
import { compareSites, lateReports, listReports, viewReport } from './view.ts';

interface Context {
  params: Record<string, string>;
  query: unknown;
  url: string;
  request: { body?: unknown };
  body: unknown;
  status: number;
  set(headers: Record<string, string>): void;
}

const quarterQuery = z.object({ quarter: quarterSchema.optional() });
const quarterBody = z.object({ quarter: quarterSchema });
const wordsBody = z.object({ changes: wordChangesSchema });
const reasonBody = z.object({ reason: z.string().trim().min(1).max(5000) });

/** For signed-in people. Every handler asks the rules first. */
export const reports = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = openReports(strapi);

  return {
    /** `ReportList` */
    async list(context: Context): Promise<void> {
      const scope = readableSites(strapi);
      const now = await databaseNow(strapi);
      const { quarter = previousQuarter(quarterAt(now)) } = parse(quarterQuery, context.query);
      const stored = await store.heads({});
      context.body = {
        quarter,
        quarters: [...new Set([...stored.map((report) => report.quarter), previousQuarter(quarterAt(now))])]
          .toSorted()
          .toReversed(),
        reports: await listReports(strapi, { quarter, ...scope }),
        late: (await lateReports(strapi)).filter(
          ({ site }) => scope.sites === 'all' || scope.sites.includes(site),
        ),
        settings: await readSettings(strapi),
        may: {
          draft: allows(strapi, 'write-report', null),
          settings: allows(strapi, 'change-settings', null),
        },
      };
    },

    /** `{ quarter, sites: SiteFigures[], reports: ReportSummary[] }` */
    async compare(context: Context): Promise<void> {
      const scope = readableSites(strapi);
      const now = quarterAt(await databaseNow(strapi));
      const { quarter = previousQuarter(now) } = parse(quarterQuery, context.query);
      if (quarter > now) throw refuse('future');
      context.body = {
        quarter,
        sites: await compareSites(strapi, { quarter, ...scope }),
        reports: await listReports(strapi, { quarter, ...scope }),
      };
    },

    /** `Report` */
    async find(context: Context): Promise<void> {
      context.body = await shown(await readable(context));
    },

    /** `WordsSaved` */
    async write(context: Context): Promise<void> {
      const report = await readable(context);
      demand(strapi, 'write-report', report.site);
      const { changes } = parse(wordsBody, context.request.body);
      const by = { name: personName(strapi), at: await databaseNow(strapi) };
      const written = await store.write(report.id, changes, by);
      if (!written) throw refuse('closed');
      const { version, words, updatedAt } = written.report;
      context.body = {
        version,
        words,
        conflicts: written.conflicts.map((field) => ({ field, theirs: words[field], by: written.changedBy })),
        updatedAt: updatedAt.toISOString(),
      } satisfies WordsSaved;
    },

    async submit(context: Context): Promise<void> {
      const report = await readable(context);
      demand(strapi, 'write-report', report.site);
      await submitReport(strapi, report);
      context.body = await shown(await readable(context));
    },

    async return(context: Context): Promise<void> {
      const report = await readable(context);
      demand(strapi, 'write-report', null);
      await returnReport(strapi, report, parse(reasonBody, context.request.body).reason);
      context.body = await shown(await readable(context));
    },

    async accept(context: Context): Promise<void> {
      const report = await readable(context);
      demand(strapi, 'write-report', null);
      await acceptReport(strapi, report);
      context.body = await shown(await readable(context));
    },

    /** `Report`, with the publication that was drafted of it */
    async publish(context: Context): Promise<void> {
      const report = await readable(context);
      demand(strapi, 'publish', report.site);
      await draftPublication(strapi, report, await shown(report));
      context.body = await shown(await readable(context));
    },

    /** `{ drafted }`: for sites that have no report of this quarter, as those that came before the platform */
    async draft(context: Context): Promise<void> {
      demand(strapi, 'write-report', null);
      const { quarter } = parse(quarterBody, context.request.body);
      if (spanOf(quarter).end > (await databaseNow(strapi))) throw refuse('notOver');
      context.body = { drafted: await draftQuarter(strapi, quarter) };
    },

    async changeSettings(context: Context): Promise<void> {
      demand(strapi, 'change-settings', null);
      const settings = parse(settingsSchema, context.request.body);
      const before = await readSettings(strapi);
      await strapi.db.transaction(async () => {
        await writeSettings(strapi, settings);
        await recordActivity(strapi, {
          kind: 'setting-changed',
          details: { setting: 'reports', from: before, to: settings },
        });
      });
      context.body = settings;
    },

    /** `{ url }`: where the browser finds the output, for some minutes */
    async sign(context: Context): Promise<void> {
      const request = parse(outputSchema, context.request.body);
      await checkOutput(request);
      const query = new URLSearchParams(
        Object.entries(request).map(([name, value]): [string, string] => [name, String(value)]),
      );
      context.body = { url: signPath(`/reports/output?${query}`, secrets.adminJwtSecret, new Date()) };
    },
  };

  async function readable({ params }: Pick<Context, 'params'>): Promise<StoredReport> {
    const id = Number(params['id']);
    const report = Number.isSafeInteger(id) ? await store.find({ id }) : undefined;
    if (!report || !allows(strapi, 'read-report', report.site)) throw refuse('gone');
    return report;
  }

  async function shown(report: StoredReport) {
    const view = await viewReport(strapi, report, rightsTo(strapi, report.site));
    if (!view) throw refuse('gone');
    return view;
  }

  async function checkOutput(request: OutputRequest): Promise<void> {
    if ('report' in request) await readable({ params: { id: String(request.report) } });
    // Pages of all sites are for those who may read all of them.
    else if (readableSites(strapi).sites !== 'all') throw refuse('forbidden');
  }
};

/** For browsers that open an address which was signed for them. */
export const outputs = ({ strapi }: { strapi: Core.Strapi }) => ({
  async open(context: Context): Promise<void> {
    if (!isSigned(context.url, secrets.adminJwtSecret, new Date())) throw refuse('expired');
    const request = parse(outputSchema, context.query);
    send(context, await outputOf(strapi, request));
  },

  async script(context: Context): Promise<void> {
    send(context, { type: 'text/javascript; charset=utf-8', content: await readSlidesScript(strapi) });
  },
});

async function outputOf(strapi: Core.Strapi, request: OutputRequest): Promise<Output> {
  if (!('report' in request)) return outputOfQuarter(strapi, { ...request, sites: 'all' });
  const stored = await openReports(strapi).find({ id: request.report });
  const report =
    stored && (await viewReport(strapi, stored, { write: false, review: false, publish: false }));
  if (!report) throw refuse('gone');
  return outputOfReport(strapi, report, request);
}

function send(context: Context, { type, content, file }: Output): void {
  context.set({
    'Content-Type': type,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(file ? { 'Content-Disposition': `attachment; filename="${file}"` } : {}),
  });
  context.status = 200;
  context.body = content;
}
