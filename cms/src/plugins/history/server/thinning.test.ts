import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superfluous } from './thinning.ts';

const now = new Date('2026-11-22T00:00:00Z');
const version = (
  id: number,
  at: string,
  publishedAt: string | null = null,
  locale: string | null = 'lo',
) => ({
  id,
  uid: 'api::article.article',
  locale,
  at,
  publishedAt,
});

test.each([
  ['young ones stay', [version(1, '2026-01-01'), version(2, '2026-01-01'), version(3, '2026-01-02')], []],
  [
    'of an old month the last stays',
    [version(1, '2024-05-01'), version(2, '2024-05-09'), version(3, '2026-11-01')],
    [1],
  ],
  ['published ones stay', [version(1, '2024-05-01', '2024-05-01'), version(2, '2024-05-09')], []],
  ['the newest stays, however old', [version(1, '2024-05-01')], []],
  [
    'each language has its own',
    [version(1, '2024-05-01'), version(2, '2024-05-09', null, 'en'), version(3, '2026-01-01')],
    [],
  ],
  [
    'a month ends in Vientiane',
    [
      version(1, '2024-05-31T16:00:00Z'),
      version(2, '2024-05-31T18:00:00Z'),
      version(3, '2024-06-02'),
      version(4, '2026-01-01'),
    ],
    [2],
  ],
])('%s', (_name, versions, expected) => {
  expect(superfluous(versions, now)).toEqual(expected);
});

test('thinning out twice takes nothing more, and never what was published', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(days, (given) => {
      const versions = given
        .toSorted(([a], [b]) => b - a)
        .map(([age, isPublished], id) => {
          const at = new Date(now.getTime() - age * 86_400_000).toISOString();
          return version(id, at, isPublished ? at : null);
        });
      const gone = new Set(superfluous(versions, now));
      const left = versions.filter(({ id }) => !gone.has(id));
      expect(superfluous(left, now)).toEqual([]);
      expect(versions.filter(({ id, publishedAt }) => gone.has(id) && publishedAt !== null)).toEqual([]);
    }),
  );
});

test('an entry of which no version became a year old since is not thinned out again', () => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const cases = fc.record({
    kept: fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.boolean()), { maxLength: 30 }),
    before: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(cases, ({ kept, before }) => {
      const versions = kept
        .filter(([age, isPublished]) => isPublished || age < 365 || age > 365 + before)
        .toSorted(([a], [b]) => b - a)
        .map(([age, isPublished], id) => {
          const at = daysAgo(age).toISOString();
          return { ...version(id, at, isPublished ? at : null), age };
        });
      const known = versions.filter(({ age }) => age >= before);
      const gone = new Set(superfluous(known, daysAgo(before)));
      const left = versions.filter(({ id }) => !gone.has(id));
      expect(superfluous(left, now)).toEqual([]);
    }),
  );
});
