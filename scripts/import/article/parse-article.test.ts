import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle, type ParsedArticle } from './parse-article.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const read = (name: string) => readFileSync(join(fixtures, `${name}.txt`), 'utf8');
const codes = ({ warnings }: ParsedArticle) => warnings.map(({ code }) => code);

const title = 'ພະນັກງານ 5 ເມືອງ ຂອງແຂວງອັດຕະປື ຝຶກນຳໃຊ້ລະບົບຫ້ອງການທັນສະໄໝ';
const date = '2026-06-28';
const author = 'ພະແນກ ຕສ ແຂວງອັດຕະປື';
const photographer = 'ຫ້ອງການແຂວງອັດຕະປື';
const plain = { title, titleDerived: false, date, dateCertain: true, byline: '', photoCredit: '' };

/** The form of the body: "p p ul3 p" is two paragraphs, a list of three items and a paragraph. */
function formOf({ body }: ParsedArticle): string {
  return body
    .replace(
      /<(ul|ol)>((?:<li>.*?<\/li>)+)<\/\1>/g,
      (_, tag: string, items: string) => `${tag}${items.split('<li>').length - 1} `,
    )
    .replace(/<p>.*?<\/p>/g, 'p ')
    .trim();
}

interface Expected {
  found?: Partial<ParsedArticle>;
  form?: string;
  warned?: string[];
  repaired?: string[];
}

const list = { warned: [] };
const cases: Record<string, Expected> = {
  plain: { form: 'p p p' },
  'title-repeated': { form: 'p p' },
  'title-repeated-with-accidents': {
    found: { title: title.replace('ອັດຕະປື', 'ອັດ ຕະປື') },
    form: 'p p',
    warned: ['title-repeated'],
    repaired: ['am-vowel'],
  },
  'title-in-two-lines': { form: 'p p' },
  'title-ends-with-full-stop': { found: { title: `${title}.` }, form: 'p p' },
  'title-labelled': { form: 'p p' },
  'title-missing': {
    found: { titleDerived: true, title: expect.stringMatching(/^ວັນທີ 12 ມິຖຸນາ 2026, .{60,}…$/) as never },
    form: 'p p',
    warned: ['title-derived'],
  },
  'title-missing-short-sentence': {
    found: { titleDerived: true, title: 'ກອງປະຊຸມໄດ້ຈັດຂຶ້ນທີ່ແຂວງອັດຕະປື', date: null, dateCertain: false },
    form: 'p p',
    warned: ['title-derived', 'date-missing'],
  },
  'one-paragraph': {
    found: { titleDerived: true, title: expect.any(String) as never, date: null, dateCertain: false },
    form: 'p',
    warned: ['title-derived', 'date-missing'],
  },
  'title-alone': {
    found: { date: null, dateCertain: false },
    form: '',
    warned: ['date-missing', 'body-missing'],
  },
  'title-too-long': {
    found: { titleDerived: true, title: expect.stringMatching(/^.{100,140}…$/) as never },
    form: 'p p',
    warned: ['title-derived'],
  },
  'date-in-words': { form: 'p' },
  'date-labelled': { form: 'p' },
  'date-lao-digits': { form: 'p' },
  'date-first': { form: 'p p' },
  'date-at-end': { form: 'p p' },
  'date-english': { form: 'p' },
  'date-iso-with-time': { form: 'p' },
  'date-of-event-only': {
    found: {
      date: null,
      dateCertain: false,
      eventDates: [{ start: '2026-06-12', end: '2026-06-12', text: '12 ມິຖຸນາ 2026' }],
    },
    form: 'p p',
    warned: ['date-missing'],
  },
  'date-range-is-an-event': {
    found: {
      date: null,
      dateCertain: false,
      eventDates: [{ start: '2026-06-12', end: '2026-06-13', text: '12-13 ມິຖຸນາ 2026' }],
    },
    form: 'p p',
    warned: ['date-missing'],
  },
  'date-buddhist': { found: { dateCertain: false }, form: 'p', warned: ['buddhist-year'] },
  'date-impossible': { found: { date: null, dateCertain: false }, form: 'p', warned: ['date-unclear'] },
  'date-two-digit-year': { found: { date: null, dateCertain: false }, form: 'p', warned: ['date-unclear'] },
  'date-twice': { form: 'p p', warned: ['date-conflict'] },
  'metadata-row': { found: { byline: author }, form: 'p p', warned: ['furniture'] },
  'bullets-private-use': { ...list, form: 'p p ul3 p', repaired: ['bullet'] },
  'bullets-wingdings-numbers': { ...list, form: 'p p ol3 p', repaired: ['bullet'] },
  'bullets-dots': { ...list, form: 'p p ul3 p' },
  'bullets-hyphens': { ...list, form: 'p p ul3 p' },
  'bullets-middle-dots': { ...list, form: 'p p ul3 p' },
  'bullets-diamonds': { ...list, form: 'p p ul3 p' },
  'bullets-word-letters': { ...list, form: 'p p ul3 p' },
  'bullets-circled': { ...list, form: 'p p ol3 p' },
  numbers: { ...list, form: 'p p ol3 p' },
  'numbers-lao-digits': { ...list, form: 'p p ol3 p' },
  'numbers-as-headings': { form: 'p p p p' },
  'hyphen-alone': { form: 'p p p' },
  byline: { found: { byline: author }, form: 'p' },
  'byline-and-photo-lines': { found: { byline: author, photoCredit: photographer }, form: 'p' },
  'credits-in-brackets': { found: { byline: author, photoCredit: photographer }, form: 'p' },
  'credits-at-end-of-paragraph': { found: { byline: author, photoCredit: photographer }, form: 'p p' },
  'credits-together': { found: { byline: author, photoCredit: author }, form: 'p' },
  'byline-by': { found: { byline: author }, form: 'p' },
  'byline-below-title': { found: { byline: author }, form: 'p p' },
  'brackets-that-are-no-credit': { form: 'p p' },
  'furniture-at-end': { form: 'p p', warned: ['furniture'], repaired: ['special-space'] },
  'furniture-download-titles': { form: 'p p', warned: ['furniture'] },
  'furniture-below-credits': { found: { byline: author }, form: 'p', warned: ['furniture'] },
  'furniture-menu-at-top': { form: 'p p', warned: ['furniture'] },
  'furniture-breadcrumb': { form: 'p p', warned: ['furniture'], repaired: ['spaces'] },
  'contacts-are-no-furniture': { form: 'p p p p' },
  'last-line-without-full-stop': { form: 'p p', warned: ['furniture-possible'] },
  'body-doubled': { form: 'p p p', warned: ['body-doubled'] },
  'everything-doubled': { form: 'p p', warned: ['body-doubled'] },
  'paragraph-doubled-in-place': { form: 'p p', warned: ['body-doubled'] },
  'am-vowels-mixed': { form: 'p p', repaired: ['am-vowel'] },
  'marks-doubled': { form: 'p p', repaired: ['doubled-mark'] },
  'zero-width': { form: 'p p', repaired: ['invisible'] },
  'private-use-inside': { form: 'p p', warned: ['private-use'], repaired: ['private-use'] },
  markup: { found: { title: '<script>alert(1)</script> ຫົວຂໍ້ <b>ໜາ</b> ຂອງຂ່າວ' }, form: 'p p' },
};

describe('an article of each oddity', () => {
  test('has an expectation for every fixture', () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));
    expect(names.map((name) => name.replace('.txt', '')).sort()).toEqual(Object.keys(cases).sort());
  });

  test.each(Object.entries(cases))('%s', (name, { found = {}, form, warned = [], repaired = [] }) => {
    const article = parseArticle(read(name));
    expect(article).toMatchObject({ ...plain, ...found });
    expect(formOf(article)).toBe(form);
    expect(codes(article)).toEqual(warned);
    expect(article.repairs.map(({ rule }) => rule)).toEqual(repaired);
  });
});

test('markup is text in the body', () => {
  expect(parseArticle(read('markup')).body).toContain(
    '<p>&lt;img src=x onerror=alert(1)&gt; ກອງປະຊຸມ &amp; ການຝຶກອົບຮົມ.</p>',
  );
});

test('a furniture warning names what was left out', () => {
  const [warning] = parseArticle(read('furniture-at-end')).warnings;
  expect(warning!.message).toContain('"ລົງທະບຽນປະຊຸມ", "ວາລະສານ ໄອຊີທີ", "ໜັງສືພິມ"');
});

test('a missing date suggests the last day of the event', () => {
  expect(parseArticle(read('date-range-is-an-event')).warnings[0]!.message).toContain('2026-06-13');
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['CR', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['form feeds and line separators', (text: string) => text.replaceAll('\n\n', '\f\u2028')],
  ['spaces around every line', (text: string) => text.replaceAll('\n', ' \t\n\u00A0 ')],
])('%s makes no other article', (_, change) => {
  const source = read('credits-in-brackets');
  const article = parseArticle(change(source));
  expect({ ...article, repairs: [] }).toEqual(parseArticle(source));
});

const seeds = join(import.meta.dirname, '../../../../shared/seeds');
const hasSeeds = (() => {
  try {
    return readdirSync(seeds).some((name) => name.endsWith('.txt'));
  } catch {
    return false;
  }
})();

describe.skipIf(!hasSeeds)('real articles of government websites', () => {
  const names = hasSeeds ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  const seed = (start: string) => {
    const name = names.find((each) => each.startsWith(start));
    return name === undefined ? undefined : parseArticle(readFileSync(join(seeds, name), 'utf8'));
  };

  test.each(names)('%s has a title, a body, and nothing of the page', (name) => {
    const article = parseArticle(readFileSync(join(seeds, name), 'utf8'));
    expect(article.title).toMatch(/\p{Script=Lao}/u);
    expect(article.paragraphs.length).toBeGreaterThan(2);
    expect(article.paragraphs).not.toContain(article.title);
    expect(article.paragraphs.join('\n')).not.toMatch(/^(?:ໜັງສືພິມ|ວາລະສານ.*|ລົງທະບຽນປະຊຸມ|\d\d\/\d\d\/\d{4})$/m);
    expect(article.body).not.toMatch(/[\u0ECD]\u0EB2|[\uE000-\uF8FF]|\u00A0/);
  });

  test('a list by the numbers of the Wingdings font, a title repeated with other spaces, no date', () => {
    const article = seed('000');
    if (!article) return;
    expect(formOf(article)).toBe('p p ol4 p p p');
    expect(article).toMatchObject({ titleDerived: false, date: null });
    expect(article.eventDates.map(({ end }) => end)).toEqual(['2023-03-28']);
    expect(codes(article)).toEqual(expect.arrayContaining(['title-repeated', 'date-missing']));
  });

  test('a date line, an event of two days, three menu entries below', () => {
    const article = seed('001');
    if (!article) return;
    expect(formOf(article)).toBe('p p p p p p p p');
    expect(article).toMatchObject({ titleDerived: false, date: '2024-06-28', dateCertain: true });
    expect(article.eventDates[0]).toMatchObject({ start: '2024-06-12', end: '2024-06-13' });
    expect(codes(article)).toContain('furniture');
  });

  test('doubled marks, and the titles of five downloads below', () => {
    const article = seed('004');
    if (!article) return;
    expect(formOf(article)).toBe('p p p p p');
    expect(article).toMatchObject({ titleDerived: false, date: '2023-03-23', dateCertain: true });
    expect(article.repairs.map(({ rule }) => rule)).toContain('doubled-mark');
  });
});

describe('for every text', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\n',
            '\n\n',
            '\r\n',
            ' ',
            '28/06/2024',
            'ວັນທີ 12 ມິຖຸນາ 2024',
            '(ຂ່າວ: ກ)',
            '• ',
            '1. ',
            '\uF0B7',
            '\uF08C',
          ),
          fc.constantFrom(
            'ໜ້າຫຼັກ',
            title,
            'ກອງປະຊຸມໄດ້ປິດລົງ.',
            '|',
            '(',
            ')',
            ':',
            '\uD800',
            '\u0000',
            '<p>',
            '&',
          ),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );

  test('it gives an article and never throws', () => {
    fc.assert(
      fc.property(odd, (source) => {
        const article = parseArticle(source);
        expect(article.title.length).toBeLessThanOrEqual(255);
        expect(article.byline.length).toBeLessThanOrEqual(255);
        expect(article.photoCredit.length).toBeLessThanOrEqual(255);
        expect(article.body.replace(/<\/?(?:p|ul|ol|li)>/g, '')).not.toMatch(/[<>]/);
        expect(article.body.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const sentence = fc
    .array(
      fc.constantFrom(
        'ພະນັກງານ',
        'ໄດ້ຝຶກ',
        'ນຳໃຊ້',
        'ລະບົບ',
        'ຂອງແຂວງ',
        'ແລະ',
        'ກອງປະຊຸມ',
        'ສະຫຼຸບ',
        'ວຽກງານ',
        'ປະຈຳປີ',
      ),
      {
        minLength: 12,
        maxLength: 40,
      },
    )
    .chain((words) => fc.nat().map((number) => `${words.join(' ')} ຄັ້ງທີ ${number}.`));
  const made = fc.record({
    title: fc.nat().map((number) => `ກອງປະຊຸມສະຫຼຸບວຽກງານໄອຊີທີ ຂອງແຂວງ ຄັ້ງທີ ${number}`),
    date: fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    paragraphs: fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }),
    byline: fc.constantFrom('', author),
    repeated: fc.boolean(),
    furniture: fc.constantFrom([], ['ໜັງສືພິມ'], ['ແຜນພັດທະນາ ໄລຍະ 5 ປີ', 'ສະຖິຕິ ປີ2025', 'ວາລະສານ ໄອຊີທີ']),
    doubled: fc.boolean(),
  });

  test('what was put together is found again, and finding it again changes nothing', () => {
    fc.assert(
      fc.property(made, (parts) => {
        const day = parts.date.toISOString().slice(0, 10);
        const own = [parts.title, day.split('-').reverse().join('/')];
        const credits = parts.byline ? [`(ຂ່າວ: ${parts.byline})`] : [];
        const body = parts.doubled ? [...parts.paragraphs, ...parts.paragraphs] : parts.paragraphs;
        const page = [
          ...own,
          ...(parts.repeated ? [parts.title] : []),
          ...body,
          ...credits,
          '',
          parts.furniture.join('\n'),
        ];
        const article = parseArticle(page.join('\n\n'));
        expect(article).toMatchObject({
          title: parts.title,
          date: day,
          paragraphs: parts.paragraphs,
          byline: parts.byline,
        });
        const again = parseArticle([...own, ...article.paragraphs, ...credits].join('\n\n'));
        expect(again).toEqual({ ...article, warnings: again.warnings });
      }),
      { numRuns: 200 },
    );
  });
});
