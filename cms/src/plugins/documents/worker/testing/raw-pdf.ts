/** Writes PDFs object by object, so that tests can write what no library would. */
import { deflateSync } from 'node:zlib';

type ObjectBody = string | Buffer;

/**
 * @param objects bodies from object 1 on; object 1 is the catalogue
 * @param trailer more entries of the trailer: "/Info 4 0 R"
 */
export function rawPdf(objects: ObjectBody[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, index) => {
    offsets.push(length);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      bytesOf(body),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** @param entries of its dictionary besides the length */
export function rawStream(entries: string, data: Buffer | string): Buffer {
  const bytes = bytesOf(data);
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

export function flateStream(entries: string, data: Buffer | string): Buffer {
  return rawStream(`${entries} /Filter /FlateDecode`, deflateSync(data));
}

function bytesOf(data: ObjectBody): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
}

/** Objects 1 to 4 of a document of one page that shows a line of text; more may follow from 5 on. */
export interface OnePage {
  /** entries of the catalogue */
  catalog?: string;
  /** entries of the page */
  page?: string;
  /** entries of its resources */
  resources?: string;
  content?: Buffer;
  more?: ObjectBody[];
}

export function onePage({
  catalog = '',
  page = '',
  resources = '',
  content,
  more = [],
}: OnePage = {}): Buffer {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R ${page}
/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> >>`,
    content ?? flateStream('', 'BT /F1 18 Tf 40 500 Td (Plan for the year) Tj ET'),
    ...more,
  ]);
}
