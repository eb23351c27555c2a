import { syllables } from '@sanlao/shared/lao/syllables';
import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const sentence =
  'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ໄດ້ຈັດກອງປະຊຸມກ່ຽວກັບການຂະຫຍາຍເຄືອຂ່າຍໄປສູ່ບ້ານທີ່ຢູ່ຫ່າງໄກ ໂດຍມີຜູ້ຕາງໜ້າຈາກແຂວງ ແລະ ເມືອງເຂົ້າຮ່ວມ. ';

describe('reading time', () => {
  it.each([
    ['nothing', '', 1],
    ['one sentence', '<p>ກອງປະຊຸມໄດ້ຮັບຟັງບົດລາຍງານ.</p>', 1],
    ['600 Lao syllables', `<p>${'ລາວ'.repeat(600)}</p>`, 2],
    ['750 Lao syllables with markup between', '<li>ບ້ານ <b>ດີ</b></li>'.repeat(375), 3],
    ['476 English words', 'word '.repeat(476), 2],
    ['952 numbers', '1.234,5 '.repeat(952), 4],
    ['both together', 'ລາວ'.repeat(250) + ' word'.repeat(238), 2],
    ['entities and markup alone', '<br>&nbsp;&#160;'.repeat(5_000), 1],
  ])('of %s', (_, html, minutes) => {
    expect(readingMinutes(html)).toBe(minutes);
  });

  it('is that of its syllables at 250 a minute', () => {
    const text = sentence.repeat(60);
    expect(readingMinutes(text)).toBe(Math.round(syllables(text).length / 250));
  });
});
