import type { Locale } from '@sanlao/shared/locales';
import { blockMarkup, escaped, pageMarkup } from './markup.ts';
import type { Outline } from './outline.ts';

/** One report as a page for A4 paper; on a screen it reads as a page too. */
export function printPage({ title, subtitle, sections }: Outline, locale: Locale): string {
  const body = `<main>
<header><h1>${escaped(title)}</h1>${subtitle.map((line) => `<p>${escaped(line)}</p>`).join('')}</header>
${sections
  .map(
    ({ heading, blocks }) =>
      `<section><h2>${escaped(heading)}</h2>${blocks.map((block) => blockMarkup(block, locale)).join('')}</section>`,
  )
  .join('\n')}
</main>`;
  return pageMarkup({ title: [title, ...subtitle.slice(0, 2)].join(', '), locale, style, body });
}

const style = `
@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page)}}
main{max-width:178mm;margin:0 auto;padding:1.5rem 1rem 3rem}
header{border-bottom:3px solid #1b4d8f;padding-bottom:.8em;margin-bottom:1.2em}
header p:first-of-type{font-size:1.25em;font-weight:700}
h2{margin:1.4em 0 .5em;font-size:1.2em;break-after:avoid}
section>*+*{margin-top:1em}
section>p+p{margin-top:.5em}
.facts{grid-template-columns:repeat(auto-fit,minmax(15em,1fr))}
.facts dd span{flex-basis:100%;color:#47566b}
tr,.facts>div{break-inside:avoid}
.bars{break-inside:avoid}
@media print{html{font-size:10.5pt}main{max-width:none;padding:0}.bars rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
