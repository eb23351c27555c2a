import { describe, expect, it } from 'vitest';
import { noWords, type Report, type SiteFigures, type Words } from '@sanlao/shared/reports/report';
import { figuresOfSites, type Places } from '../figures/site-figures.ts';
import { outlineOf } from './outline.ts';
import { printPage } from './print-page.ts';
import { slidesPage } from './slides.ts';
import { figuresTable } from './table.ts';
import { writeWorkbook } from './workbook.ts';

const places: Places = {
  sites: [{ code: 'attapeu', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu' }],
  units: [
    { code: 'attapeu-sanamxay', site: 'attapeu', level: 'district', nameLo: 'ສະໜາມໄຊ', nameEn: 'Sanamxay' },
  ],
  topics: [{ code: 'post', nameLo: 'ໄປສະນີ', nameEn: 'Postal services' }],
};
const hostile = '<script>alert(1)</script> =1+1 "ນ້ຳ"';

function siteFigures(): SiteFigures {
  const where = { site: 'attapeu', unit: 'attapeu-sanamxay' };
  const entry = { ...where, uid: 'api::article.article', documentId: 'a', title: hostile };
  const [figures] = figuresOfSites(
    {
      published: [{ ...entry, topics: ['post'], day: '2026-08-01' }],
      steps: [
        { ...entry, kind: 'returned', locale: 'lo', at: new Date('2026-08-01T03:00:00Z'), reasons: hostile },
      ],
      documents: [{ ...where, sha256: '1', text: 'partly' }],
      downloads: [{ ...entry, count: 12 }],
    },
    places,
    '2026-Q3',
    '2026-11-22',
  );
  return figures!;
}

function report(fields: Partial<Report> = {}): Report {
  return {
    id: 1,
    site: 'attapeu',
    nameLo: 'ແຂວງອັດຕະປື',
    nameEn: 'Attapeu',
    quarter: '2026-Q3',
    state: 'submitted',
    due: '2026-10-15',
    isLate: false,
    submittedAt: '2026-10-02T03:00:00.000Z',
    updatedAt: '2026-10-02T03:00:00.000Z',
    version: 1,
    words: { ...noWords, results: `ຜົນງານ\n\n${hostile}` },
    updatedBy: 'ຄຳໃສ',
    submittedBy: 'ຄຳໃສ',
    returnReason: null,
    publication: null,
    figures: siteFigures(),
    may: { write: true, review: false, publish: true },
    ...fields,
  };
}

describe('a report', () => {
  it('says in both languages whose it is, of which days, and who submitted it when', () => {
    expect(outlineOf(report(), 'lo').subtitle).toEqual([
      'ແຂວງອັດຕະປື',
      'ໄຕມາດ 3 ປີ 2026 (1 ກໍລະກົດ - 30 ກັນຍາ 2026)',
      'ສົ່ງກະຊວງແລ້ວ · ຜູ້ສົ່ງ: ຄຳໃສ, 2 ຕຸລາ 2026, 10:00',
    ]);
    expect(outlineOf(report(), 'en').subtitle[1]).toBe('Quarter 3, 2026 (1 July – 30 September 2026)');
  });

  it('has a section for the figures and for each of the words, and says which are not written yet', () => {
    const { sections } = outlineOf(report(), 'en');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Figures',
      'Results',
      'Strengths',
      'Weaknesses',
      'Outstanding',
      'Plan for the next quarter',
      'People in charge',
    ]);
    expect(sections[2]!.blocks).toEqual([{ kind: 'text', text: 'Not written yet', isMissing: true }]);
    expect(sections[0]!.blocks.flatMap((block) => ('caption' in block ? [block.caption] : []))).toEqual([
      'Published by type',
      'Published by topic',
      'Published by district',
      'Published by unit',
      'Documents downloaded most',
      'What was returned, and why',
    ]);
  });

  it.each(['lo', 'en'] as const)('is a page in %s that holds what people wrote as text only', (locale) => {
    const page = printPage(outlineOf(report(), locale), locale);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; =1+1 &quot;ນ້ຳ&quot;');
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it('is a page without a unit, a publication or a word too', () => {
    const [figures] = figuresOfSites(
      { published: [], steps: [], documents: [], downloads: null },
      { ...places, units: [] },
      '2026-Q3',
      '2026-11-22',
    );
    const page = printPage(
      outlineOf(report({ figures: figures!, words: noWords, submittedAt: null }), 'lo'),
      'lo',
    );
    expect(page).toContain('92 / 92');
    expect(page).not.toContain('<table');
  });
});

describe('the reports of all sites', () => {
  const options = { quarter: '2026-Q3', locale: 'lo', script: '/reports/outputs/slides.js' } as const;

  const presented = (words: Partial<Words>) => ({
    figures: siteFigures(),
    report: { state: 'submitted' as const, words: { ...noWords, ...words } },
  });

  it('are an overview, and of each site its figures and what its team wrote, with nothing from elsewhere', () => {
    const words = { strengths: hostile, weaknesses: 'ດ້ານອ່ອນ 1', outstanding: 'ຄ້າງ 1', plan: 'ແຜນ 1' };
    const page = slidesPage([presented(words), { figures: siteFigures(), report: null }], options);
    const slides = slidesOf(page);
    expect(slides).toHaveLength(4);
    expect(slides[1]).not.toContain('ດ້ານອ່ອນ 1');
    for (const [heading, text] of [
      ['ຜົນງານທີ່ພົ້ນເດັ່ນ', 'ຍັງບໍ່ໄດ້ຂຽນ'],
      ['ດ້ານດີ', '&lt;script&gt;alert(1)&lt;/script&gt; =1+1 &quot;ນ້ຳ&quot;'],
      ['ດ້ານອ່ອນ ແລະ ຂໍ້ຫຍຸ້ງຍາກ', 'ດ້ານອ່ອນ 1'],
      ['ວຽກທີ່ຍັງຄົງຄ້າງ', 'ຄ້າງ 1'],
      ['ແຜນການໄຕມາດຕໍ່ໄປ', 'ແຜນ 1'],
    ])
      expect(slides[2]?.replace(' class="missing"', '')).toContain(`<h3>${heading}</h3><p>${text}</p>`);
    expect(slides[3]).toContain('ຄຳເຫັນຂອງທີມງານ: ຍັງບໍ່ໄດ້ຂຽນ');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/https?:/);
  });

  it.each([
    ['lo', 'ແຂວງອັດຕະປື', '<h3>ແຜນການໄຕມາດຕໍ່ໄປ <span>(ຕໍ່)</span></h3>'],
    ['en', 'Attapeu', '<h3>Plan for the next quarter <span>(continued)</span></h3>'],
  ] as const)('go on on further slides with long words, in %s', (locale, name, heading) => {
    const lines = Array.from({ length: 60 }, (_, index) => `ແຜນທີ ${index + 1} ຂອງທີມງານ`);
    const slides = slidesOf(slidesPage([presented({ plan: lines.join('\n') })], { ...options, locale }));
    expect(slides.length).toBeGreaterThan(4);
    for (const slide of slides.slice(1)) expect(slide).toContain(`<h2>${name} <span>`);
    for (const slide of slides.slice(3)) expect(slide).toContain(heading);
    for (const line of lines)
      expect(slides.filter((slide) => slide.includes(`<p>${line}</p>`))).toHaveLength(1);
    expect(slides.map((slide) => /<footer>(.*?)<\/footer>/.exec(slide)?.[1])).toEqual(
      slides.map((_, index) => `${index + 1} / ${slides.length}`),
    );
  });

  it('are a page where there is no site', () => {
    expect(slidesPage([], options).match(/<section /g)).toHaveLength(1);
  });

  it('are a table with a line for each site and unit', () => {
    const [head, site, unit] = figuresTable([siteFigures()], 'en');
    expect(head!.slice(0, 6)).toEqual(['Quarter', 'Website', 'Unit', 'Level', 'Published', 'News']);
    expect(site!.slice(0, 6)).toEqual(['2026-Q3', 'Attapeu', 'All', null, 1, 1]);
    expect(unit!.slice(0, 6)).toEqual(['2026-Q3', 'Attapeu', 'Sanamxay', 'District', 1, 1]);
    expect(new Set([head!.length, site!.length, unit!.length]).size).toBe(1);
  });

  it('are a workbook, whatever a sheet is called and a cell begins with', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'a/b?c[d]:e*f\\ that is longer than Excel allows',
        rows: [['ຫົວ'], ['=1+1'], [''], [3], [null]],
      },
    ]);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

function slidesOf(page: string): string[] {
  return page.split('<section ').slice(1);
}
