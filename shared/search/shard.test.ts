import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBitReader, openBitWriter, riceCost } from './bits.ts';
import {
  documentNumber,
  documentOf,
  kindIn,
  ordinalIn,
  type Posting,
  postingOf,
  rankIn,
  spellingIn,
} from './postings.ts';
import { decodeShard, encodeShard, placeOfHash, type Shard } from './shard.ts';
import { bucketOf, bucketOfOrdinal, entryTiers, liveFrom, ordinalOf, shardsFor, tierOf } from './tiers.ts';

const ordinal = fc.oneof(
  fc.integer({ min: 40_000, max: 46_000 }),
  fc.integer({ min: 0, max: 800_000 }),
  fc.integer({ min: 2 ** 20, max: 2 ** 20 + 127 }),
);
const posting = fc
  .record({
    ordinal,
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 7 })),
    rank: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) },
      fc.integer({ min: 0, max: 8191 }),
    ),
    spelling: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 7 })),
  })
  .map(({ ordinal, kind, rank, spelling }) => postingOf(documentNumber(ordinal, kind, rank), spelling));

const list = fc.array(posting, { minLength: 1, maxLength: 40 }).map(onePerDocument);
const shard: fc.Arbitrary<Shard> = fc.record({
  shards: fc.integer({ min: 0, max: 14 }).map((bits) => 2 ** bits),
  lists: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 ** 18 - 1 }), list), { maxLength: 30 })
    .map((lists) => new Map(lists)),
});

function onePerDocument(postings: Posting[]): Posting[] {
  const byDocument = new Map(postings.map((posting) => [documentOf(posting), posting]));
  return [...byDocument.values()].sort((a, b) => a - b);
}

const sorted = ({ shards, lists }: Shard) => ({ shards, lists: [...lists].sort(([a], [b]) => a - b) });

describe('a shard', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(shard, (written) => {
        expect(sorted(decodeShard(encodeShard(written)))).toEqual(sorted(written));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bytes in whichever order its lists came', () => {
    fc.assert(
      fc.property(shard, ({ shards, lists }) => {
        const reversed = new Map([...lists].reverse());
        expect(encodeShard({ shards, lists: reversed })).toEqual(encodeShard({ shards, lists }));
      }),
    );
  });

  it('of damaged bytes is wrong or refused, and never endless', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeShard(bytes.map((byte, index) => (index < 3 ? byte & 15 : byte)));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  it('holds each hash in one place of as many shards as there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 14 }), (hash, bits) => {
        const { shard, id } = placeOfHash(hash, 2 ** bits);
        expect(shard).toBeLessThan(2 ** bits);
        expect(shard).toBeGreaterThanOrEqual(0);
        expect(id).toBeLessThan(2 ** 18);
        if (bits === 14) expect(id * 2 ** 14 + shard).toBe(hash);
      }),
    );
  });
});

describe('a posting', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(
        ordinal,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 8191 }),
        fc.integer({ min: 0, max: 7 }),
        (ordinal, kind, rank, spelling) => {
          const posting = postingOf(documentNumber(ordinal, kind, rank), spelling);
          const document = documentOf(posting);
          expect([ordinalIn(document), kindIn(document), rankIn(document), spellingIn(posting)]).toEqual([
            ordinal,
            kind,
            rank,
            spelling,
          ]);
        },
      ),
    );
  });
});

describe('bits', () => {
  it('give back the numbers that were written, at the cost that was told', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 31 - 2 }));
    const entry = fc.tuple(fc.constantFrom('rice', 'gamma'), number, fc.integer({ min: 0, max: 14 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3_000 }), (entries) => {
        const writer = openBitWriter();
        for (const [code, value, width] of entries)
          if (code === 'rice') writer.rice(value, width);
          else writer.gamma(value);
        const bytes = writer.finish();
        const reader = openBitReader(bytes);
        for (const [code, value, width] of entries)
          expect(code === 'rice' ? reader.rice(width) : reader.gamma()).toBe(value);
        if (entries.every(([code]) => code === 'rice')) {
          const bits = entries.reduce((sum, [, value, width]) => sum + riceCost(value, width), 0);
          expect(bytes.length).toBe(Math.ceil(bits / 8));
        }
      }),
    );
  });
});

describe('a day', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('2149-06-06'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('has a number from which it can be told, and newer days have smaller ones', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(bucketOfOrdinal(ordinalOf(a))).toBe(a);
        expect(Math.sign(ordinalOf(a) - ordinalOf(b))).toBe(a === b ? 0 : a > b ? -1 : 1);
      }),
    );
  });

  it.each([
    ['2026-11-22', '2026-11-09'],
    ['2026-11-23', '2026-11-16'],
    ['2026-11-29', '2026-11-16'],
    ['2027-01-05', '2026-12-28'],
    ['2027-01-11', '2027-01-04'],
  ])('%s is in a week whose newest documents begin on %s', (today, live) =>
    expect(liveFrom(today)).toBe(live),
  );

  it.each([
    ['2026-12-25', 'live'],
    ['2026-11-09', 'live'],
    ['2026-11-08', 'recent'],
    ['2026-01-01', 'recent'],
    ['u17', 'recent'],
    ['p2026-11-20', 'inside'],
    ['p2025-12-31', 'inside-main'],
    ['2025-12-31', 'main'],
    ['1945-10-12', 'main'],
  ])('%s is in the tier %s on 2026-11-22', (bucket, tier) =>
    expect(tierOf(bucket, liveFrom('2026-11-22'))).toBe(tier),
  );

  it('far in the future counts as the last one', () => {
    expect(bucketOf('9999-12-31', 0)).toBe('2149-06-06');
    expect(bucketOf(null, 300)).toBe('u44');
    expect(bucketOfOrdinal(ordinalOf('u44'))).toBe('u44');
    expect(bucketOfOrdinal(ordinalOf('p1945-10-12'))).toBe('p1945-10-12');
  });
});

describe('the number of shards', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3_000, 1],
    [3_001, 2],
    [576_000, 256],
    [100_000_000, 2 ** 14],
  ])('for %i postings is %i, and at most 8 of those that every publish writes', (postings, shards) => {
    expect(shardsFor('main', postings)).toBe(shards);
    expect(entryTiers.map((tier) => shardsFor(tier, postings))).toEqual([
      Math.min(8, shards),
      shards,
      shards,
    ]);
  });
});
