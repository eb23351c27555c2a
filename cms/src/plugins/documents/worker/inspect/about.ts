/** What the file says of itself. */
import { PDFDict, type PDFDocument, PDFName, PDFBool } from '@cantoo/pdf-lib';
import { decodeStream } from '../pdf/decode.ts';
import { dictOf, streamOf } from '../pdf/objects.ts';
import { readable, textOf } from '../pdf/text-string.ts';

/** Of the document's information, else of its XMP metadata, '' for none. */
export function titleOf(document: PDFDocument, catalog: PDFDict): string {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  return (info instanceof PDFDict && textOf(info, 'Title')) || xmpTitle(catalog);
}

/** BCP 47, "lo", "en-US"; null where it says none, or nonsense. */
export function languageOf(catalog: PDFDict): string | null {
  try {
    return Intl.getCanonicalLocales(textOf(catalog, 'Lang')).at(0) ?? null;
  } catch {
    return null;
  }
}

/** PDF 32000-1, 14.7 and 14.8: the structure is there, and is said to be that of a tagged PDF. */
export function isTagged(catalog: PDFDict): boolean {
  const marked = dictOf(catalog, 'MarkInfo')?.lookup(PDFName.of('Marked'));
  return marked === PDFBool.True && dictOf(catalog, 'StructTreeRoot') !== undefined;
}

const mostBytes = 1024 * 1024;

/** dc:title, in the language that comes first. */
function xmpTitle(catalog: PDFDict): string {
  const stream = streamOf(catalog, 'Metadata');
  if (!stream) return '';
  try {
    const xml = new TextDecoder().decode(decodeStream(stream, mostBytes).data);
    const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)</.exec(xml)?.[1] ?? '';
    return readable(title.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? ''));
  } catch {
    return '';
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
