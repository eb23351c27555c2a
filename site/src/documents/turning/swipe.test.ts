import { describe, expect, it } from 'vitest';
import { swipe } from './swipe.ts';

const at = (x: number, y: number, time = 0) => ({ x, y, time });

describe('a finger on the page', () => {
  it.each([
    ['to the left goes on', at(300, 200), at(150, 220, 200), 1],
    ['to the right goes back', at(100, 200), at(250, 190, 200), -1],
    ['up or down scrolls', at(200, 100), at(260, 300, 200), 0],
    ['aslant scrolls', at(200, 100), at(300, 170, 200), 0],
    ['that slips does nothing', at(200, 100), at(160, 100, 100), 0],
    ['that rests does nothing', at(300, 100), at(100, 100, 900), 0],
    ['from the left edge is the browser’s', at(10, 100), at(200, 100, 200), 0],
    ['from the right edge is the browser’s', at(385, 100), at(200, 100, 200), 0],
  ])('%s', (_, from, to, turn) => {
    expect(swipe(from, to, 390)).toBe(turn);
  });
});
