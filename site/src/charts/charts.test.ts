import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChart, narrowest } from '@sanlao/shared/charts/bar-chart';
import { textWidth } from '@sanlao/shared/charts/text-width';
import type { Dataset } from '@sanlao/shared/content/types';
import { dataset } from '../../test/documents.ts';
import { figuresOf, type Figures } from './figures.ts';
import { keyFigure } from './key-figure.ts';
import { lineChart } from './line-chart.ts';
import { sparkOf } from './spark.ts';
import { summaryOf } from './summary.ts';

function figures(table: string, over: Partial<Dataset> = {}): Figures {
  const found = figuresOf(dataset({ site: 'ministry', code: 'x', table, ...over }));
  if (!found) throw new Error('The table of this test cannot be read.');
  return found;
}

const coverage = 'ແຂວງ,ບ້ານ\nຫຼວງພະບາງ,720\nອັດຕະປື,142\nເຊກອງ,';
const balance = 'Province,Change\nVientiane,12.5\nAttapeu,-3.25\nSekong,0';
const traffic = 'ປີ,ພາຍໃນ,ຕ່າງປະເທດ\n2022,100,210\n2023,,250\n2024,130,262';

const value = fc.oneof(
  fc.integer({ min: -9999, max: 9_999_999 }),
  fc.integer({ min: 0, max: 99_999 }).map((number) => number / 100),
);
const label = fc.constantFrom('2021', 'ນະຄອນຫຼວງວຽງຈັນ', 'ມັງກອນ 2026', 'ພະແນກເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ແຂວງຈຳປາສັກ');
const anyFigures = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 40 }) })
  .chain(({ columns, rows }) =>
    fc.record({
      columns: fc.array(fc.constantFrom('ບ້ານ', 'ຕ່າງປະເທດ', 'Fixed and mobile lines together'), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(
        fc.record({
          label,
          values: fc.array(fc.option(value, { freq: 8 }), { minLength: columns, maxLength: columns }),
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  )
  .filter(({ rows }) => rows.some(({ values }) => values.some((one) => one !== null)))
  .map((table): Figures => ({ ...table, heading: '', chart: 'bar', format: (number) => number.toFixed(2) }));

describe('figuresOf', () => {
  it('writes every figure with the decimals that the table has', () => {
    expect(figures(balance, { locale: 'en' }).format(-3.25)).toBe('-3.25');
    expect(figures(balance, { locale: 'lo' }).format(12.5)).toBe('12,5');
    expect(figures(coverage).format(1234567)).toBe('1.234.567');
  });

  it.each(['', 'x', 'a,b\nc,not a figure', 'ແຂວງ,ບ້ານ'])('finds none in %j', (table) => {
    expect(figuresOf(dataset({ site: 'ministry', code: 'x', table }))).toBeUndefined();
  });

  it.each([
    ['more series than can be told apart', `a,${'bcdefgh'.split('').join(',')}\nx,1,2,3,4,5,6,7`],
    [
      'more bars than can be looked over',
      `a,b\n${Array.from({ length: 121 }, (_, row) => `r${row},1`).join('\n')}`,
    ],
  ])('leaves %s to the table', (_, table) => {
    expect(figures(table).chart).toBe('none');
  });
});

describe('barChart', () => {
  it('draws lengths that compare as the figures do', () => {
    const { groups, zero } = barChart(figures(coverage));
    const [first, second, third] = groups.map(({ bars }) => bars[0]!);
    expect(zero).toBe(0);
    expect(first!.width / second!.width).toBeCloseTo(720 / 142, 2);
    expect(third).toMatchObject({ width: 0, value: undefined });
  });

  it('draws what is below zero to the left of it', () => {
    const { groups, zero } = barChart(figures(balance));
    const [, negative] = groups.map(({ bars }) => bars[0]!);
    expect(zero).toBeGreaterThan(0);
    expect(negative!.x).toBeLessThan(zero);
    expect(negative!.end).toBe(zero);
  });

  it('keeps bars, labels and values clear of one another on the narrowest phone', () => {
    fc.assert(
      fc.property(anyFigures, (given) => {
        const { groups, height, bottom, ticks, barHeight } = barChart(given);
        const em = (percent: number) => (percent / 100) * narrowest;
        let y = 0;
        for (const { lines, bars } of groups) {
          for (const line of lines) {
            expect(line.y).toBeGreaterThan(y);
            expect(textWidth(line.text)).toBeLessThanOrEqual(narrowest);
            y = line.y;
          }
          for (const bar of bars) {
            expect(bar.y).toBeGreaterThanOrEqual(y);
            expect(em(bar.end) + 0.4 + textWidth(bar.value ?? '')).toBeLessThanOrEqual(narrowest + 0.7);
            y = bar.y + barHeight;
          }
        }
        expect(bottom).toBeGreaterThanOrEqual(y - 0.01);
        expect(height).toBeGreaterThan(bottom);
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1];
          if (next)
            expect(em(next.x - tick.x)).toBeGreaterThanOrEqual(
              (textWidth(tick.text) + textWidth(next.text)) / 2,
            );
        }
      }),
    );
  });
});

describe('lineChart', () => {
  it('begins anew after a gap', () => {
    const [domestic, abroad] = lineChart(figures(traffic, { chart: 'line' })).lines;
    expect(domestic!.path).toMatch(/^M\d+ \d+M\d+ \d+$/);
    expect(domestic!.markers).toHaveLength(2);
    expect(abroad!.path).toMatch(/^M\d+ \d+L\d+ \d+L\d+ \d+$/);
  });

  it('names a series beside its line where its name is short', () => {
    const short = lineChart(figures(traffic, { chart: 'line' })).lines;
    expect(short.map(({ label: { texts } }) => texts)).toEqual([
      ['ພາຍໃນ', '130'],
      ['ຕ່າງປະເທດ', '262'],
    ]);
    const long = lineChart(
      figures(traffic.replace('ພາຍໃນ', 'ພາຍໃນປະເທດ ແລະ ລະຫວ່າງແຂວງ'), { chart: 'line' }),
    ).lines;
    expect(long.map(({ label: { texts } }) => texts)).toEqual([['130'], ['262']]);
  });

  it('draws a single point', () => {
    const { lines, labels } = lineChart(figures('ປີ,ຄົນ\n2026,5', { chart: 'line' }));
    expect(lines[0]!.markers).toHaveLength(1);
    expect(labels).toEqual([{ text: '2026', x: expect.any(Number), onlyWide: false }]);
  });

  it('keeps labels apart on the narrowest phone, and everything within the drawing', () => {
    fc.assert(
      fc.property(anyFigures, (given) => {
        const { lines, labels, height, plot } = lineChart({ ...given, chart: 'line' });
        const em = (percent: number) => (percent / 100) * narrowest;
        const shown = labels.filter(({ onlyWide }) => !onlyWide);
        for (const [index, { text, x }] of shown.entries()) {
          expect(em(x) - textWidth(text) / 2).toBeGreaterThanOrEqual(-0.1);
          expect(em(x) + textWidth(text) / 2).toBeLessThanOrEqual(narrowest + 0.1);
          const next = shown[index + 1];
          if (next)
            expect(em(next.x - x)).toBeGreaterThanOrEqual((textWidth(text) + textWidth(next.text)) / 2);
        }
        for (const { markers, label: end } of lines) {
          for (const { x, y } of markers) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(100);
            expect(y).toBeGreaterThanOrEqual(plot.top - 0.01);
            expect(y).toBeLessThanOrEqual(plot.top + plot.height + 0.01);
          }
          for (const text of end.texts) {
            expect(em(end.x) + 0.7 + textWidth(text)).toBeLessThanOrEqual(narrowest + 0.1);
          }
        }
        const ends = lines
          .map(({ label: end }) => ({ top: end.y, bottom: end.y + (end.texts.length - 1) * 1.5 }))
          .sort((a, b) => a.top - b.top);
        ends
          .slice(1)
          .forEach(({ top }, index) => expect(top - ends[index]!.bottom).toBeGreaterThanOrEqual(1.4));
        if (lines.length <= 4) expect(ends.at(-1)!.bottom).toBeLessThan(height);
      }),
    );
  });
});

describe('what is said of a chart', () => {
  it('names the highest and the lowest figure', () => {
    expect(summaryOf(figures(traffic), 'lo')).toContain('2024, ຕ່າງປະເທດ: 262; ຕ່ຳສຸດ – 2022, ພາຍໃນ: 100.');
    expect(summaryOf(figures(balance, { locale: 'en' }), 'en')).toContain(
      'Vientiane: 12.5; lowest – Attapeu: -3.25',
    );
  });

  it('stands for a line by its latest figure, for bars by the highest', () => {
    expect(keyFigure(figures(traffic, { chart: 'line' }))).toEqual({
      label: '2024, ພາຍໃນ',
      value: 130,
      series: 0,
    });
    expect(keyFigure(figures(traffic))).toEqual({ label: '2024, ຕ່າງປະເທດ', value: 262, series: 1 });
    expect(keyFigure(figures('a,b,c\nx,,1', { chart: 'line' }))).toMatchObject({ series: 1 });
  });
});

describe('sparkOf', () => {
  it('fits any figures into its box', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom('bar', 'line'), (given, chart) => {
        const { bars, path } = sparkOf({ ...given, chart }, given.columns.length - 1);
        for (const { x, y, width, height } of bars) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(1000);
          expect(y + height).toBeLessThanOrEqual(100);
        }
        for (const [, y] of (path ?? '').matchAll(/[ML]\d+ (\d+)/g))
          expect(Number(y)).toBeLessThanOrEqual(100);
        expect(path ?? '').toMatch(/^([ML]\d+ \d+)*$/);
      }),
    );
  });
});
