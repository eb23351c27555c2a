import type { Media } from '@sanlao/shared/content/media';
import { formatBytes } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { originalUrl } from '@sanlao/shared/media/variants';

export interface FileLink {
  href: string;
  title: string;
  /** "PDF, 1,2 MB" */
  note: string;
}

/** What a reader on a slow line wants to know before the download. */
export function fileNote({ ext, size }: { ext: string; size?: number | undefined }, locale: Locale): string {
  const type = ext.slice(1).toUpperCase();
  return size === undefined ? type : `${type}, ${formatBytes(size, locale)}`;
}

/** The one file of a document goes by the document's own title, which says more than its name. */
export function fileLinksOf(title: string, files: readonly Media[], locale: Locale): FileLink[] {
  const links = files.map((file) => fileLink(file, locale));
  return links.length === 1 && files[0]!.caption === '' ? [{ ...links[0]!, title }] : links;
}

export function fileLink(file: Media, locale: Locale): FileLink {
  return {
    href: originalUrl(file.sha256, file.ext),
    title: file.caption || file.name.replace(/\.[a-z0-9]{1,8}$/i, ''),
    note: fileNote(file, locale),
  };
}
