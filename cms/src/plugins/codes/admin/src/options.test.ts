import { describe, expect, test } from 'vitest';
import { codesOf, findOption, matchOptions, nameOf, type CodeOption } from './options.ts';

const sites: CodeOption[] = [
  {
    code: 'ministry',
    nameLo: 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
    nameEn: 'Ministry of Technology and Communications',
  },
  { code: 'vientiane-capital', nameLo: 'ນະຄອນຫຼວງວຽງຈັນ', nameEn: 'Vientiane Capital' },
  { code: 'luang-namtha', nameLo: 'ຫຼວງນ້ຳທາ', nameEn: 'Luang Namtha' },
  { code: 'vientiane', nameLo: 'ວຽງຈັນ', nameEn: 'Vientiane Province' },
];

describe('what an editor types', () => {
  test.each([
    ['nothing', ' ', ['ministry', 'vientiane-capital', 'luang-namtha', 'vientiane']],
    ['a code', 'luang-n', ['luang-namtha']],
    ['an English name in small letters', 'ministry of', ['ministry']],
    ['a Lao name', 'ຫຼວງນ້ຳທາ', ['luang-namtha']],
    ['a Lao name without its tone mark', 'ຫຼວງນຳທາ', ['luang-namtha']],
    ['a Lao name with ຳ typed as two characters', 'ຫຼວງນໍ້າທາ', ['luang-namtha']],
    ['the start of one name and the middle of another', 'ວຽງຈັນ', ['vientiane', 'vientiane-capital']],
    ['something else', 'zzz', []],
  ])('%s finds what it means', (_, typed, expected) => {
    expect(matchOptions(sites, typed).map(({ code }) => code)).toEqual(expected);
  });
});

describe('what is shown', () => {
  test('the name in the language of the admin', () => {
    expect(nameOf(sites[3]!, 'lo')).toBe('ວຽງຈັນ');
    expect(nameOf(sites[3]!, 'en')).toBe('Vientiane Province');
  });

  test('the other name where one is missing', () => {
    expect(nameOf({ code: 'x', nameLo: 'ກ', nameEn: '' }, 'en')).toBe('ກ');
  });

  test('a stored code that is not known, as itself', () => {
    const option = findOption(sites, 'gone');
    expect(option.unknown).toBe(true);
    expect(nameOf(option, 'lo')).toBe('gone');
  });
});

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [null, []],
  [undefined, []],
  ['a', []],
  [['a', 1, null], ['a']],
])('the stored value %j holds the codes %j', (value, codes) => {
  expect(codesOf(value)).toEqual(codes);
});
