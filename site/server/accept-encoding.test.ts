import { expect, test } from 'vitest';
import { acceptedCodings } from './accept-encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br identity'],
  ['gzip, deflate, br, zstd', 'br gzip identity'],
  ['gzip', 'gzip identity'],
  ['GZIP', 'gzip identity'],
  ['x-gzip', 'gzip identity'],
  ['*', 'br gzip identity'],
  ['*;q=0.1, gzip', 'gzip br identity'],
  ['gzip;q=1.0, br;q=0.5', 'gzip br identity'],
  ['br;q=0, gzip', 'gzip identity'],
  ['br;q=0.000, gzip; q=0.2', 'gzip identity'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity gzip'],
  ['identity;q=0.5, gzip;q=1, br;q=0.2', 'gzip identity br'],
  ['identity;q=0, br', 'br identity'],
  ['br;q=nonsense, gzip;q=7', 'identity'],
  [',,;q=1,', 'identity'],
])('a reader who says %j gets the first that is there of: %s', (header, expected) => {
  expect(
    acceptedCodings(header)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(expected);
});
