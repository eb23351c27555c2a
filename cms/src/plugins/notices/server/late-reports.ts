/** Says once of each quarterly report that it is late. */
import type { Core } from '@strapi/strapi';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { databaseNow } from '../../../database-clock.ts';
import { dueDay, isLate } from '../../reports/server/due.ts';
import { readSettings } from '../../reports/server/settings.ts';
import { openReports, type ReportHead } from '../../reports/server/store.ts';
import { rowOf } from './deliveries.ts';
import type { Told } from './happening.ts';
import { deliveriesOf } from './intake.ts';
import { deliveryTable } from './models.ts';

export async function tellLateReports(strapi: Core.Strapi): Promise<void> {
  const now = await databaseNow(strapi);
  const { dueDays } = await readSettings(strapi);
  const reports = await openReports(strapi).heads({ state: { $in: ['drafted', 'returned'] } });
  const late = reports.filter((report) => isLate(report, dueDays, vientianeDay(now)));
  if (late.length === 0) return;
  const deliveries = await deliveriesOf(
    strapi,
    late.map((report) => toldOfReport(report, dueDays, now)),
  );
  // The key of a row says what it is about and whom it tells: who has been told already is passed over.
  const rows = deliveries.map((delivery) => rowOf(delivery, now));
  const told = await toldAlready(
    strapi,
    rows.map(({ key }) => key),
  );
  for (const row of rows) {
    if (told.has(row.key)) continue;
    await strapi.db.connection(deliveryTable).insert(row).onConflict('key').ignore();
  }
}

/** SQLite takes a limited number of values in one statement. */
const partSize = 500;

async function toldAlready(strapi: Core.Strapi, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let start = 0; start < keys.length; start += partSize) {
    const part = keys.slice(start, start + partSize);
    const found: string[] = await strapi.db.connection(deliveryTable).whereIn('key', part).pluck('key');
    for (const key of found) known.add(key);
  }
  return known;
}

function toldOfReport({ id, site, quarter }: ReportHead, dueDays: number, now: Date): Told {
  const place = { site, unit: null };
  const kind = 'report-late';
  return {
    source: `report:${id}`,
    happening: { kind, ...place, actor: null, writers: [], planner: null, ownAllowed: false },
    content: {
      ...{ kind, ...place, at: now.toISOString(), actorName: null, title: null },
      ...{ uid: null, documentId: null, locale: null, words: '', due: dueDay(quarter, dueDays) },
      ...{ offer: null, plan: null, report: { id, quarter } },
    },
  };
}
