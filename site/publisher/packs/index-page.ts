/** The page of a pack: plain HTML in Lao and English without another file, for any browser, from a stick. */
import { formatDate, formatMonth } from '@sanlao/shared/lao/dates';
import { formatBytes, formatNumber } from '@sanlao/shared/lao/numbers';
import { type Locale, otherLocale } from '@sanlao/shared/locales';
import { siteOrigin, urls } from '@sanlao/shared/urls';
import { escapeMarkup as text } from '../../src/content/escape.ts';
import { nameOf } from '../../src/content/localised.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Content } from '../content/content.ts';
import type { Volume } from './packs.ts';

export function indexPage(content: Content, volume: Volume, folder: string): string {
  const { locale } = volume;
  const other = otherLocale(locale);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(titleOf(content, volume, locale))}</title>
<style>${style}</style>
</head>
<body>
<main>
<p>${text(nameOf(content.site, locale).text)}</p>
<h1>${text(titleOf(content, volume, locale))}</h1>
${about(content, volume, locale)}
${files(volume, folder)}
<section lang="${other}">
<h2>${text(titleOf(content, volume, other))}</h2>
<p>${text(nameOf(content.site, other).text)}</p>
${about(content, volume, other)}
</section>
</main>
</body>
</html>
`;
}

function titleOf(content: Content, { subject, number, of }: Volume, locale: Locale): string {
  const t = translator(locale);
  const title =
    'series' in subject
      ? nameOf(subject.series, locale).text
      : t('packs.month', { month: formatMonth(subject.month, locale) });
  return of > 1 ? t('packs.volumeOf', { title, number, of }) : title;
}

function about(content: Content, { subject, files, locale: language }: Volume, locale: Locale): string {
  const t = translator(locale);
  const path =
    'series' in subject
      ? urls.publicationsSeries(language, subject.series.code)
      : urls.publicationsMonth(language, subject.month);
  const origin = siteOrigin(content.site, content.localPort);
  const size = formatBytes(
    files.reduce((sum, file) => sum + file.size, 0),
    locale,
  );
  return `<p>${text(t('packs.about', { count: formatNumber(files.length, locale), size }))}</p>
<p>${text(t('packs.newest'))} <a href="${text(origin + path)}">${text(origin + path)}</a></p>
<p>${text(t('packs.checksums'))}</p>`;
}

function files({ files, locale }: Volume, folder: string): string {
  const t = translator(locale);
  const rows = files.map(({ name, size, publication }) => {
    const href = [folder, name].map(encodeURIComponent).join('/');
    const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
    return `<tr><th scope="row"><a href="${text(href)}">${text(name.replace(/\.[a-z0-9]+$/i, '').replace(`${publication.date} `, ''))}</a></th><td>${formatDate(publication.date, locale)}</td><td>${type}, ${formatBytes(size, locale)}</td></tr>`;
  });
  return `<table>
<caption>${text(t('packs.files'))}</caption>
<thead><tr><th scope="col">${text(t('packs.title'))}</th><th scope="col">${text(t('publication.date'))}</th><th scope="col">${text(t('packs.size'))}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const style = `:root{color-scheme:light dark}body{margin:0;font:1.0625rem/1.7 "Noto Sans Lao","Phetsarath OT","Lao UI",sans-serif}main{max-width:48rem;margin:0 auto;padding:1rem}h1,h2{line-height:1.5}table{width:100%;border-collapse:collapse}caption,th,td{padding:.5rem .5rem .5rem 0;text-align:start;vertical-align:top}caption{font-weight:700}th[scope=row]{font-weight:400}tr{border-bottom:1px solid #8888}th a{display:inline-block;min-height:2.75rem}section{margin-top:2.5rem;border-top:2px solid #8888}@media(max-width:36rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr,th,td{display:block}td{padding:0 0 .25rem}}`;
