import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf, laoSubset, modernLaoText, weights } from './subset.ts';

test.each(weights)('the file of weight %i is what its source gives, and fits 7 KB', async (weight) => {
  const file = readFileSync(fileOf(weight));
  expect(file.equals(await laoSubset(weight)), 'run: node site/src/fonts/subset.ts').toBe(true);
  expect(file.length).toBeLessThan(7 * 1024);
});

test('every letter, mark and digit of modern Lao is in it', () => {
  for (const letter of 'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮໜໝຯໆະັາຳິີຶືຸູົຼຽເແໂໃໄ່້໊໋໌ໍ໐໑໒໓໔໕໖໗໘໙') {
    expect(modernLaoText).toContain(letter);
  }
  expect(modernLaoText).toHaveLength(65);
});
