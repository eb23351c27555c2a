/** The ways to read a file of a publication, the lightest first. */
import type { Publication } from '@sanlao/shared/content/types';
import type { DocumentFile, ManifestPage } from '@sanlao/shared/documents/manifest';
import { formatBytes, formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import { translator } from '../i18n/translate.ts';
import { liteUrlOf, originalUrlOf, partData } from './file-links.ts';
import { hasText, type ReadableFile } from './files.ts';
import { textPageBytes } from './text-size.ts';
import { durationText, links, transferSeconds } from './transfer-time.ts';

export interface Way {
  name: 'pages' | 'text' | 'lite' | 'parts' | 'original';
  label: string;
  href: string;
  note: string;
  size: string;
  /** in the order of `links` */
  times: string[];
  /** attributes of its link, for the script that loads it in parts */
  data?: Record<string, string>;
}

/** @param origin of the publication's own site; '' on it */
export function waysOf(publication: Publication, file: ReadableFile, origin: string): Way[] {
  return [
    pageByPage(publication, file, origin),
    ...textOnly(publication, file, origin),
    ...lite(publication, file),
    ...parts(publication, file),
    original(publication, file),
  ];
}

/** A page with its text, as it is sent. */
const pageHtml = 4 * 1024;

function pageByPage(publication: Publication, { number, prepared }: ReadableFile, origin: string): Way {
  const { locale } = publication;
  const t = translator(locale);
  const { pages } = prepared.manifest;
  const all = pages.reduce((sum, page) => sum + pictureBytes(page), 0);
  const one = Math.round(all / pages.length);
  return {
    name: 'pages',
    label: t('document.way.pages'),
    href: origin + urls.documentPage(publication, number, 1),
    note: t('document.way.pages.note', {
      count: formatNumber(pages.length, locale),
      size: bytesText(one, locale),
    }),
    size: bytesText(all, locale),
    times: timesOf(one + pageHtml, locale).map((time) => t('document.eachPage', { time })),
  };
}

function textOnly(publication: Publication, file: ReadableFile, origin: string): Way[] {
  if (!hasText(file)) return [];
  const { number, prepared } = file;
  const { locale } = publication;
  const t = translator(locale);
  const machineRead = prepared.manifest.pages.some((page) => page.text === 'machine-read');
  const bytes = textPageBytes(prepared.text());
  return [
    {
      name: 'text',
      label: t('document.way.text'),
      href: origin + urls.documentText(publication, number),
      note: t(machineRead ? 'document.machineRead' : 'document.way.text.note'),
      size: `~${bytesText(bytes, locale)}`,
      times: timesOf(bytes, locale),
    },
  ];
}

function lite({ locale }: Publication, { title, prepared }: ReadableFile): Way[] {
  const { lite: file } = prepared.manifest;
  const href = liteUrlOf(prepared, title, locale);
  if (!file || href === undefined) return [];
  const t = translator(locale);
  return [
    {
      name: 'lite',
      label: t('document.way.lite'),
      href,
      note: t('document.way.lite.note'),
      ...weightOf(file, locale),
      data: partData(prepared.key, file),
    },
  ];
}

function parts({ locale }: Publication, { number, prepared }: ReadableFile): Way[] {
  const { articles } = prepared.manifest;
  if (articles.length === 0) return [];
  const t = translator(locale);
  const sizes = articles.map(({ size }) => size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => bytesText(size, locale));
  return [
    {
      name: 'parts',
      label: t('document.way.parts'),
      href: `#parts-${number}`,
      note: t('document.way.parts.note', { count: articles.length }),
      size: least === most ? least! : `${least} – ${most}`,
      times: timesOf(Math.max(...sizes), locale).map((time) => t('document.atMost', { time })),
    },
  ];
}

function original({ locale }: Publication, { title, prepared }: ReadableFile): Way {
  const { original: file, signed, lite: light, liteOutcome } = prepared.manifest;
  const t = translator(locale);
  const remark = signed ? 'signed' : !light && liteOutcome === 'already-light' ? 'light' : 'note';
  return {
    name: 'original',
    label: t('document.way.original'),
    href: originalUrlOf(prepared, title),
    note: t(`document.way.original.${remark}`),
    ...weightOf(file, locale),
    data: partData(prepared.key, file),
  };
}

/** A number and its unit stand on one line. */
function bytesText(bytes: number, locale: Locale): string {
  return formatBytes(bytes, locale).replace(' ', '\u00a0');
}

function weightOf({ size }: DocumentFile, locale: Locale): Pick<Way, 'size' | 'times'> {
  return { size: bytesText(size, locale), times: timesOf(size, locale) };
}

function timesOf(bytes: number, locale: Locale): string[] {
  return Object.values(links).map((link) => durationText(transferSeconds(bytes, link), locale));
}

/** What the page reader shows on a phone; of a small page, all there is. */
function pictureBytes({ pictures }: ManifestPage): number {
  return (pictures['900'] ?? pictures['480'] ?? pictures['1350'])?.avif ?? 0;
}
