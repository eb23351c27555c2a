import { noWords, wordFields, type Words } from '@sanlao/shared/reports/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slidesOfWords } from './slide-words.ts';

const sentence = 'ທີມງານເວັບໄຊໄດ້ເຜີຍແຜ່ຂ່າວການເຄື່ອນໄຫວຂອງແຂວງ ແລະ ເມືອງຢ່າງຕໍ່ເນື່ອງ.';
const short: Words = {
  results: 'ເຜີຍແຜ່ຂ່າວ 48 ຂ່າວ',
  strengths: 'ທຸກເມືອງສົ່ງຂ່າວ',
  weaknesses: 'ອິນເຕີເນັດຊ້າ\n\n - ກ້ອງຖ່າຍຮູບບໍ່ພຽງພໍ ',
  outstanding: '',
  plan: 'ຝຶກອົບຮົມ 2 ຄັ້ງ',
  people: 'ຄະນະຮັບຜິດຊອບ',
};

/** "results", or "results…" where the field began on a slide before. */
function fieldsOf(words: Words): string[][] {
  return slidesOfWords(words).map((parts) =>
    parts.map(({ field, isContinued }) => field + (isContinued ? '…' : '')),
  );
}

function textOf(words: Words): string {
  return slidesOfWords(words)
    .flatMap((parts) => parts.flatMap(({ paragraphs }) => paragraphs))
    .join('\n');
}

describe('the words of a team', () => {
  it('stand on one slide where they are short, a paragraph for each line, and say what is not written', () => {
    expect(fieldsOf(short)).toEqual([[...wordFields]]);
    const [parts = []] = slidesOfWords(short);
    expect(parts[2]?.paragraphs).toEqual(['ອິນເຕີເນັດຊ້າ', '- ກ້ອງຖ່າຍຮູບບໍ່ພຽງພໍ']);
    expect(parts[3]?.paragraphs).toEqual([]);
  });

  it.each([
    ['nothing', noWords],
    ['spaces', { ...noWords, plan: ' \n ' }],
  ])('have no slide where they are %s', (_name, words) => {
    expect(slidesOfWords(words)).toEqual([]);
  });

  it('go on on further slides under the same heading, and what follows stands below', () => {
    const long = { ...short, strengths: Array(40).fill(sentence).join('\n') };
    expect(fieldsOf(long)).toEqual([
      ['results', 'strengths'],
      ['strengths…'],
      ['strengths…'],
      ['strengths…', 'weaknesses', 'outstanding', 'plan', 'people'],
    ]);
  });

  it('have no slide only to say what is not written', () => {
    const lines = (count: number) => Array(count).fill('ແຜນ').join('\n');
    const last = [20, 21, 22, 23, 24, 25, 26].map((count) =>
      slidesOfWords({ ...noWords, plan: lines(count) }).at(-1),
    );
    expect(last.map((parts) => parts?.some(({ paragraphs }) => paragraphs.length > 0))).not.toContain(false);
  });

  it('end a slide where a phrase ends, and leave no line of several alone', () => {
    const phrases = Array.from({ length: 90 }, (_, index) => `ວຽກ ແລະ ແຜນ ${index} ສຳເລັດແລ້ວ`);
    const slides = slidesOfWords({ ...noWords, results: phrases.join(' ') });
    expect(slides.length).toBeGreaterThan(1);
    const texts = slides.flatMap((parts) => parts.flatMap(({ paragraphs }) => paragraphs));
    expect(texts.join(' ')).toBe(phrases.join(' '));
    expect(texts.every((text) => text.endsWith('ສຳເລັດແລ້ວ'))).toBe(true);
  });

  it.each([
    ['in which no phrase ends', 'ກ'.repeat(20_000)],
    ['of signs without width', '\u0ec8'.repeat(20_000)],
    ['of one address', `https://example.org/${'a'.repeat(5000)}`],
    ['of empty lines', `ກ${'\n'.repeat(19_000)}ຂ`],
  ])('keep every letter of a text %s', (_name, results) => {
    expect(textOf({ ...noWords, results }).replace(/\s/g, '')).toBe(results.replace(/\s/g, ''));
  });

  it('keep every letter and the order, whatever is written, and no slide is empty', () => {
    const field = fc
      .array(fc.constantFrom(sentence, ' ', '\n', 'E-Office', 'ສຳເລັດ', '(ຕໍ່)', '\t\r\n', '62'), {
        maxLength: 120,
      })
      .map((pieces) => pieces.join(''));
    const words = fc.record({
      results: field,
      strengths: field,
      weaknesses: field,
      outstanding: field,
      plan: field,
      people: field,
    });
    fc.assert(
      fc.property(words, (written) => {
        const parts = slidesOfWords(written).flat();
        const whole = wordFields.map((name) => written[name]).join('');
        const shown = parts.flatMap(({ paragraphs }) => paragraphs).join('');
        expect(shown.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
        expect(slidesOfWords(written).every((slide) => slide.length > 0)).toBe(true);
        const begun = parts.filter(({ isContinued }) => !isContinued).map(({ field: name }) => name);
        expect(begun).toEqual(wordFields.filter((name) => begun.includes(name)));
        for (const name of wordFields) if (written[name].trim() !== '') expect(begun).toContain(name);
      }),
      { numRuns: 60 },
    );
  });
});
