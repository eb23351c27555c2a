/** Excel files made part by part, so that tests can have what no spreadsheet program writes. */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface Workbook {
  /** by name: the XML inside `<sheetData>` */
  sheets: Record<string, string>;
  strings?: readonly string[];
  /** more entries: bytes by path */
  more?: Record<string, Buffer>;
}

export function workbook({ sheets, strings = [], more = {} }: Workbook): Promise<Buffer> {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${names.map((_, index) => `<Relationship Id="s${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="ss" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="st" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    // Style 1 is a day.
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${spreadsheet}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
  };
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
  for (const [path, bytes] of Object.entries(more)) zip.addBuffer(bytes, path);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** Rows of cells as Excel writes them: texts in the cell, figures as they are. */
export function rowsOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cellOf = (cell: string | number | null, place: string) => {
    if (cell === null) return '';
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  };
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) =>
        cellOf(cell, `${String.fromCharCode(65 + column)}${index + 1}`),
      );
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
}
