/** HTML of reports: no library's worth of it, and everything that is put in is escaped. */
import { barChart } from '@sanlao/shared/charts/bar-chart';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import type { Block } from './outline.ts';

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param script address of a file: no script stands in a page */
export function pageMarkup(page: {
  title: string;
  locale: Locale;
  style: string;
  body: string;
  script?: string;
}): string {
  const script = page.script ? `<script src="${page.script}" defer></script>` : '';
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(page.title)}</title>
<style>${common}${page.style}</style>
${script}
</head>
<body>
${page.body}
</body>
</html>
`;
}

export function blockMarkup(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'facts':
      return `<dl class="facts">${block.items
        .map(
          ({ label, value, note }) =>
            `<div><dt>${escaped(label)}</dt><dd><strong>${escaped(value)}</strong>${
              note ? `<span>${escaped(note)}</span>` : ''
            }</dd></div>`,
        )
        .join('')}</dl>`;
    case 'bars':
      return barsMarkup(block, locale);
    case 'table':
      return tableMarkup(block);
    case 'text':
      return block.text
        .split(/\n+/)
        .map((line) => `<p${block.isMissing ? ' class="missing"' : ''}>${escaped(line)}</p>`)
        .join('');
  }
}

function barsMarkup({ caption, items }: Extract<Block, { kind: 'bars' }>, locale: Locale): string {
  const format = (value: number) => formatNumber(value, locale);
  const chart = barChart({
    rows: items.map(({ label, value }) => ({ label, values: [value] })),
    columns: [caption],
    format,
  });
  const summary = items.map(({ label, value }) => `${label}: ${format(value)}`).join('; ');
  const marks = chart.groups.map(
    ({ lines, bars }) =>
      lines.map(({ text, y }) => `<text x="0" y="${y}em">${escaped(text)}</text>`).join('') +
      bars
        .map(
          ({ x, y, width, end, value }) =>
            `<rect x="${x}%" y="${y}em" width="${width}%" height="${chart.barHeight}em"/>` +
            `<text x="${end}%" dx=".4em" y="${y}em" dy=".95em">${escaped(value ?? '')}</text>`,
        )
        .join(''),
  );
  // Without an axis: each bar has its figure.
  return `<figure class="bars"><figcaption>${escaped(caption)}</figcaption><svg role="img" aria-label="${escaped(
    `${caption}: ${summary}`,
  )}" width="100%" height="${chart.bottom}em">${marks.join('')}</svg></figure>`;
}

function tableMarkup({ caption, head, rows, numbersFrom }: Extract<Block, { kind: 'table' }>): string {
  const cell = (text: string, column: number) =>
    column === 0
      ? `<th scope="row">${escaped(text)}</th>`
      : `<td${column >= numbersFrom ? ' class="number"' : ''}>${escaped(text)}</td>`;
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head
    .map(
      (text, column) =>
        `<th scope="col"${column >= numbersFrom ? ' class="number"' : ''}>${escaped(text)}</th>`,
    )
    .join(
      '',
    )}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`;
}

const common = `
*{box-sizing:border-box;margin:0}
html{font:16px/1.7 'Phetsarath OT',Phetsarath,'Noto Sans Lao','Lao UI','Leelawadee UI',sans-serif;color:#16202e;background:#fff}
h1,h2,h3{line-height:1.5}
.facts{display:grid;gap:.6em 1.5em}
.facts dt{color:#47566b}
.facts dd{display:flex;flex-wrap:wrap;gap:0 .8em;align-items:baseline}
.facts strong{font-size:1.4em;line-height:1.5}
.bars figcaption,caption{font-weight:700;text-align:start;padding-bottom:.3em}
.bars svg{overflow:visible;display:block}
.bars rect{fill:#1b4d8f}
.bars text{fill:currentColor}
.scroll{overflow-x:auto}
@media print{.scroll{overflow:visible}}
table{width:100%;border-collapse:collapse}
th,td{padding:.3em .5em;text-align:start;vertical-align:top;border-bottom:1px solid #c6cfdb;overflow-wrap:break-word}
thead th{border-bottom:2px solid #47566b}
tbody th{font-weight:400;min-width:9em}
.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
thead .number{white-space:normal}
.missing{color:#5b6878}
`;
