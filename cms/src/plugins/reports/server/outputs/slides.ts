/** The reports of all sites as one page to present: an overview, then of each site its figures and the team's words. */
import { durationText, figureLabels, stateLabels, wordLabels } from '@sanlao/shared/reports/labels';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { quarterName, type Quarter } from '@sanlao/shared/reports/quarter';
import type { ReportState, SiteFigures, Words } from '@sanlao/shared/reports/report';
import { blockMarkup, escaped, pageMarkup } from './markup.ts';
import { keyFacts, publishedBars } from './outline.ts';
import { slidesOfWords, wordsLayout, type WordsPart } from './slide-words.ts';

export interface Presented {
  figures: SiteFigures;
  /** null: the site has no report */
  report: { state: ReportState; words: Words } | null;
}

/** @param script address of assets/slides.js */
export function slidesPage(
  presented: readonly Presented[],
  { quarter, locale, script }: { quarter: Quarter; locale: Locale; script: string },
): string {
  const title = `${figureLabels.allSites[locale]}, ${quarterName(quarter, locale)}`;
  const slides = [
    overview(presented, title, locale),
    ...presented.flatMap((site) => slidesOfSite(site, quarter, locale)),
  ];
  const body = `<main>${slides
    .map(
      (content, index) =>
        `<section id="slide-${index + 1}" tabindex="-1">${content}<footer>${index + 1} / ${slides.length}</footer></section>`,
    )
    .join('\n')}</main>
<nav aria-label="${labels.slides[locale]}">
<button type="button" data-go="previous">${labels.previous[locale]}</button>
<button type="button" data-go="next">${labels.next[locale]}</button>
<button type="button" data-go="full">${labels.full[locale]}</button>
</nav>`;
  return pageMarkup({ title, locale, style, body, script });
}

function overview(presented: readonly Presented[], title: string, locale: Locale): string {
  const most = Math.max(1, ...presented.map(({ figures }) => figures.figures.published.total));
  const number = (value: number) => formatNumber(value, locale);
  const rows = presented.map(({ figures: { nameLo, nameEn, figures }, report }) => {
    const { published, news, approval, returned, documents } = figures;
    return `<tr><th scope="row">${escaped(locale === 'lo' ? nameLo : nameEn)}</th>
<td class="bar"><svg width="100%" height="1em" aria-hidden="true"><rect width="${Math.round((published.total / most) * 100)}%" height="100%"/></svg></td>
<td class="number">${number(published.total)}</td><td class="number">${number(news.daysWithout)}</td>
<td class="number">${approval.median === null ? '–' : escaped(durationText(approval.median, locale))}</td>
<td class="number">${number(returned.count)}</td><td class="number">${number(documents.total)}</td>
<td>${report ? stateLabels[report.state][locale] : '–'}</td></tr>`;
  });
  const head = (['daysWithout', 'median', 'returned', 'documents'] as const).map(
    (key) => `<th scope="col" class="number">${figureLabels[key][locale]}</th>`,
  );
  return `<h1>${escaped(title)}</h1><div class="scroll" role="region" tabindex="0" aria-label="${escaped(title)}"><table class="overview" style="--rows:${presented.length}"><thead><tr><th scope="col">${figureLabels.site[locale]}</th><th scope="col" colspan="2">${figureLabels.published[locale]}</th>${head.join('')}<th scope="col">${figureLabels.state[locale]}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function slidesOfSite({ figures: ofSite, report }: Presented, quarter: Quarter, locale: Locale): string[] {
  const name = escaped(locale === 'lo' ? ofSite.nameLo : ofSite.nameEn);
  const words = report ? slidesOfWords(report.words) : [];
  const about = [
    quarterName(quarter, locale),
    ...(report ? [stateLabels[report.state][locale]] : []),
    ...(words.length === 0 ? [`${labels.words[locale]}: ${figureLabels.notWritten[locale]}`] : []),
  ];
  const heading = `<h2>${name} <span>${escaped(about.join(' · '))}</span></h2>`;
  return [figures(ofSite, locale), ...words.map((parts) => wordsMarkup(parts, locale))].map(
    (content) => `${heading}\n${content}`,
  );
}

function figures(ofSite: SiteFigures, locale: Locale): string {
  const charts = publishedBars(ofSite, locale);
  // By type, and by the smallest places that the site tells of: districts, else topics.
  const bars = [...new Set([charts.at(0), charts.at(-1)])].flatMap((block) =>
    block?.kind === 'bars' ? [{ ...block, items: block.items.slice(0, mostBars) }] : [],
  );
  const items = keyFacts(ofSite.figures, locale).map(({ label, value }) => ({ label, value }));
  return `<div class="columns">${[{ kind: 'facts' as const, items }, ...bars]
    .map((block) => `<div>${blockMarkup(block, locale)}</div>`)
    .join('')}</div>`;
}

function wordsMarkup(parts: readonly WordsPart[], locale: Locale): string {
  return `<div class="words">${parts
    .map(({ field, isContinued, paragraphs }) => {
      const more = isContinued ? ` <span>(${labels.continued[locale]})</span>` : '';
      const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
      const missing = `<p class="missing">${figureLabels.notWritten[locale]}</p>`;
      return `<h3>${wordLabels[field][locale]}${more}</h3>${text || missing}`;
    })
    .join('')}</div>`;
}

/** More do not fit a slide: the report has them all. */
const mostBars = 5;

const labels = {
  slides: { lo: 'ສະໄລ້', en: 'Slides' },
  previous: { lo: 'ກ່ອນໜ້າ', en: 'Previous' },
  next: { lo: 'ຕໍ່ໄປ', en: 'Next' },
  full: { lo: 'ເຕັມຈໍ', en: 'Full screen' },
  words: { lo: 'ຄຳເຫັນຂອງທີມງານ', en: 'The team’s words' },
  continued: { lo: 'ຕໍ່', en: 'continued' },
} as const;

/**
 * Letters grow with the screen, so that a slide holds the same on each: 66.6 letters across and 40 down at least. Where
 * that is not enough, with letters of an unusual width, a slide is longer than the screen, and nothing is cut off.
 */
const style = `
html{font-size:min(2.5vh,1.5vw);line-height:1.6;scroll-snap-type:y mandatory;background:#fff}
section{min-height:100vh;min-height:100dvh;scroll-snap-align:start;scroll-snap-stop:always;padding:1.2rem 2.4rem 3.2rem;display:flex;flex-direction:column;gap:.8rem;position:relative;outline:0}
h1,h2{font-size:1.9rem;border-bottom:.2rem solid #1b4d8f}
h2 span{font-size:1.1rem;font-weight:400;color:#47566b}
.columns{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:2rem}
.facts{gap:.5rem}
.facts dd{line-height:1.5}
.facts strong{font-size:1.7rem;color:#1b4d8f}
.words{columns:2;column-gap:2.4rem;font-size:${wordsLayout.size}rem;line-height:${wordsLayout.lineHeight};orphans:1;widows:1;overflow-wrap:anywhere}
.words h3{font-size:1em;line-height:1.6;margin-top:.72em;color:#1b4d8f;break-after:avoid}
.words h3:first-child{margin-top:0}
.words h3 span{font-weight:400;color:#47566b}
.words p+p{margin-top:${wordsLayout.paragraphGap}rem}
/* All sites stand on one slide, each in one line. */
.overview{font-size:min(.9rem,calc((100vh - 11rem)/(var(--rows)*1.78)));line-height:1.5}
.overview th,.overview td{padding:.1em .5rem;vertical-align:middle}
.overview tbody th,.overview tbody td{white-space:nowrap}
.overview tbody th{max-width:22rem;overflow:hidden;text-overflow:ellipsis}
.overview .bar{width:26%}
.overview rect{fill:#1b4d8f}
.overview svg{display:block}
footer{position:absolute;inset-inline-end:2.4rem;bottom:.4rem;color:#5b6878}
nav{position:fixed;inset-inline-start:2rem;bottom:.2rem;display:flex;gap:.3rem;opacity:.25}
nav:hover,nav:focus-within{opacity:1}
nav button{min-width:44px;min-height:44px;padding:0 .6em;font:inherit;font-size:max(.8rem,14px);border:1px solid #47566b;border-radius:.3rem;background:#fff;color:inherit}
/* On a phone the slides are one page to read. */
@media (max-width:40rem),(orientation:portrait){html{font-size:16px;scroll-snap-type:none}section{min-height:0;padding:1rem}.columns{display:block}.columns>div{margin-bottom:1.2rem}.words{columns:1;font-size:1rem}.overview{font-size:.9rem}nav,.overview .bar svg{display:none}.overview .bar{width:0;padding:0}footer{position:static;text-align:end}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{size:A4 landscape;margin:0}section{break-after:page}nav{display:none}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
