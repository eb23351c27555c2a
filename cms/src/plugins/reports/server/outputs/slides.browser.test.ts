/** The slides as a projector shows them. */
import { noWords, wordFields, type SiteFigures, type Words } from '@sanlao/shared/reports/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Browser, type Page } from '../../../../../../scripts/testing/browser.ts';
import { look } from '../../../../../../scripts/testing/admin.ts';
import { slidesPage } from './slides.ts';

const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 2560, height: 1080 },
];

const sentence =
  'ໃນໄຕມາດນີ້ ທີມງານເວັບໄຊໄດ້ເຜີຍແຜ່ຂ່າວການເຄື່ອນໄຫວວຽກງານຂອງແຂວງ ແລະ ເມືອງຢ່າງຕໍ່ເນື່ອງ ລວມທັງໝົດ 48 ຂ່າວ, ຈັດຝຶກອົບຮົມພະນັກງານ 3 ຄັ້ງ.';
const sameFor = (text: (index: number) => string): Words => ({
  ...noWords,
  ...Object.fromEntries(wordFields.map((field, index) => [field, text(index)])),
});

const written: Record<string, Words> = {
  nothing: noWords,
  'a line each': sameFor(() => 'ທຸກເມືອງສົ່ງຂ່າວທຸກອາທິດ'),
  'a list each': sameFor((index) =>
    Array(3 + index)
      .fill(`- ${sentence.slice(0, 60)}`)
      .join('\n'),
  ),
  'as much as a slide': { ...noWords, strengths: Array(7).fill(sentence).join('\n') },
  'long paragraphs': sameFor((index) =>
    Array(2 + index * 4)
      .fill(sentence)
      .join(' '),
  ),
  'many short lines': sameFor(() => Array(23).fill('ຂ່າວ').join('\n')),
  'an address and words of no language': sameFor((index) =>
    index % 2 ? `https://example.org/${'path/'.repeat(40)}` : 'ກຕສ'.repeat(120),
  ),
  English: sameFor(() =>
    Array(9).fill('The team of the province published news of every district.').join(' '),
  ),
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(
    slidesPage(
      Object.values(written).map((words) => ({
        figures: siteFigures(),
        report: { state: 'submitted', words },
      })),
      { quarter: '2026-Q3', locale: 'lo', script: '' },
    ),
  );
});

afterAll(() => browser?.close());

describe.each(screens)('on a screen of $width × $height', (screen) => {
  it('every slide fits, and shows all of its words', async () => {
    await page.setViewportSize(screen);
    const slides = await page.locator('main > section').evaluateAll((sections) =>
      sections.map((section) => {
        const box = section.getBoundingClientRect();
        const parts = [...section.querySelectorAll('h2, h3, p, dt, dd, figure')];
        const foot = section.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return {
          id: section.id,
          height: Math.round(box.height),
          outside: parts
            .filter((part) => {
              const { left, right, bottom } = part.getBoundingClientRect();
              return left < box.left || right > box.right || bottom > foot + 1;
            })
            .map((part) => part.textContent.slice(0, 60)),
        };
      }),
    );
    for (const { id } of slides) {
      await page.evaluate((of) => document.getElementById(of)?.scrollIntoView({ behavior: 'instant' }), id);
      await look(page, `${id}-${screen.width}x${screen.height}`);
    }
    expect(slides.length).toBeGreaterThan(2 * Object.keys(written).length);
    expect(slides.filter(({ outside }) => outside.length > 0)).toEqual([]);
    expect(new Set(slides.map(({ height }) => height))).toEqual(new Set([screen.height]));
  });

  it('words are large enough for the last row, with the room that Lao marks need', async () => {
    await page.setViewportSize(screen);
    const letters = await page
      .locator('.words p')
      .first()
      .evaluate((paragraph) => {
        const { fontSize, lineHeight } = getComputedStyle(paragraph);
        return { size: parseFloat(fontSize), line: parseFloat(lineHeight) };
      });
    expect(letters.size / Math.min(screen.height, (screen.width * 3) / 5)).toBeGreaterThanOrEqual(0.03);
    expect(letters.line / letters.size).toBeGreaterThanOrEqual(1.7);
  });
});

it('is a page to read on a phone, in one column', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { across, columns } = await page.evaluate(() => ({
    across: document.documentElement.scrollWidth,
    columns: getComputedStyle(document.querySelector('.words') ?? document.body).columnCount,
  }));
  expect(across).toBeLessThanOrEqual(320);
  expect(columns).toBe('1');
});

/** With everything that a slide may show, under long names. */
function siteFigures(): SiteFigures {
  const entry = { uid: 'api::article.article', documentId: 'a', title: 'ຂ່າວ' };
  const figures: SiteFigures['figures'] = {
    published: {
      total: 1248,
      byType: { article: 980, event: 120, publication: 100, dataset: 40, notice: 8 },
      byTopic: { post: 12 },
    },
    news: { days: 92, daysWithout: 45, longestGap: { days: 9, from: '2026-07-01', to: '2026-07-09' } },
    approval: { count: 40, median: 4000, slowest: { ...entry, minutes: 9000 } },
    returned: { count: 12, reasons: [] },
    documents: { total: 64, searchable: 50, partly: 10, imagesOnly: 3, unknown: 1 },
    downloads: { total: 123_456, most: [{ ...entry, count: 12 }] },
  };
  return {
    ...{ site: 'attapeu', quarter: '2026-Q3', figures },
    ...{ nameLo: 'ພະແນກເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ແຂວງອັດຕະປື', nameEn: 'Attapeu' },
    units: Array.from({ length: 8 }, (_, index) => ({
      ...{ unit: `unit-${index}`, level: 'district', figures },
      ...{ nameLo: `ຫ້ອງການເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ເມືອງທີ ${index}`, nameEn: `District ${index}` },
    })),
    topics: { post: { lo: 'ໄປສະນີ', en: 'Postal services' } },
  };
}
