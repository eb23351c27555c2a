import { describe, expect, it, test } from 'vitest';
import type { DocumentType } from '@sanlao/shared/content/types';
import { nothingFound } from '@sanlao/shared/documents/worker-protocol';
import { spellingWarnings } from '@sanlao/shared/lao/spelling';
import { readBody } from '../body.ts';
import type { LinkState } from '../links/link-state.ts';
import type { CheckedDocument, Subject } from '../subject.ts';
import { checks } from './all.ts';

/** An article with which nothing is the matter. */
const entry = {
  title: 'ເປີດສູນບໍລິການດິຈິຕອນ',
  summary: 'ແຂວງອັດຕະປືເປີດສູນບໍລິການດິຈິຕອນ ທີ່ເມືອງສາມັກຄີໄຊ.',
  body: '<h2>ພິທີ</h2><p>ເນື້ອໃນ</p><h3>ແຂກ</h3><h3>ຂອງຂວັນ</h3><h2>ທ້າຍ</h2>',
  site: 'attapeu',
  date: '2026-11-20',
  cover: { id: 1 },
};

function subject(
  type: DocumentType,
  changes: Record<string, unknown>,
  facts: Partial<Subject> = {},
): Subject {
  const values = { ...entry, ...changes };
  return {
    type,
    entry: values,
    required: ['title', 'site'],
    today: '2026-11-22',
    body: readBody(values.body),
    faults: [],
    links: [],
    unpublished: [],
    sameTitle: [],
    undescribed: [],
    repairs: [],
    spelling: [],
    pictures: [],
    documents: [],
    ...facts,
  };
}

const findingsOf = (of: Subject) => checks.flatMap((check) => check(of));

const picture = { field: 'cover', name: 'a.jpg', width: 1600, height: 900, bytes: 400_000 };

function pdf(
  state: NonNullable<CheckedDocument['progress']>['state'],
  facts: Partial<typeof nothingFound> = {},
  recognition: NonNullable<CheckedDocument['progress']>['recognition'] = 'not-needed',
): Partial<Subject> {
  const all = { ...nothingFound, ...facts, sha256: 'a'.repeat(64), size: 1, scan: 'clean' as const };
  return { documents: [{ field: 'files', name: 'ແຜນ.pdf', progress: { state, facts: all, recognition } }] };
}

const link = (state: LinkState): Partial<Subject> => ({
  links: [{ field: 'body', address: 'https://gov.la/x', state }],
});

describe('nothing is said about', () => {
  const good: [string, DocumentType, Record<string, unknown>, Partial<Subject>?][] = [
    ['a whole article', 'article', {}],
    ['a short piece of news with its summary and a gallery', 'publication', { body: null }],
    ['a person, who has neither summary nor text', 'person', { summary: null, body: null, cover: null }],
    ['an event without a cover', 'event', { cover: null, start: '2026-12-01T02:00:00Z' }],
    ['an event that is planned for next year', 'event', { start: new Date('2027-12-01T02:00:00Z') }],
    ['a document of the French time', 'publication', { date: '1905-01-01' }],
    ['an address of the week before', 'article', { urlDate: '2026-11-15' }],
    ['a page of today', 'article', { date: '2026-11-22' }],
    ['a date that is none: saving it is refused anyway', 'article', { date: 'ມື້ວານ' }],
    ['a picture of a camera', 'article', {}, { pictures: [picture] }],
    ['a picture whose size is not known', 'article', {}, { pictures: [{ ...picture, width: 0, height: 0 }] }],
    ['a link that answers', 'article', {}, link({ kind: 'answers' })],
    ['a readable PDF', 'publication', {}, pdf('ready', { pageTexts: ['text', 'machine-read'] })],
    [
      'a PDF of which nothing is known',
      'publication',
      {},
      { documents: [{ field: 'files', name: 'a', progress: null }] },
    ],
    [
      'a table with headings and a caption',
      'article',
      { body: '<table><caption>ຕົວເລກ</caption><tr><th>ປີ</th></tr><tr><td>1</td></tr></table>' },
    ],
  ];
  it.each(good)('%s', (_, type, changes, facts) => {
    expect(findingsOf(subject(type, changes, facts))).toEqual([]);
  });
});

describe('an author is told of', () => {
  const bad: [
    string,
    DocumentType,
    Record<string, unknown>,
    Partial<Subject> | undefined,
    [string, 'must' | 'should', string | null, RegExp][],
  ][] = [
    ['an empty title', 'article', { title: ' ' }, undefined, [['publishable', 'must', 'title', /empty/]]],
    [
      'what would refuse the publish',
      'dataset',
      {},
      { faults: [{ path: ['table'], lo: 'ແຖວທີ 2', en: 'Line 2: "x" is not a number' }] },
      [['publishable', 'must', 'table', /Line 2/]],
    ],
    [
      'a missing summary',
      'article',
      { summary: '' },
      undefined,
      [['summary', 'should', 'summary', /no summary/]],
    ],
    [
      'a summary of spaces',
      'page',
      { summary: ' \n' },
      undefined,
      [['summary', 'should', 'summary', /no summary/]],
    ],
    [
      'a summary that repeats the title',
      'article',
      { summary: entry.title },
      undefined,
      [['summary', 'should', 'summary', /repeats/]],
    ],
    [
      'a summary that is a text',
      'article',
      { summary: 'ກ'.repeat(501) },
      undefined,
      [['summary', 'should', 'summary', /501 characters/]],
    ],
    [
      'an article without a word',
      'article',
      { body: '<p>&nbsp;</p>', summary: null },
      undefined,
      [
        ['empty-body', 'must', 'body', /empty page/],
        ['summary', 'should', 'summary', /no summary/],
      ],
    ],
    [
      'an article that is its summary',
      'article',
      { body: '' },
      undefined,
      [['empty-body', 'should', 'body', /meant so/]],
    ],
    ['a missing cover', 'article', { cover: null }, undefined, [['cover', 'should', 'cover', /no cover/]]],
    [
      'a cover that will be blurred',
      'article',
      {},
      { pictures: [{ ...picture, width: 320, height: 200 }] },
      [['cover', 'should', 'cover', /320 pixels/]],
    ],
    [
      'pictures that nobody described',
      'article',
      {},
      {
        undescribed: [
          { field: 'cover', name: 'a.jpg' },
          { field: 'body', name: null, position: 2 },
        ],
      },
      [
        ['alternative-text', 'should', 'cover', /^The picture "a\.jpg" has no description/],
        ['alternative-text', 'should', 'body', /^Picture 2 has no description/],
      ],
    ],
    [
      'a heading that skips a level',
      'article',
      { body: '<h2>ກ</h2><h4>ຂ</h4><h4>ຄ</h4>' },
      undefined,
      [['headings', 'should', 'body', /"ຂ" skips a level: make it "Subheading"/]],
    ],
    [
      'a text that begins with a small heading',
      'article',
      { body: '<h3>ກ</h3>' },
      undefined,
      [['headings', 'should', 'body', /make it "Heading"/]],
    ],
    [
      'an empty heading',
      'article',
      { body: '<h2> </h2><p>ກ</p>' },
      undefined,
      [['headings', 'should', 'body', /empty heading/]],
    ],
    [
      'a table without headings and caption',
      'article',
      { body: '<table><tr><td>1</td></tr></table>' },
      undefined,
      [
        ['tables', 'should', 'body', /Table 1 has no headings/],
        ['tables', 'should', 'body', /Table 1 has no caption/],
      ],
    ],
    [
      'a related entry that readers do not have',
      'article',
      {},
      { unpublished: [{ field: 'event', title: 'ກອງປະຊຸມ' }] },
      [['unpublished', 'should', 'event', /"ກອງປະຊຸມ" is not published/]],
    ],
    [
      'a title that the site has already',
      'article',
      {},
      {
        sameTitle: [
          { date: '2026-11-19', published: true },
          { date: '2026-11-10', published: false },
        ],
      },
      [['duplicate-title', 'should', 'title', /already \(19 November 2026\)/]],
    ],
    [
      'a very large picture',
      'article',
      {},
      { pictures: [{ ...picture, field: 'gallery', bytes: 24_000_000, width: 9000, height: 6000 }] },
      [['large-pictures', 'should', 'gallery', /24 MB, 9000 × 6000/]],
    ],
    [
      'a year of the Buddhist era',
      'article',
      { date: '2569-11-20' },
      undefined,
      [['dates', 'must', 'date', /2026/]],
    ],
    [
      'one of the last century',
      'publication',
      { date: '2450-01-01' },
      undefined,
      [['dates', 'must', 'date', /1907/]],
    ],
    [
      'news of tomorrow',
      'article',
      { date: '2026-11-23' },
      undefined,
      [['dates', 'should', 'date', /in the future/]],
    ],
    [
      'news of long ago',
      'article',
      { date: '1926-11-20' },
      undefined,
      [['dates', 'should', 'date', /long ago/]],
    ],
    [
      'an event in ten years that never ends',
      'event',
      { start: '2036-11-22T02:00:00Z', end: '2046-11-22T02:00:00Z' },
      undefined,
      [
        ['dates', 'should', 'start', /far in the future/],
        ['dates', 'should', 'end', /far in the future/],
        ['dates', 'should', 'end', /lasts 3652 days/],
      ],
    ],
    [
      'a notice that is over',
      'notice',
      { lastDay: '2026-11-21' },
      undefined,
      [['dates', 'should', 'lastDay', /over/]],
    ],
    [
      'an address that carries another month',
      'article',
      { urlDate: '2025-11-20' },
      undefined,
      [['dates', 'should', 'date', /carries 20 November 2025/]],
    ],
    [
      'a PDF that was refused',
      'publication',
      {},
      pdf('refused'),
      [['documents', 'must', 'files', /was refused/]],
    ],
    ['a PDF that failed', 'publication', {}, pdf('failed'), [['documents', 'should', 'files', /try again/]]],
    [
      'a PDF on its way',
      'publication',
      {},
      pdf('running'),
      [['documents', 'should', 'files', /being prepared/]],
    ],
    [
      'a scan',
      'publication',
      {},
      pdf('ready', { pageTexts: ['none', 'text', 'none'] }, 'offered'),
      [['documents', 'should', 'files', /2 pages of "ແຜນ\.pdf" are scans .* recognise it/]],
    ],
    [
      'a scan that is being read',
      'publication',
      {},
      pdf('ready', { pageTexts: ['none'] }, 'asked'),
      [['documents', 'should', 'files', /1 page .* is a scan .* being recognised/]],
    ],
    [
      'old fonts',
      'publication',
      {},
      pdf('ready', { fonts: { notEmbedded: [], legacyLao: ['Saysettha Lao'] } }),
      [['documents', 'should', 'files', /Saysettha Lao/]],
    ],
    [
      'what was repaired, and spellings',
      'article',
      {},
      {
        repairs: [{ field: 'gallery.caption', rule: 'am-vowel', count: 1, before: 'ນໍ້າ', after: 'ນ້ຳ' }],
        spelling: spellingWarnings('ດີຈີຕອນ').map((warning) => ({ field: 'title', ...warning })),
      },
      [
        ['lao-repairs', 'should', 'gallery', /became "ນ້ຳ"/],
        ['spelling', 'should', 'title', /Suggested: "ດິຈິຕອນ"/],
      ],
    ],
    ...(
      [
        [{ kind: 'malformed' }, /is no address/],
        [{ kind: 'no-page' }, /no such published page/],
        [{ kind: 'gone', status: 404 }, /\(404\): the page is gone/],
        [{ kind: 'fails', status: 500 }, /\(500\)/],
        [{ kind: 'silent', why: 'name' }, /no website of this name/],
        [{ kind: 'silent', why: 'certificate' }, /certificate/],
        [{ kind: 'private' }, /internal network/],
      ] as [LinkState, RegExp][]
    ).map(([state, words]): (typeof bad)[number] => [
      `a link that is ${JSON.stringify(state)}`,
      'article',
      {},
      link(state),
      [['links', 'should', 'body', words]],
    ]),
    [
      'links that are not known yet',
      'article',
      {},
      link({ kind: 'unknown' }),
      [['links-unknown', 'should', null, /1 link is not known/]],
    ],
  ];
  it.each(bad)('%s', (_, type, changes, facts, expected) => {
    const findings = findingsOf(subject(type, changes, facts));
    expect(findings.map(({ check, weight, field }) => [check, weight, field])).toEqual(
      expected.map(([check, weight, field]) => [check, weight, field]),
    );
    for (const [index, { text }] of findings.entries()) {
      expect(text.en).toMatch(expected[index]![3]);
      expect(text.lo).toMatch(/[ກ-ຮ]/);
      expect(text.lo).not.toMatch(/\u0ECD\u0EB2|undefined|NaN/);
    }
  });
});

test('an entry with nothing in it at all is checked', () => {
  const types: DocumentType[] = [
    'article',
    'event',
    'publication',
    'page',
    'notice',
    'dataset',
    'person',
    'service',
  ];
  for (const type of types) {
    const empty = { title: null, summary: null, body: null, site: null, date: null, cover: null };
    expect(findingsOf(subject(type, empty)).some(({ weight }) => weight === 'must')).toBe(true);
  }
});
