/** A report as a PDF. */
import { barChart, type BarGroup } from '@sanlao/shared/charts/bar-chart';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { figureLabels } from '@sanlao/shared/reports/labels';
import type { Block, Outline } from '../server/outputs/outline.ts';
import { blue, caption, contentWidth, gap, grey, openPaper, type Paper, type TextStyle } from './paper.ts';
import { drawTable } from './table.ts';

export interface ReportPdf {
  outline: Outline;
  locale: Locale;
  /** TrueType */
  fonts: { regular: Uint8Array; bold: Uint8Array };
}

const body: TextStyle = { size: 10.5 };
const small: TextStyle = { size: 9, colour: grey };
const heading: TextStyle = { size: 13, isBold: true };

export async function reportPdf({ outline, locale, fonts }: ReportPdf): Promise<Uint8Array> {
  const paper = await openPaper(fonts);
  paper.paragraph(outline.title, { size: 17, isBold: true }, 'H1');
  const [site = '', ...others] = outline.subtitle;
  paper.paragraph(site, { size: 13, isBold: true, colour: blue });
  for (const text of others) paper.paragraph(text, small);
  paper.space(4);
  paper.rule(2, blue);
  paper.space(gap);
  for (const section of outline.sections) {
    paper.reserve(60);
    paper.space(gap);
    paper.paragraph(section.heading, heading, 'H2');
    for (const block of section.blocks) drawBlock(paper, block, locale);
  }
  return paper.finish({
    title: [outline.title, ...outline.subtitle.slice(0, 2)].join(', '),
    language: locale,
    footOf: (number, count) =>
      `${outline.subtitle.slice(0, 1).join('')} · ${figureLabels.page[locale]} ${number} / ${count}`,
  });
}

function drawBlock(paper: Paper, block: Block, locale: Locale): void {
  switch (block.kind) {
    case 'facts':
      return drawFacts(paper, block);
    case 'bars':
      return drawBars(paper, block, locale);
    case 'table':
      return drawTable(paper, block);
    case 'text':
      return drawText(paper, block);
  }
}

const labelWidth = contentWidth * 0.48;

function drawFacts(paper: Paper, { items }: Extract<Block, { kind: 'facts' }>): void {
  paper.within('L', () => {
    for (const { label, value, note } of items) {
      paper.reserve(40);
      paper.within('LI', () => {
        paper.within('Lbl', () => paper.line(label, body, { width: labelWidth }));
        paper.within('LBody', () => {
          paper.within('P', () => paper.line(value, { ...body, isBold: true }, { x: labelWidth }));
          paper.space(paper.heightOf(body));
          if (note) paper.paragraph(note, small);
        });
      });
      paper.rule();
      paper.space(3);
    }
  });
}

function drawText(paper: Paper, { text, isMissing }: Extract<Block, { kind: 'text' }>): void {
  const style = isMissing ? { ...body, colour: grey } : body;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') paper.space(paper.heightOf(style));
    else paper.paragraph(line, style);
  }
}

function drawBars(
  paper: Paper,
  { caption: title, items }: Extract<Block, { kind: 'bars' }>,
  locale: Locale,
): void {
  const size = 9;
  const chart = barChart({
    rows: items.map(({ label, value }) => ({ label, values: [value] })),
    columns: [title],
    format: (value) => formatNumber(value, locale),
  });
  paper.reserve(60);
  paper.space(gap);
  const across = (share: number) => (share / 100) * contentWidth;
  const drawGroup = ({ lines, bars }: BarGroup): void => {
    const top = (lines[0]?.y ?? 0) - labelHeight;
    const height = ((bars.at(-1)?.y ?? top) + chart.barHeight + 0.6 - top) * size;
    paper.reserve(height);
    paper.within('Lbl', () => {
      for (const { text, y } of lines) paper.line(text, { size }, { down: (y - labelHeight - top) * size });
    });
    for (const { x, y, width, end, value } of bars) {
      const bar = { x: across(x), width: across(width), height: chart.barHeight * size };
      paper.bar({ ...bar, down: (y - top) * size });
      paper.within('LBody', () =>
        paper.line(value ?? '', { size }, { x: across(end) + 4, down: (y - top - 0.2) * size }),
      );
    }
    paper.space(height);
  };
  // Read aloud as what it shows: each label with its figure.
  paper.within('L', () => {
    paper.paragraph(title, caption, 'Caption');
    for (const group of chart.groups) paper.within('LI', () => drawGroup(group));
  });
}

/** em: of the letters above the baseline of a label, with the room of the marks */
const labelHeight = 1.2;
