import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';
import { laoTokenizer, textTokens } from './lao.ts';
import { documentNumber, type Posting, postingOf } from './postings.ts';
import { parseQuery } from './query.ts';
import { findHits } from './ranking.ts';
import { openSearch } from './reader.ts';
import { encodeShard, placeOfHash, searchFiles } from './shard.ts';
import { eachTerm } from './terms.ts';
import { ordinalOf, searchKinds } from './tiers.ts';

interface Sample {
  title: string;
  text?: string;
  day?: string;
  kind?: (typeof searchKinds)[number];
}

/** Numbers of the documents in the order given, with the lists of all their terms. */
function indexOf(samples: readonly Sample[]) {
  const lists = new Map<number, Posting[]>();
  const numbers = samples.map(({ title, text = '', day = 'u1', kind = 'article' }, rank) => {
    const number = documentNumber(ordinalOf(day), searchKinds.indexOf(kind), rank);
    const terms = new Map<number, number>();
    eachTerm(textTokens(title), (hash, spelling) => terms.set(hash, terms.get(hash) ?? spelling));
    eachTerm(textTokens(text), (hash) => terms.set(hash, terms.get(hash) ?? 0));
    for (const [hash, spelling] of terms)
      lists.set(
        hash,
        [...(lists.get(hash) ?? []), postingOf(number, spelling)].sort((a, b) => a - b),
      );
    return number;
  });
  return { numbers, lists };
}

const vocabulary = { synonyms: [['ກຕສ', 'ກະຊວງເຕັກໂນໂລຊີ']], variants: [], stopWords: [] };
const parse = (typed: string) => parseQuery(typed, vocabulary, laoTokenizer);

/** Places of the samples that are found, in their order. */
function find(typed: string, samples: readonly Sample[]) {
  const { numbers, lists } = indexOf(samples);
  const { hits, partial } = findHits(parse(typed), lists);
  return { order: hits.map(({ document }) => numbers.indexOf(document)), partial };
}

describe('results', () => {
  it('come by title before text, exact before folded, newer before older', () => {
    expect(
      find('ມື', [
        { title: 'ຂ່າວ', text: 'ມື', day: '2026-11-20' },
        { title: 'ຂ່າວ', text: 'ມື', day: '2026-11-21' },
        { title: 'ມີ', day: '2026-11-22' },
        { title: 'ມື', day: '2024-01-01' },
        { title: 'ມື', day: '2025-01-01' },
      ]),
    ).toEqual({ order: [4, 3, 2, 1, 0], partial: false });
  });

  it('without a day stand before others by their title and behind them by their text', () => {
    expect(
      find('ອອນລາຍ', [
        { title: 'ອອນລາຍ', day: '2026-11-22' },
        { title: 'ຂ່າວ', text: 'ອອນລາຍ', day: '2026-11-22' },
        { title: 'ອອນລາຍ', kind: 'service' },
        { title: 'ບໍລິການ', text: 'ອອນລາຍ', kind: 'service' },
      ]).order,
    ).toEqual([2, 0, 1, 3]);
  });

  it('have every word, or, where none has, as many as can be', () => {
    const samples = [
      { title: 'ນ້ຳຖ້ວມ', day: '2026-11-20' },
      { title: 'ຂ່າວ', text: 'ນ້ຳຖ້ວມ ອັດຕະປື', day: '2026-11-19' },
      { title: 'ຂ່າວ', text: 'ອັດຕະປື', day: '2026-11-18' },
    ];
    expect(find('ນ້ຳຖ້ວມ ອັດຕະປື', samples)).toEqual({ order: [1], partial: false });
    expect(find('ນ້ຳຖ້ວມ ອັດຕະປື 5G', samples)).toEqual({ order: [1], partial: true });
    expect(find('ນ້ຳຖ້ວມ 5G', samples)).toEqual({ order: [0, 1], partial: true });
    expect(find('5G', samples)).toEqual({ order: [], partial: true });
  });

  it('of a word that stands nowhere whole have most of its syllables', () => {
    expect(find('ກອງປະຊຸມໃຫຍ່', [{ title: 'ກອງປະຊຸມ', day: '2026-11-20' }])).toEqual({
      order: [0],
      partial: true,
    });
  });

  it('are found by a synonym', () => {
    expect(find('ກຕສ', [{ title: 'ກະຊວງເຕັກໂນໂລຊີ', day: '2026-11-20' }]).order).toEqual([0]);
    expect(find('ກະຊວງເຕັກໂນໂລຊີ', [{ title: 'ກຕສ', day: '2026-11-20' }]).order).toEqual([0]);
  });

  it('are none for a question without words', () => {
    expect(find('?', [{ title: 'ກຕສ', day: '2026-11-20' }]).order).toEqual([]);
  });
});

describe('reading over a network', () => {
  const { numbers, lists } = indexOf([{ title: 'ອັດຕະປື', day: '2026-11-20' }]);
  const entries = JSON.stringify([[0, 'ອັດຕະປື', '/lo/news/2026/11/20-aaaaa2/', '']]);

  /** The files of a `live` tier of so many shards; every file that is asked for is told. */
  function files(shards: number, asked: string[] = []) {
    const parts = Array.from({ length: shards }, () => new Map<number, Posting[]>());
    for (const [hash, list] of lists) {
      const { shard, id } = placeOfHash(hash, shards);
      parts[shard]!.set(id, list);
    }
    const known = new Map<string, Uint8Array>([
      ...parts.map((part, shard): [string, Uint8Array] => [
        searchFiles.shard('live', shard),
        encodeShard({ shards, lists: part }),
      ]),
      [searchFiles.entries('2026-11-20'), new TextEncoder().encode(entries)],
    ]);
    return (name: string) => {
      asked.push(name);
      return Promise.resolve(known.get(name) ?? null);
    };
  }

  it('loads each file once, and none of a tier that is empty', async () => {
    const asked: string[] = [];
    const search = openSearch({ live: 1, recent: 0, main: 0, inside: 0, 'inside-main': 0 }, files(1, asked));
    await search.find(parse('ອັດຕະປື'));
    await search.find(parse('ອັດຕະປື'));
    await search.entries([numbers[0]!, numbers[0]!]);
    expect(asked).toEqual(['live/0.bin', 'entries/2026-11-20.json']);
  });

  it.each([
    [1, 8],
    [8, 1],
    [2, 4],
  ])('finds what a page of %i shards was not told that there are %i now', async (told, now) => {
    const search = openSearch({ live: told, recent: 0, main: 0, inside: 0, 'inside-main': 0 }, files(now));
    const { hits } = await search.find(parse('ອັດຕະປື'));
    expect(hits.map(({ document }) => document)).toEqual(numbers);
    expect(await search.entries(numbers)).toEqual(JSON.parse(entries));
  });

  it('finds nothing in a tier that went meanwhile, and no entry that did', async () => {
    const gone = openSearch({ live: 4, recent: 2, main: 0, inside: 0, 'inside-main': 0 }, () =>
      Promise.resolve(null),
    );
    expect(await gone.find(parse('ອັດຕະປື'))).toEqual({ hits: [], partial: true });
    expect(await gone.entries(numbers)).toEqual([undefined]);
  });

  it('fails when the network does', async () => {
    const broken = openSearch({ live: 1, recent: 0, main: 0, inside: 0, 'inside-main': 0 }, () =>
      Promise.reject(new Error('offline')),
    );
    await expect(broken.find(parse('ອັດຕະປື'))).rejects.toThrow('offline');
  });
});

describe('highlighting', () => {
  const marked = (text: string, typed: string) =>
    highlight(text, parse(typed).marks, laoTokenizer)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  it.each([
    ['ເປີດກອງປະຊຸມໃຫຍ່', 'ກອງປະຊຸມ', 'ເປີດ[ກອງປະຊຸມ]ໃຫຍ່'],
    ['ກອງ ປະຊຸມ', 'ກອງປະຊຸມ', '[ກອງ ປະຊຸມ]'],
    ['ປະຊຸມ', 'ກອງປະຊຸມ', '[ປະຊຸມ]'],
    ['ປະເທດ', 'ກອງປະຊຸມ', 'ປະເທດ'],
    ['ດີຈີຕອນ ແລະ ດິຈິຕ໋ອນ', 'ດິຈິຕອນ', '[ດີຈີຕອນ] ແລະ [ດິຈິຕ໋ອນ]'],
    ['E-Office (ຫ້ອງການ)', 'e-office', '[E-Office] (ຫ້ອງການ)'],
    ['ກຕສ ແລະ ກະຊວງເຕັກໂນໂລຊີ', 'ກຕສ', '[ກຕສ] ແລະ [ກະຊວງເຕັກໂນໂລຊີ]'],
    ['', 'ກຕສ', ''],
    ['ບໍ່ມີ', '', 'ບໍ່ມີ'],
  ])('in %j what %j finds gives %j', (text, typed, pieces) => expect(marked(text, typed)).toBe(pieces));
});
