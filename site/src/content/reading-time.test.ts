import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

describe('reading time', () => {
  it.each([
    ['nothing', '', 1],
    ['one sentence', '<p>ກອງປະຊຸມໄດ້ຮັບຟັງບົດລາຍງານ.</p>', 1],
    ['600 Lao syllables', `<p>${'ລາວ'.repeat(600)}</p>`, 2],
    ['750 Lao syllables with markup between', '<li>ບ້ານ <b>ນາ</b></li>'.repeat(375), 3],
    ['476 English words', 'word '.repeat(476), 2],
    ['both together', 'ລາວ'.repeat(250) + ' word'.repeat(238), 2],
    ['entities and markup alone', '<br>&nbsp;&#160;'.repeat(5_000), 1],
  ])('of %s', (_, html, minutes) => {
    expect(readingMinutes(html)).toBe(minutes);
  });
});
