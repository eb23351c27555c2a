import { canon } from '@sanlao/shared/lao/canon';
import { spellingWarnings } from '@sanlao/shared/lao/spelling';
import { describe, expect, test } from 'vitest';
import { answerInLao, answers, hardCoded, hardCodedInLao } from './hard-coded.ts';

describe('texts that Strapi has in its code', () => {
  test('are known by their English words alone', () => {
    expect(hardCodedInLao('No results found')).toBe('ບໍ່ພົບຜົນ');
    expect(hardCodedInLao('constructor')).toBeUndefined();
    expect(hardCodedInLao('no results')).toBeUndefined();
  });

  test('are spelled in canonical form', () => {
    const all = [...Object.values(hardCoded), ...answers.map(([, lao]) => lao)];
    expect(all.filter((text) => canon(text) !== text)).toEqual([]);
    expect(all.flatMap(spellingWarnings)).toEqual([]);
  });
});

describe('answers of the server', () => {
  test.each([
    ['Invalid credentials', 'ອີເມວ ຫຼື ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ. ກວດຄືນ ແລ້ວລອງໃໝ່.'],
    ['3 errors occurred', 'ມີ 3 ບ່ອນຕ້ອງແກ້ໄຂ'],
    ['title must be defined.', 'title: ກະລຸນາຕື່ມ'],
    ['code must be at most 60 characters', 'code: ຍາວເກີນໄປ (ບໍ່ເກີນ 60 ຕົວ)'],
    ['ແຜນ $& (1).pdf exceeds size limit of 100 MB.', 'ແຜນ $& (1).pdf ໃຫຍ່ເກີນ 100 MB.'],
    ['order must be a `number` type, but the final value was: `NaN`.\n (cast from "x").', 'order: ຄ່ານີ້ບໍ່ຖືກຕ້ອງ'],
  ])('%s', (english, lao) => {
    expect(answerInLao(english)).toBe(lao);
  });

  test.each(['ລະຫັດບໍ່ຖືກຕ້ອງ / The code is wrong', '', 'Invalid credentials!', 'x Not Found'])(
    'leaves "%s" as it is',
    (text) => {
      expect(answerInLao(text)).toBeUndefined();
    },
  );

  test('say in Lao all that they say in English, but for types and patterns', () => {
    const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];
    const lost = answers.flatMap(([english, lao]) =>
      placeholders(english).filter((name) => !lao.includes(name)),
    );
    expect(new Set(lost)).toEqual(new Set(['{pattern}', '{type}', '{rest}']));
  });
});
