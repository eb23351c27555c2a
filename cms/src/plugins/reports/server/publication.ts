/** A report as a document of the website: a draft with the PDF, which goes the way of every publication. */
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { figureLabels } from '@sanlao/shared/reports/labels';
import { quarterName } from '@sanlao/shared/reports/quarter';
import type { Report } from '@sanlao/shared/reports/report';
import { databaseNow } from '../../../database-clock.ts';
import { rootFolders } from '../../access/server/library.ts';
import { outlineOf } from './outputs/outline.ts';
import { makePdf } from './outputs/pdf.ts';
import { refuse } from './refusals.ts';
import { openReports, type StoredReport } from './store.ts';

/** @returns the documentId of the draft @throws where the report has one, or is not accepted */
export async function draftPublication(
  strapi: Core.Strapi,
  stored: StoredReport,
  report: Report,
): Promise<string> {
  if (stored.state !== 'accepted') throw refuse('notAccepted');
  if (stored.publication !== null) throw refuse('hasPublication');
  const pdf = await makePdf(strapi, outlineOf(report, 'lo'), 'lo');
  const date = vientianeDay(await databaseNow(strapi));
  const reports = openReports(strapi);
  return strapi.db.transaction(async () => {
    // First of all: a second one at the same moment waits here, and then makes nothing.
    if (!(await reports.change(stored, {}))) throw refuse('changed');
    const title = `${figureLabels.report.lo} ${report.nameLo}, ${quarterName(report.quarter, 'lo')}`;
    const file = await upload(strapi, {
      site: report.site,
      name: `${report.site}-${report.quarter}.pdf`,
      bytes: pdf,
    });
    const { documentId } = await strapi.documents('api::publication.publication').create({
      locale: 'lo',
      data: {
        title,
        kind: 'report',
        site: report.site,
        date,
        period: quarterName(report.quarter, 'lo'),
        issuingBody: report.nameLo,
        languages: ['lo'],
        files: [file],
      },
    });
    await reports.change({ id: stored.id, version: stored.version + 1 }, { publication: documentId });
    return documentId;
  });
}

/** Into the folder of the site. @returns its number in the media library */
async function upload(
  strapi: Core.Strapi,
  { site, name, bytes }: { site: string; name: string; bytes: Buffer },
): Promise<number> {
  const filepath = join(tmpdir(), `sanlao-report-${randomUUID()}.pdf`);
  await writeFile(filepath, bytes);
  try {
    const folder = (await rootFolders(strapi)).find((root) => root.site === site);
    const files = { filepath, originalFilename: name, mimetype: 'application/pdf', size: bytes.length };
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: { fileInfo: { name, ...(folder ? { folder: folder.id } : {}) } }, files });
    return file.id;
  } finally {
    await rm(filepath, { force: true });
  }
}
