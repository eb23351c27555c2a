/** What can be had of reports: of one, or of all sites in a quarter. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { locales, type Locale } from '@sanlao/shared/locales';
import { figureLabels, wordLabels } from '@sanlao/shared/reports/labels';
import { quarterSchema, type Quarter } from '@sanlao/shared/reports/quarter';
import { wordFields, type Report } from '@sanlao/shared/reports/report';
import type { Scope } from '../record/database.ts';
import { openReports } from '../store.ts';
import { compareSites } from '../view.ts';
import { writeCsv } from './csv.ts';
import { outlineOf } from './outline.ts';
import { makePdf } from './pdf.ts';
import { printPage } from './print-page.ts';
import { slidesPage } from './slides.ts';
import { figuresTable } from './table.ts';
import { writeWorkbook, type SheetTable } from './workbook.ts';

export interface Output {
  type: string;
  content: string | Buffer;
  /** undefined: it is shown, not saved */
  file?: string;
}

export const reportOutputs = ['print', 'pdf', 'xlsx', 'csv'] as const;
export const quarterOutputs = ['slides', 'xlsx', 'csv'] as const;

const locale = z.enum(locales).default('lo');

/** What is asked for: the query of its address. */
export const outputSchema = z.union([
  z.object({ output: z.enum(reportOutputs), report: z.coerce.number().int().positive(), locale }),
  z.object({ output: z.enum(quarterOutputs), quarter: quarterSchema, locale }),
]);
export type OutputRequest = z.infer<typeof outputSchema>;

const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export async function outputOfReport(
  strapi: Core.Strapi,
  report: Report,
  { output, locale: language }: { output: (typeof reportOutputs)[number]; locale: Locale },
): Promise<Output> {
  const name = `${report.site}-${report.quarter}`;
  switch (output) {
    case 'print':
      return { type: types.html, content: printPage(outlineOf(report, language), language) };
    case 'pdf':
      return {
        type: types.pdf,
        content: await makePdf(strapi, outlineOf(report, language), language),
        file: `${name}.pdf`,
      };
    case 'csv':
      return {
        type: types.csv,
        content: writeCsv(figuresTable([report.figures], language)),
        file: `${name}.csv`,
      };
    case 'xlsx':
      return {
        type: types.xlsx,
        content: await writeWorkbook(sheetsOf(report, language)),
        file: `${name}.xlsx`,
      };
  }
}

export async function outputOfQuarter(
  strapi: Core.Strapi,
  {
    output,
    quarter,
    locale: language,
    sites,
  }: Scope & { output: (typeof quarterOutputs)[number]; quarter: Quarter; locale: Locale },
): Promise<Output> {
  const figures = await compareSites(strapi, { quarter, sites });
  const name = `sites-${quarter}`;
  switch (output) {
    case 'csv':
      return { type: types.csv, content: writeCsv(figuresTable(figures, language)), file: `${name}.csv` };
    case 'xlsx': {
      const table = { name: figureLabels.figures[language], rows: figuresTable(figures, language) };
      return { type: types.xlsx, content: await writeWorkbook([table]), file: `${name}.xlsx` };
    }
    case 'slides': {
      const reports = await openReports(strapi).list({ quarter });
      const presented = figures.map((of) => ({
        figures: of,
        report: reports.find(({ site }) => site === of.site) ?? null,
      }));
      const content = slidesPage(presented, { quarter, locale: language, script: slidesScript });
      return { type: types.html, content };
    }
  }
}

const slidesScript = '/reports/slides.js';

export function readSlidesScript(strapi: Core.Strapi): Promise<Buffer> {
  return readFile(join(strapi.dirs.app.src, 'plugins/reports/assets/slides.js'));
}

function sheetsOf({ figures, words }: Report, language: Locale): SheetTable[] {
  const label = (key: keyof typeof figureLabels) => figureLabels[key][language];
  return [
    { name: label('figures'), rows: figuresTable([figures], language) },
    {
      name: label('returned'),
      rows: [
        [label('day'), label('title'), label('reason')],
        ...figures.figures.returned.reasons.map(({ day, title, reasons }) => [day, title, reasons]),
      ],
    },
    {
      name: label('report'),
      rows: [
        [label('title'), label('report')],
        ...wordFields.map((field) => [wordLabels[field][language], words[field]]),
      ],
    },
  ];
}
