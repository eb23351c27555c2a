import { describe, expect, it } from 'vitest';
import { laoTokenizer } from './lao.ts';
import { longestQuery, parseQuery, type Query, type Vocabulary } from './query.ts';
import { termOf } from './terms.ts';

const vocabulary: Vocabulary = {
  synonyms: [['ກຕສ', 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ', 'MTC']],
  variants: [['ອິນເຕີເນັດ', 'ອິນເຕີເນດ', 'ອິນເຕີແນັດ']],
  stopWords: ['ແລະ', 'ໄນ', 'ຂອງ'],
};

const parse = (typed: string) => parseQuery(typed, vocabulary, laoTokenizer);

/** How many terms each way of each word has. */
const counts = ({ words }: Query) => words.map((ways) => ways.map((terms) => terms.length));

const hashesOf = (line: string) => {
  const tokens = laoTokenizer.tokens(line);
  return tokens.slice(1).map((token, index) => termOf(tokens[index]!, token)[0]);
};

describe('a query', () => {
  it('of one word is looked up by its pairs of syllables, first those that touch all of it', () => {
    const [ab, bc, cd] = hashesOf('ລັດຖະບານດິ');
    expect(parse('ລັດຖະບານດິ').words).toEqual([[[ab, cd, bc].map((hash) => [hash, expect.any(Number)])]]);
  });

  it.each([
    ['ນ້ຳ', [[1]]],
    ['ກອງປະຊຸມ', [[2]]],
    ['ກອງປະຊຸມ ອັດຕະປື', [[2], [2]]],
    ['ນ້ຳ ຖ້ວມ', [[1], [1]]],
    ['ກອງປະຊຸມ, ອັດຕະປື', [[2], [2]]],
    ['ການຝຶກອົບຮົມພະນັກງານຂັ້ນເມືອງ', [[5]]],
    ['ຝຶກອົບຮົມພະນັກງານ ອັດຕະປື', [[3], [2]]],
    ['4G', [[1]]],
    ['E-Office', [[1]]],
  ])('%j is looked up by %j terms', (typed, terms) => expect(counts(parse(typed))).toEqual(terms));

  it('finds a word broken by a space, as text is searched', () => {
    expect(counts(parse('ໂຄ ສະນາ'))).toEqual([[1], [1]]);
  });

  it('leaves out words that every text has, unless there are no others', () => {
    expect(counts(parse('ນ້ຳ ແລະ ໄຟ'))).toEqual([[1], [1]]);
    expect(counts(parse('ແລະ'))).toEqual([[1]]);
    expect(parse('ນ້ຳ ແລະ ໄຟ').marks).toEqual(new Set(['ນໍາ', 'ໄຟ']));
  });

  it('has a synonym searched beside what was typed, in either direction and inside a run', () => {
    expect(counts(parse('ກຕສ'))).toEqual([[1, 2, 1]]);
    expect(counts(parse('ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ'))).toEqual([[5, 1, 1]]);
    expect(counts(parse('ລາຍງານຂອງກຕສ'))).toEqual([[2], [1, 2, 1]]);
  });

  it('is searched in the usual spelling, and says so', () => {
    const { corrected, words } = parse('ບ້ານ ອິນເຕີແນັດ');
    expect(corrected).toBe('ບ້ານ ອິນເຕີເນັດ');
    expect(words).toEqual(parse('ບ້ານ ອິນເຕີເນັດ').words);
    expect(parse('ບ້ານ ອິນເຕີເນັດ').corrected).toBeNull();
  });

  it('is the same however it is typed', () => {
    expect(parse('ນໍ້າ').words).toEqual(parse('ນ້ຳ').words);
    expect(parse('ທີີ່ດິນ').words).toEqual(parse('ທີ່ດິນ').words);
    expect(parse('ທາ່ນ').words).toEqual(parse('ທ່ານ').words);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', '', 0],
    ['spaces', ' \t\u00A0 ', 0],
    ['punctuation', '?!… “”()', 0],
    ['emoji', '😀🇱🇦👩‍👩‍👧', 0],
    ['control characters', '\u0000\u0007', 0],
    ['half a character', '\uD83D', 0],
    ['a sign without a letter', '່້', 1],
    ['markup', '<script>alert(1)</script>', 4],
    ['mixed scripts', 'ບ້ານABCกขค日本', 1],
    ['a regular expression', '.*+?^${}()|[]\\', 0],
    ['names of properties', '__proto__ constructor toString', 3],
    ['10,000 characters', 'ກອງປະຊຸມ '.repeat(1_111), 5],
    ['10,000 letters', 'ກ'.repeat(10_000), 1],
  ])('of %s is cut into words', (_, typed, words) => {
    const query = parse(typed);
    expect(query.words.length).toBe(words);
    expect(query.words.flat(2).length).toBeLessThanOrEqual(5);
  });

  it('is read no further than a headline is long', () => {
    expect(parse('ນ້ຳ'.repeat(longestQuery)).marks.size).toBeLessThan(longestQuery);
  });
});
