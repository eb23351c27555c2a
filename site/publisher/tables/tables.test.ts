import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits, type SheetsReading } from './sheets.ts';
import { openTables, type TablesFolders } from './tables.ts';
import { readCsv } from './read-csv.ts';
import { rowsOf, workbook } from './testing.ts';

let folders: TablesFolders & { root: string };
let files = 0;

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'sanlao-tables-'));
  folders = { root, media: join(root, 'media'), tables: join(root, 'tables') };
});
afterAll(() => rmSync(folders.root, { recursive: true, force: true }));

function put(bytes: Buffer | string, ext: string): { sha256: string; ext: string } {
  const sha256 = (++files).toString(16).padStart(64, '0');
  mkdirSync(join(folders.media, sha256), { recursive: true });
  writeFileSync(join(folders.media, sha256, `original${ext}`), bytes);
  return { sha256, ext };
}

function read(bytes: Buffer | string, ext: string): Promise<SheetsReading | null> {
  return openTables(folders)(put(bytes, ext));
}

const rows = [
  ['ແຂວງ', '2024', '2025'],
  ['ອັດຕະປື', '໑.໒໐໐', '1.850'],
  ['ບໍ່ແກ້ວ', '', '990,5'],
];

describe('a CSV file', () => {
  const text = 'ແຂວງ;2024;2025\r\nອັດຕະປື;໑.໒໐໐;1.850\r\n\r\nບໍ່ແກ້ວ;;"990,5"\r\n';
  test.each([
    ['semicolons and Lao digits', Buffer.from(text)],
    ['a byte order mark', Buffer.from(`\ufeff${text}`)],
    [
      'tabs in UTF-16, as Excel writes Unicode text',
      Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['empty columns around it', Buffer.from(text.replaceAll(/^(?=\S)/gm, ';').replaceAll('\r\n', ';;\r\n'))],
  ])('is read with %s', async (_, bytes) => {
    expect(await read(bytes, '.csv')).toEqual({
      sheets: [{ name: '', rows, allRows: 3, allColumns: 3 }],
      more: false,
    });
  });

  test('with more rows and columns than are shown says how many there are', async () => {
    const line = Array(60).fill('x').join(',');
    const found = await read(Array(2_500).fill(line).join('\n'), '.csv');
    expect(found).toMatchObject({ sheets: [{ allRows: 2_500, allColumns: 60 }] });
    const [sheet] = (found as { sheets: { rows: unknown[][] }[] }).sheets;
    expect([sheet!.rows.length, sheet!.rows[0]!.length]).toEqual([limits.rows, limits.columns]);
  });

  test.each([
    ['an unclosed quotation mark', 'a,b\n"c,d'],
    ['bytes that are no text', Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0x80])],
    ['NUL', 'a,b\n\0,c'],
    ['an Excel file', randomBytes(500)],
  ])('is damaged with %s', async (_, bytes) => {
    expect(await read(bytes, '.csv')).toEqual({ fault: 'damaged' });
  });

  test('without a cell is empty', async () => {
    expect(await read('\n,,\n', '.csv')).toEqual({ fault: 'empty' });
  });

  test('never brings anything but a table or a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = readCsv(bytes);
        if ('fault' in found) return;
        for (const { rows, allRows } of found.sheets) expect(rows.length).toBeLessThanOrEqual(allRows);
      }),
    );
  });
});

describe('an Excel file', () => {
  test('is read sheet by sheet: figures, texts, days, and what formulas came to', async () => {
    const bytes = await workbook({
      strings: ['ແຂວງ', 'ອັດຕະປື'],
      sheets: {
        ປີ2026:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>ຈຳນວນ</t></is></c><c r="C1" t="inlineStr"><is><t>ວັນທີ</t></is></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2.5</v></c><c r="C2" s="1"><v>46348</v></c></row>',
        ຫວ່າງ: '',
        ອື່ນ: rowsOf([
          ['a', 'b'],
          ['c', 1],
        ]),
      },
    });
    expect(await read(bytes, '.xlsx')).toEqual({
      sheets: [
        {
          name: 'ປີ2026',
          rows: [
            ['ແຂວງ', 'ຈຳນວນ', 'ວັນທີ'],
            ['ອັດຕະປື', 2.5, '2026-11-22'],
          ],
          allRows: 2,
          allColumns: 3,
        },
        {
          name: 'ອື່ນ',
          rows: [
            ['a', 'b'],
            ['c', 1],
          ],
          allRows: 2,
          allColumns: 2,
        },
      ],
      more: false,
    });
  });

  test.each([
    ['a formula that was never counted', '<c r="B2"><f>SUM(A1:A9)</f></c>'],
    ['a formula of text that was never counted', '<c r="B2" t="str"><f>A1</f></c>'],
    ['a formula that failed', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ])('has an empty cell for %s', async (_, cell) => {
    const data = `<row r="1"><c r="A1" t="inlineStr"><is><t>ກ</t></is></c><c r="B1" t="inlineStr"><is><t>ຂ</t></is></c></row><row r="2"><c r="A2"><v>1</v></c>${cell}</row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c></row>`;
    const found = await read(await workbook({ sheets: { a: data } }), '.xlsx');
    expect(found).toMatchObject({ sheets: [{ rows: [['ກ', 'ຂ'], [1], [2, 3]] }] });
  });

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['no ZIP', () => randomBytes(4_000), 'damaged'],
    [
      'cut off',
      async () => (await workbook({ sheets: { a: rowsOf([['a', 'b']]) } })).subarray(0, 900),
      'damaged',
    ],
    ['a ZIP of something else', async () => await workbook({ sheets: {} }), 'damaged'],
    ['XML that ends too early', () => workbook({ sheets: { a: '<row r="1"><c r="A1"><v>1' } }), 'damaged'],
    ['without a cell', () => workbook({ sheets: { a: '' } }), 'empty'],
    [
      'a bomb',
      () => workbook({ sheets: { a: '' }, more: { 'xl/media/zero.bin': Buffer.alloc(64 * 1024 * 1024) } }),
      'too-large',
    ],
    ['larger than a table', () => Buffer.alloc(limits.file + 1), 'too-large'],
  ])('that is %s is refused', async (_, bytes, fault) => {
    expect(await read(await bytes(), '.xlsx')).toEqual({ fault });
  });

  test('with one long text in very many cells is cut', async () => {
    const cells = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = await workbook({ strings: ['ກ'.repeat(30_000)], sheets: { a: cells.join('') } });
    const found = await read(bytes, '.xlsx');
    expect(JSON.stringify(found).length).toBeLessThan(limits.text * 1.1);
  });

  test('with a cell at the far end of the sheet ends in a table or in words', async () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const found = await read(await workbook({ sheets: { a: data } }), '.xlsx');
    expect(found).not.toBeNull();
    expect(JSON.stringify(found).length).toBeLessThan(1_000_000);
  });
});

test('a file is read once', async () => {
  const file = put('a,b\n1,2', '.csv');
  const first = await openTables(folders)(file);
  rmSync(join(folders.media, file.sha256, 'original.csv'));
  writeFileSync(join(folders.media, file.sha256, 'original.csv'), 'other');
  expect(await openTables(folders)(file)).toEqual(first);
  expect(readdirSync(folders.tables).some((name) => name.endsWith('.partial'))).toBe(false);
});

test.each(['.pdf', '.docx', '.xls'])('%s is no table', async (ext) => {
  expect(await read('a,b\n1,2', ext)).toBeNull();
});

test('a file that is not there is no table', async () => {
  expect(await openTables(folders)({ sha256: 'f'.repeat(64), ext: '.csv' })).toBeNull();
  expect(await openTables(undefined)({ sha256: 'f'.repeat(64), ext: '.csv' })).toBeNull();
});
