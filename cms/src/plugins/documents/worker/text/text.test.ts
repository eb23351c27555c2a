import { readFile } from 'node:fs/promises';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findPdftotext } from './programs.ts';
import { pdfOf, samples, textIn } from './testing.ts';
import { wordsOf } from './words.ts';

const decision = await readFile(new URL('official-websites-decision.pdf', samples));
const statistics = await readFile(new URL('statistics-2025.pdf', samples));
const pdftotext = findPdftotext();

describe('a document printed by Chromium', () => {
  test('says what its source says, without running heads and page numbers', async () => {
    const found = await textIn(decision, { inspect: { title: 'ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊທາງການຂອງພາກລັດ' } });
    expect(found).toMatchObject({
      pages: ['text', 'text', 'text', 'text'],
      text: 'searchable',
      languages: ['lo'],
      suggested: { title: 'ຂໍ້ຕົກລົງ ວ່າດ້ວຍເວັບໄຊທາງການຂອງພາກລັດ', documentNumber: '114/ກຕສ', issueNumber: '' },
    });
    expect(found.document[1]?.blocks).toEqual([
      expect.objectContaining({ kind: 'heading', text: 'ພາກທີ I ບົດບັນຍັດທົ່ວໄປ' }),
      expect.objectContaining({ kind: 'heading', text: 'ມາດຕາ 1 ຈຸດປະສົງ' }),
      {
        kind: 'paragraph',
        text: 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ, ມາດຕະຖານ ແລະ ຄວາມຮັບຜິດຊອບ ກ່ຽວກັບການສ້າງ, ການຄຸ້ມຄອງ ແລະ ການນຳໃຊ້ເວັບໄຊທາງການຂອງພາກລັດ ເພື່ອໃຫ້ປະຊາຊົນໄດ້ຮັບຂໍ້ມູນທີ່ຖືກຕ້ອງ, ທັນເວລາ ແລະ ເຂົ້າເຖິງໄດ້ຢ່າງສະເໝີພາບ.',
      },
      expect.objectContaining({ kind: 'heading', text: 'ມາດຕາ 2 ເວັບໄຊທາງການ' }),
      expect.objectContaining({ kind: 'paragraph' }),
      expect.objectContaining({ kind: 'heading', text: 'ມາດຕາ 3 ຂອບເຂດການນຳໃຊ້' }),
      expect.objectContaining({ kind: 'paragraph' }),
      expect.objectContaining({ kind: 'heading', text: 'ມາດຕາ 4 ຫຼັກການ' }),
      {
        kind: 'list',
        items: [
          '1. ຖືກຕ້ອງ, ທັນເວລາ ແລະ ກວດສອບໄດ້',
          '2. ອ່ານງ່າຍ ດ້ວຍພາສາລາວທີ່ຖືກຕ້ອງ',
          '3. ເປີດໄດ້ໃນໂທລະສັບ ແລະ ໃນບ່ອນທີ່ສັນຍານອ່ອນ',
          '4. ປົກປ້ອງຂໍ້ມູນສ່ວນບຸກຄົນ',
          '5. ຄົນພິການນຳໃຊ້ໄດ້',
        ],
      },
    ]);
  });

  test('has its tables as rows of cells, and both its languages', async () => {
    const { document, languages } = await textIn(statistics);
    expect(languages).toEqual(['lo', 'en']);
    expect(document[2]?.blocks.find(({ kind }) => kind === 'table')).toEqual({
      kind: 'table',
      headed: true,
      rows: [
        ['ຕົວຊີ້ບອກ / Indicator', '2023', '2024', '2025'],
        ['ເລກໝາຍໂທລະສັບມືຖື (ພັນ) / Mobile numbers (thousand)', '6.420', '6.610', '6.790'],
        ['ອິນເຕີເນັດໃຍແກ້ວ (ພັນ) / Fibre lines (thousand)', '198', '241', '287'],
        ['ສະຖານີຖານ / Base stations', '9.870', '10.420', '11.050'],
        ['ໃຍແກ້ວນຳແສງ (ພັນ km) / Optical fibre (thousand km)', '96', '104', '113'],
        ['ບ້ານທີ່ມີ 4G (%) / Villages with 4G (%)', '78', '83', '87'],
        ['ຜູ້ໃຊ້ອິນເຕີເນັດ (%) / Internet users (%)', '60', '63', '66'],
      ],
    });
  });

  test.skipIf(!pdftotext)('says the same with pdftotext (needs poppler-utils)', async () => {
    const [alone, withPoppler] = [await textIn(decision), await textIn(decision, { program: pdftotext })];
    expect(withPoppler.document).toEqual(alone.document);
  });

  test('says the same where pdftotext fails', async () => {
    const [alone, broken] = [await textIn(decision), await textIn(decision, { program: '/bin/false' })];
    expect(broken).toEqual(alone);
  });
});

describe('pages that say nothing', () => {
  const scan = async () =>
    pdfOf(async (page, _, pdf) => {
      const picture = await sharp({ create: { width: 84, height: 119, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer();
      page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 420, height: 595 });
    });

  test('are images only', async () => {
    expect(await textIn(await scan())).toMatchObject({ pages: ['none'], text: 'images-only', languages: [] });
  });

  test('make a document partly searchable, unless they are blank', async () => {
    const english = (page: Parameters<Parameters<typeof pdfOf>[0]>[0]) =>
      page.drawText('The annual report of the ministry', { x: 40, y: 400, size: 11 });
    const drawn = await pdfOf(english, (page) =>
      page.drawCircle({ x: 200, y: 300, size: 90, color: rgb(0, 0, 1) }),
    );
    expect(await textIn(drawn)).toMatchObject({ pages: ['text', 'none'], text: 'partly', languages: ['en'] });
    const blank = await pdfOf(english, () => undefined);
    expect(await textIn(blank)).toMatchObject({ pages: ['text', 'none'], text: 'searchable' });
  });

  test('are those in the codes of an 8-bit Lao font too', async () => {
    const legacy = await pdfOf((page) =>
      page.drawText('¡¾­¯½§ø´ ¦¾ª ìò¤­¿¨ö¡ ó¾´ ¹ìñ¡ ¢Ó', { x: 40, y: 400 }),
    );
    const { pages, document } = await textIn(legacy);
    expect([pages, document]).toEqual([['none'], [{ blocks: [] }]]);
  });

  test('are read from their pictures where an editor asked for it', { timeout: 120_000 }, async () => {
    const letters = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><rect width="1200" height="400"
      fill="#fff"/><text x="60" y="200" font-size="80" font-family="sans-serif">Open data report 2026</text></svg>`;
    const picture = await sharp(Buffer.from(letters)).png().toBuffer();
    const pdf = await pdfOf(async (page, _, document) => {
      page.drawImage(await document.embedPng(picture), { x: 20, y: 300, width: 380, height: 127 });
    });
    const { pages, text, document } = await textIn(pdf, { recogniseText: true });
    expect([pages, text]).toEqual([['machine-read'], 'images-only']);
    expect(wordsOf(document[0]!).join(' ')).toMatch(/report 2026/);
  });
});

describe('a broken page', () => {
  test('is empty, and its neighbours are not', async () => {
    const pdf = await PDFDocument.load(
      await pdfOf(
        (page) => page.drawText('First page of the report', { x: 40, y: 400 }),
        (page) => page.drawText('Second page of the report', { x: 40, y: 400 }),
      ),
    );
    const [, broken] = pdf.getPages();
    const emptyFont = pdf.context.register(pdf.context.obj({}));
    broken?.node.setFontDictionary(broken.node.normalizedEntries().Font.keys()[0]!, emptyFont);
    const { document } = await textIn(await pdf.save());
    expect(document[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'First page of the report' }]);
    expect(document).toHaveLength(2);
  });

  test('never fails the document, even where no engine opens it', async () => {
    const pdf = await pdfOf((page) => page.drawText('Report', { x: 40, y: 400 }));
    const found = await textIn(pdf, {
      inspect: { pages: [1, 2, 3].map(() => ({ width: 1, height: 1, label: null })) },
    });
    expect(found.document).toHaveLength(3);
    expect(found.pages).toEqual(['text', 'none', 'none']);
  });
});
