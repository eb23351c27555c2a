import type { Publication } from '@sanlao/shared/content/types';
import type { Content } from '../../publisher/content/content.ts';
import { datedPart } from '../content/archive.ts';
import { localeOf } from '../routing/guards.ts';
import { type ReadableFile, readableFile } from './files.ts';

/** Of the address: "/lo/publications/2026/09/30-k3f9q2/file-1/…" */
interface Address {
  locale?: string | undefined;
  kindOrYear?: string | undefined;
  yearOrMonth?: string | undefined;
  item?: string | undefined;
  file?: string | undefined;
}

/**
 * The file of a publication that is read at an address. Other sites that show the publication lead here, and one that was
 * withdrawn is not read.
 */
export function findReadable(
  content: Content,
  { locale: language, kindOrYear, yearOrMonth, item, file: part }: Address,
): { publication: Publication; file: ReadableFile } | undefined {
  const locale = localeOf(language);
  const dated = datedPart(kindOrYear, yearOrMonth, item);
  const publication = locale && dated && content.atPath('publication', locale, dated.urlDate, dated.urlId);
  if (!publication || publication.site !== content.site.code || publication.withdrawal) return undefined;
  const file = readableFile(content, publication, part);
  return file && { publication, file };
}
