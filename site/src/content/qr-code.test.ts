import fc from 'fast-check';
import decode from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrCode, type QrCode } from './qr-code.ts';

describe('a QR code', () => {
  it('is read back as the address it was made of', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(decode(drawn(qrCode(url)))).toBe(url);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same every time, and small', () => {
    const url = 'https://ministry.gov.la/lo/news/2026/11/18-k3f9q2/';
    expect(qrCode(url)).toEqual(qrCode(url));
    expect(qrCode(url).path.length).toBeLessThan(2_000);
  });

  it('has a quiet zone of four modules', () => {
    const { size, path } = qrCode('https://ministry.gov.la/');
    const points = [...path.matchAll(/M(\d+) (\d+)\.5/g)];
    expect(Math.min(...points.map(([, x]) => Number(x)))).toBe(4);
    expect(Math.min(...points.map(([, , y]) => Number(y)))).toBe(4);
    expect(Math.max(...points.map(([, , y]) => Number(y)))).toBe(size - 5);
  });
});

/** The picture that a browser paints of it, eight pixels a module. */
function drawn({ size, path }: QrCode) {
  const scale = 8;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([Mmh])(-?[\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    if (command === 'm') x += Number(first);
    if (command !== 'h') continue;
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      for (let column = x * scale; column < (x + Number(first)) * scale; column++) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
    x += Number(first);
  }
  return { width, height: width, data };
}
