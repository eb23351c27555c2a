import type { Media } from '@sanlao/shared/content/media';
import { formatBytes } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { originalUrl } from '@sanlao/shared/media/variants';
import type { Content } from '../../publisher/content/content.ts';
import { liteUrlOf, originalUrlOf } from '../documents/file-links.ts';
import { fileTitle, isPdf } from '../documents/files.ts';
import { translator } from '../i18n/translate.ts';

export interface FileLink {
  /** undefined: it cannot be had yet */
  href: string | undefined;
  title: string;
  /** "PDF, 1,2 MB" */
  note: string;
}

/** What a reader on a slow line wants to know before the download. */
export function fileNote({ ext, size }: { ext: string; size?: number | undefined }, locale: Locale): string {
  const type = ext.slice(1).toUpperCase();
  return size === undefined ? type : `${type}, ${formatBytes(size, locale)}`;
}

/** The files that a document comes with; a PDF with its lite copy, once it is prepared. */
export function fileLinks(
  content: Pick<Content, 'documentOf'>,
  files: readonly Media[],
  locale: Locale,
): FileLink[] {
  return files.flatMap((file) => (isPdf(file) ? pdfLinks(content, file, locale) : fileLink(file, locale)));
}

/** A file that is offered as it was uploaded. */
export function fileLink(file: Media, locale: Locale): FileLink {
  return { href: originalUrl(file.sha256, file.ext), title: fileTitle(file), note: fileNote(file, locale) };
}

function pdfLinks(content: Pick<Content, 'documentOf'>, file: Media, locale: Locale): FileLink[] {
  const t = translator(locale);
  const title = fileTitle(file);
  const prepared = content.documentOf(file);
  if (!prepared) return [{ href: undefined, title, note: `PDF, ${t('document.preparing.short')}` }];
  const { original, lite } = prepared.manifest;
  const note = ({ size }: { size: number }) => fileNote({ ext: file.ext, size }, locale);
  return [
    { href: originalUrlOf(prepared, title), title, note: note(original) },
    ...(lite
      ? [
          {
            href: liteUrlOf(prepared, title, locale),
            title: `${title} (${t('document.lite')})`,
            note: note(lite),
          },
        ]
      : []),
  ];
}
