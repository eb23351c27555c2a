import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresSchema } from '@sanlao/shared/reports/report';
import { spanOf } from '@sanlao/shared/reports/quarter';
import { approvalOf } from './approval.ts';
import { figuresOf } from './figures.ts';
import { newsOf } from './news.ts';
import type { DocumentRow, PublishedRow, Rows, StepRow } from './rows.ts';
import { figuresOfSites, type Places } from './site-figures.ts';

const quarter = '2026-Q3';
const span = spanOf(quarter);
const after = '2026-11-22';

const article = 'api::article.article';

function published(fields: Partial<PublishedRow> = {}): PublishedRow {
  return {
    uid: article,
    documentId: 'a',
    title: 'ຂ່າວ',
    site: 'attapeu',
    unit: null,
    topics: [],
    day: '2026-08-01',
    ...fields,
  };
}

function step(kind: StepRow['kind'], at: string, fields: Partial<StepRow> = {}): StepRow {
  return {
    uid: article,
    documentId: 'a',
    title: 'ຂ່າວ',
    locale: 'lo',
    site: 'attapeu',
    unit: null,
    kind,
    at: new Date(at),
    reasons: '',
    ...fields,
  };
}

const nothing: Rows = { published: [], steps: [], documents: [], downloads: null };

describe('the figures of a quarter', () => {
  it('are zeros where nothing happened', () => {
    expect(figuresOf(nothing, span, after)).toEqual({
      published: { total: 0, byType: {}, byTopic: {} },
      news: { days: 92, daysWithout: 92, longestGap: { days: 92, from: '2026-07-01', to: '2026-09-30' } },
      approval: { count: 0, median: null, slowest: null },
      returned: { count: 0, reasons: [] },
      documents: { total: 0, searchable: 0, partly: 0, imagesOnly: 0, unknown: 0 },
      downloads: null,
    });
  });

  it('tell of downloads where there are logs, and which entries were wanted most', () => {
    const taken = (documentId: string, count: number) => ({ ...published({ documentId }), count });
    expect(figuresOf({ ...nothing, downloads: [] }, span, after).downloads).toEqual({ total: 0, most: [] });
    const downloads = [taken('a', 2), taken('b', 5), taken('a', 4)];
    expect(figuresOf({ ...nothing, downloads }, span, after).downloads).toEqual({
      total: 11,
      most: [
        { uid: article, documentId: 'a', title: 'ຂ່າວ', count: 6 },
        { uid: article, documentId: 'b', title: 'ຂ່າວ', count: 5 },
      ],
    });
  });

  it('count what was published by type and topic, an entry of two topics for both, most first', () => {
    const rows = [
      published({ topics: ['post'] }),
      published({ documentId: 'b', topics: ['training', 'post', 'post'] }),
      published({ documentId: 'c', uid: 'api::event.event' }),
    ];
    expect(figuresOf({ ...nothing, published: rows }, span, after).published).toEqual({
      total: 3,
      byType: { article: 2, event: 1 },
      byTopic: { post: 2, training: 1 },
    });
  });

  it('tell what was returned in the quarter, on which day there, and why', () => {
    const steps = [
      step('returned', '2026-06-30T16:59:00Z', { reasons: 'before' }),
      step('returned', '2026-06-30T17:00:00Z', { reasons: 'ຮູບບໍ່ຊັດ' }),
      step('returned', '2026-09-30T17:00:00Z', { reasons: 'after' }),
    ];
    const { returned } = figuresOf({ ...nothing, steps }, span, after);
    expect(returned.count).toBe(1);
    expect(returned.reasons[0]).toMatchObject({ day: '2026-07-01', reasons: 'ຮູບບໍ່ຊັດ', documentId: 'a' });
  });

  it('count each PDF once, by what its text is', () => {
    const pdf = (sha256: string, text: DocumentRow['text']): DocumentRow => ({
      sha256,
      text,
      site: 'attapeu',
      unit: null,
    });
    const documents = [
      pdf('1', 'searchable'),
      pdf('1', 'searchable'),
      pdf('2', 'images-only'),
      pdf('3', null),
      pdf('4', 'partly'),
    ];
    expect(figuresOf({ ...nothing, documents }, span, after).documents).toEqual({
      total: 4,
      searchable: 1,
      partly: 1,
      imagesOnly: 1,
      unknown: 1,
    });
  });
});

describe('days without news', () => {
  it.each<[string, string[], { from: string; to: string }, ReturnType<typeof newsOf>]>([
    [
      'a quarter that has not begun',
      [],
      { from: '2026-10-01', to: '2026-09-30' },
      { days: 0, daysWithout: 0, longestGap: null },
    ],
    [
      'news every day',
      ['2026-07-01', '2026-07-02'],
      { from: '2026-07-01', to: '2026-07-02' },
      { days: 2, daysWithout: 0, longestGap: null },
    ],
    [
      'two gaps, the longer one last',
      ['2026-07-02', '2026-07-02'],
      { from: '2026-07-01', to: '2026-07-04' },
      { days: 4, daysWithout: 3, longestGap: { days: 2, from: '2026-07-03', to: '2026-07-04' } },
    ],
    [
      'news of another quarter',
      ['2026-06-30'],
      { from: '2026-07-01', to: '2026-07-01' },
      { days: 1, daysWithout: 1, longestGap: { days: 1, from: '2026-07-01', to: '2026-07-01' } },
    ],
  ])('of %s', (_, days, within, expected) => {
    expect(newsOf(days, within)).toEqual(expected);
  });
});

describe('the time until publication', () => {
  it.each<[string, StepRow[], { count: number; median: number | null }]>([
    ['nothing that was submitted', [step('published', '2026-08-01T03:00:00Z')], { count: 0, median: null }],
    [
      'one submitted before the quarter',
      [step('submitted', '2026-06-30T03:00:00Z'), step('published', '2026-07-01T03:00:00Z')],
      { count: 1, median: 24 * 60 },
    ],
    [
      'one that came back in between',
      [
        step('submitted', '2026-08-01T01:00:00Z'),
        step('returned', '2026-08-01T02:00:00Z'),
        step('submitted', '2026-08-01T03:00:00Z'),
        step('published', '2026-08-01T04:00:00Z'),
      ],
      { count: 1, median: 180 },
    ],
    [
      'two publications of one entry, each from its own submission',
      [
        step('submitted', '2026-08-01T01:00:00Z'),
        step('published', '2026-08-01T02:00:00Z'),
        step('submitted', '2026-08-02T01:00:00Z'),
        step('published', '2026-08-02T03:00:00Z'),
      ],
      { count: 2, median: 90 },
    ],
    [
      'two languages of one entry, each by itself',
      [
        step('submitted', '2026-08-01T01:00:00Z'),
        step('published', '2026-08-01T02:00:00Z', { locale: 'en' }),
        step('published', '2026-08-01T03:00:00Z'),
      ],
      { count: 1, median: 120 },
    ],
    [
      'one published after the quarter',
      [step('submitted', '2026-09-30T16:00:00Z'), step('published', '2026-09-30T17:00:00Z')],
      { count: 0, median: null },
    ],
  ])('of %s', (_, steps, expected) => {
    expect(approvalOf(steps, span)).toMatchObject(expected);
  });

  it('names the slowest', () => {
    const steps = [
      step('submitted', '2026-08-01T01:00:00Z', { documentId: 'quick' }),
      step('submitted', '2026-08-01T01:00:00Z', { documentId: 'slow' }),
      step('published', '2026-08-01T02:00:00Z', { documentId: 'quick' }),
      step('published', '2026-08-11T01:00:00Z', { documentId: 'slow' }),
    ];
    expect(approvalOf(steps, span).slowest).toMatchObject({ documentId: 'slow', minutes: 10 * 24 * 60 });
  });
});

describe('the figures of all sites', () => {
  const places: Places = {
    sites: ['attapeu', 'sekong', 'empty'].map((code) => ({ code, nameLo: code, nameEn: code })),
    units: [
      { code: 'attapeu-sanamxay', site: 'attapeu', level: 'district', nameLo: 'ສະໜາມໄຊ', nameEn: 'Sanamxay' },
      { code: 'attapeu-dtc', site: 'attapeu', level: 'province', nameLo: 'ພະແນກ', nameEn: 'Department' },
    ],
    topics: [{ code: 'post', nameLo: 'ໄປສະນີ', nameEn: 'Post' }],
  };
  const place = fc.record({
    site: fc.constantFrom('attapeu', 'sekong'),
    unit: fc.constantFrom('attapeu-sanamxay', 'attapeu-dtc', 'gone', null),
  });
  const day = fc.integer({ min: 1, max: 30 }).map((number) => `2026-09-${String(number).padStart(2, '0')}`);
  const rows: fc.Arbitrary<Rows> = fc.record({
    published: fc.array(
      fc
        .tuple(
          place,
          day,
          fc.subarray(['post', 'training']),
          fc.constantFrom(article, 'api::event.event'),
          fc.uuid(),
        )
        .map(([where, of, topics, uid, documentId]) =>
          published({ ...where, day: of, topics, uid, documentId }),
        ),
    ),
    steps: fc.array(
      fc
        .tuple(place, day, fc.constantFrom<StepRow['kind'][]>('submitted', 'returned', 'published'))
        .map(([where, of, kind]) =>
          step(kind, `${of}T03:00:00Z`, { ...where, documentId: `${where.site}${where.unit}` }),
        ),
    ),
    documents: fc
      .uniqueArray(
        fc.tuple(
          place,
          fc.constantFrom<DocumentRow['text'][]>('searchable', 'partly', 'images-only', null),
          fc.uuid(),
        ),
        { selector: ([, , sha256]) => sha256 },
      )
      .map((all) => all.map(([where, text, sha256]) => ({ ...where, text, sha256 }))),
    downloads: fc.option(
      fc.array(
        fc
          .tuple(place, fc.nat({ max: 99 }), fc.uuid())
          .map(([where, count, documentId]) => ({ ...published({ documentId }), ...where, count })),
      ),
    ),
  });

  it('have zeros for a site without units and publications, and names for what is gone', () => {
    const [attapeu, , empty] = figuresOfSites(
      {
        ...nothing,
        published: [published({ unit: 'gone', topics: ['post', 'old'] }), published({ unit: null })],
      },
      places,
      quarter,
      after,
    );
    expect(empty).toMatchObject({ units: [], figures: { published: { total: 0 } } });
    expect(attapeu!.units.map(({ unit, figures }) => [unit, figures.published.total])).toEqual([
      ['attapeu-sanamxay', 0],
      ['attapeu-dtc', 0],
      ['gone', 1],
      [null, 1],
    ]);
    expect(attapeu!.topics).toEqual({ post: { lo: 'ໄປສະນີ', en: 'Post' }, old: { lo: 'old', en: 'old' } });
  });

  it('are the sums of those of their units, and keep the shape that is stored', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { figures, units } of figuresOfSites(all, places, quarter, after)) {
          figuresSchema.parse(figures);
          const sum = (read: (of: typeof figures) => number) =>
            units.reduce((total, unit) => total + read(unit.figures), 0);
          for (const read of counts) expect(sum(read)).toBe(read(figures));
          for (const topic of Object.keys(figures.published.byTopic)) {
            const read = (of: typeof figures) => of.published.byTopic[topic] ?? 0;
            expect(sum(read)).toBe(read(figures));
          }
        }
      }),
    );
  });

  it('lose no row', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const total = figuresOfSites(all, places, quarter, after).reduce(
          (sum, { figures }) => sum + figures.published.total,
          0,
        );
        expect(total).toBe(all.published.length);
      }),
    );
  });
});

const counts: ((figures: ReturnType<typeof figuresOf>) => number)[] = [
  ({ published }) => published.total,
  ({ published }) => published.byType['article'] ?? 0,
  ({ published }) => published.byType['event'] ?? 0,
  ({ approval }) => approval.count,
  ({ returned }) => returned.count,
  ({ documents }) => documents.total,
  ({ documents }) => documents.searchable,
  ({ documents }) => documents.unknown,
  ({ downloads }) => downloads?.total ?? 0,
];
