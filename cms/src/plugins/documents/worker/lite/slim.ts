/** Takes out of a PDF what no reader sees, and packs what is not packed. */
import { deflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { decodeStream } from '../pdf/decode.ts';
import { nameOf } from '../pdf/objects.ts';

/** Of pages, forms and images: former states for the program that made them, and pictures of what is there anyway. */
const privateEntries = ['Thumb', 'PieceInfo', 'LastModified', 'Alternates', 'OPI'].map((key) =>
  PDFName.of(key),
);
const metadata = PDFName.of('Metadata');
/** A replacement must be so much smaller. */
const worthwhile = 0.95;

/** The document's own metadata stay: they say what it is, and to which standard it was made. */
export function slim(document: PDFDocument): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of privateEntries) dict.delete(key);
    if (dict !== document.catalog) dict.delete(metadata);
    if (object instanceof PDFRawStream && !keepsItsForm(object)) document.context.assign(ref, packed(object));
  }
}

/** Images are dealt with one by one; of metadata, other programs read the plain text. */
function keepsItsForm({ dict }: PDFRawStream): boolean {
  return nameOf(dict, 'Subtype') === 'Image' || nameOf(dict, 'Type') === 'Metadata';
}

function packed(stream: PDFRawStream): PDFRawStream {
  try {
    const { data, format } = decodeStream(stream);
    const contents = deflateSync(data, { level: 9 });
    const isWorthwhile = contents.length < worthwhile * stream.contents.length || stream.transform;
    if (format || !isWorthwhile) return stream;
    const dict = PDFDict.fromMapWithContext(new Map(stream.dict.entries()), stream.dict.context);
    for (const key of ['Filter', 'DecodeParms', 'F', 'DP']) dict.delete(PDFName.of(key));
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    return PDFRawStream.of(dict, contents);
  } catch {
    return stream;
  }
}
