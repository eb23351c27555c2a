import { describe, expect, test } from 'vitest';
import type { Engine } from './piece.ts';
import { readPage } from './read-pages.ts';

function engine(...lines: string[]): Engine {
  const pieces = lines.map((text, row) => ({
    text,
    x: 40,
    right: 200,
    y: 100 + row * 20,
    size: 10,
    font: '',
  }));
  return { page: async () => ({ width: 420, height: 595, pieces }), close: async () => undefined };
}

const failing: Engine = {
  page: async () => {
    throw new Error('This page is damaged.');
  },
  close: async () => undefined,
};

const good = engine('ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ');
const lossy = engine('ຂ\u0000ຕ\u0000ກລ\u0000ງສະບ\u0000ບນ\u0000ກ\u0000ນ\u0000ດຫຼ\u0000ກການ');
const short = engine('ຂໍ້');

describe('readPage', () => {
  test.each([
    ['the first where it is perfect', [good, failing], 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ'],
    ['the one whose letters make more sense', [lossy, good], 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ'],
    ['the one that reads the page at all', [failing, good], 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ'],
    ['the one that finds letters', [engine(), good], 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ'],
    ['not one that finds nothing', [short, engine()], 'ຂໍ້'],
  ])('takes %s', async (_, engines, text) => {
    expect((await readPage(engines, 1)).segments.map((segment) => segment.text)).toEqual([text]);
  });

  test.each([
    ['every engine fails', [failing, failing]],
    ['there is none', []],
  ])('gives an empty page where %s', async (_, engines) => {
    expect(await readPage(engines, 3)).toEqual({
      number: 3,
      height: 0,
      segments: [],
      quality: { letters: 0, share: 1 },
    });
  });
});
