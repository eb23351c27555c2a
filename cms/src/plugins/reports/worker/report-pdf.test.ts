import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { reportPdf } from './report-pdf.ts';
import { openTypeface } from './shaping.ts';

const resolve = createRequire(import.meta.url).resolve;
const font = (name: string) => readFileSync(resolve(`@expo-google-fonts/noto-sans-lao/${name}`));
const fonts = {
  regular: font('400Regular/NotoSansLao_400Regular.ttf'),
  bold: font('700Bold/NotoSansLao_700Bold.ttf'),
};

/** Every way in which Lao marks stand above, below and beside their consonant. */
const words = ['ນ້ຳ', 'ຕ່ຳ', 'ຄຳ', 'ກຸ່ມ', 'ເຂົ້າ', 'ທີ່', 'ຊື່ໆ', 'ຫຼໍ່', 'ຫຼຸດ', 'ປີ້', 'ໃໝ່', 'ໜ້າ', 'ແກ້ວ', 'ວຽກ', 'ຜູ້'];
const text = `${words.join(' ')} 1.234.567 ₭ (E-Office) "ລາຍງານ"`;

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      // What the file says, before pdf.js splits vowels.
      const { items } = await page.getTextContent({ disableNormalization: true });
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
}

type StructTreeNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** What is read aloud on each page, with what it is a part of. */
async function partsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const isTagged = { Marked: true, UserProperties: false, Suspects: false };
  expect(await document.getMarkInfo()).toEqual(new Map(Object.entries(isTagged)));
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<string, string>();
    let open = '';
    for (const item of items) {
      if ('str' in item) texts.set(open, (texts.get(open) ?? '') + item.str);
      else open = item.type === 'beginMarkedContentProps' ? item.id : '';
    }
    const visit = (node: StructTreeNode, path: string): void => {
      const own = [path, node.role === 'Root' ? '' : node.role, 'scope' in node ? node.scope : ''];
      const below = own.filter(Boolean).join(' ');
      const contents = node.children.flatMap((child) =>
        'id' in child ? [(texts.get(child.id) ?? '').trim()] : [],
      );
      if (contents.length > 0) parts.push(`${below}: ${contents.join(' ')}`);
      for (const child of node.children) if ('role' in child) visit(child, below);
    };
    visit(await page.getStructTree(), '');
  }
  return parts;
}

function outline(blocks: Parameters<typeof reportPdf>[0]['outline']['sections'][number]['blocks']) {
  return { title: 'ບົດລາຍງານ', subtitle: ['ແຂວງອັດຕະປື', 'ໄຕມາດ 3'], sections: [{ heading: 'ຕົວເລກ', blocks }] };
}

describe('the PDF of a report', () => {
  it('gives back the very text that was put in', async () => {
    const blocks = [{ kind: 'text' as const, text, isMissing: false }];
    const [page] = await pagesOf(await reportPdf({ outline: outline(blocks), locale: 'lo', fonts }));
    expect(page!.split('\n').slice(3, 5).join('\n')).toContain(words.join(' '));
    expect(page).toContain('1.234.567 ₭ (E-Office) "ລາຍງານ"');
  });

  it('goes on on as many pages as it needs, and repeats the head of a table', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`ເມືອງທີ ${index + 1}`, String(index)]);
    const blocks = [
      { kind: 'table' as const, caption: 'ໜ່ວຍງານ', head: ['ຊື່', 'ຈຳນວນ'], rows, numbersFrom: 1 },
    ];
    const pages = await pagesOf(await reportPdf({ outline: outline(blocks), locale: 'lo', fonts }));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('ຈຳນວນ');
    expect(pages.join('\n').match(/ເມືອງທີ \d+/g)).toHaveLength(90);
    expect(pages[0]).toContain(`ໜ້າ 1 / ${pages.length}`);
  });

  it('says what each part is to who has it read aloud, and leaves out what decorates', async () => {
    const blocks = [
      {
        kind: 'facts' as const,
        items: [{ label: 'ວັນທີ່ບໍ່ມີຂ່າວ', value: '4 / 92', note: 'ດົນສຸດ: 3 ວັນ' }],
      },
      { kind: 'bars' as const, caption: 'ຕາມປະເພດ', items: [{ label: 'ຂ່າວ', value: 9 }] },
      {
        kind: 'table' as const,
        caption: 'ໜ່ວຍງານ',
        head: ['ຊື່', 'ຈຳນວນ'],
        rows: [['ສະໜາມໄຊ', '3']],
        numbersFrom: 1,
      },
      { kind: 'text' as const, text: 'ນ້ຳ\n\n- ຄຳ', isMissing: false },
    ];
    const pdf = await reportPdf({ outline: outline(blocks), locale: 'lo', fonts });
    expect(await partsOf(pdf)).toEqual([
      'Document H1: ບົດລາຍງານ',
      'Document P: ແຂວງອັດຕະປື',
      'Document P: ໄຕມາດ 3',
      'Document H2: ຕົວເລກ',
      'Document L LI Lbl: ວັນທີ່ບໍ່ມີຂ່າວ',
      'Document L LI LBody P: 4 / 92',
      'Document L LI LBody P: ດົນສຸດ: 3 ວັນ',
      'Document L Caption: ຕາມປະເພດ',
      'Document L LI Lbl: ຂ່າວ',
      'Document L LI LBody: 9',
      'Document Table Caption: ໜ່ວຍງານ',
      'Document Table TR TH Column: ຊື່',
      'Document Table TR TH Column: ຈຳນວນ',
      'Document Table TR TH Row: ສະໜາມໄຊ',
      'Document Table TR TD: 3',
      'Document P: ນ້ຳ',
      'Document P: - ຄຳ',
    ]);
  });

  it('has the head of a table read aloud once, the foot of a page never, and what goes on on the next page there', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`ເມືອງທີ ${index + 1}`, String(index)]);
    const blocks = [
      { kind: 'table' as const, caption: 'ໜ່ວຍງານ', head: ['ຊື່', 'ຈຳນວນ'], rows, numbersFrom: 1 },
      { kind: 'text' as const, text: 'ທີມງານເຜີຍແຜ່ຂ່າວ '.repeat(400), isMissing: false },
    ];
    const pdf = await reportPdf({ outline: outline(blocks), locale: 'lo', fonts });
    const parts = await partsOf(pdf);
    expect(parts.filter((part) => part.includes('ຈຳນວນ'))).toEqual(['Document Table TR TH Column: ຈຳນວນ']);
    expect(parts.filter((part) => part.includes('TH Row'))).toHaveLength(60);
    expect(parts.filter((part) => /^Document P: .*ທີມງານ/.test(part)).length).toBeGreaterThan(1);
    expect(parts.filter((part) => part.includes('ໜ້າ '))).toEqual([]);
  });

  it('breaks a word that is wider than the page, and keeps every letter', async () => {
    const long = 'x'.repeat(500);
    const blocks = [{ kind: 'text' as const, text: long, isMissing: false }];
    const [page] = await pagesOf(await reportPdf({ outline: outline(blocks), locale: 'en', fonts }));
    expect(page!.match(/x/g)).toHaveLength(500);
  });

  it('has a letter for each sign, and every sign in the text of one of its letters', () => {
    const typeface = openTypeface(fonts.regular);
    for (const word of words) {
      const shaped = typeface.shape(word);
      expect(shaped.map(({ text: own }) => own ?? '').join(''), word).toBe(word);
      expect(
        shaped.every(({ glyph }) => glyph !== 0),
        word,
      ).toBe(true);
    }
  });
});
