import { expect, test } from 'vitest';
import { failedPrecondition, rangeApplies } from './preconditions.ts';

const validators = { etag: '"a1-2-br"', lastModified: 'Sun, 22 Nov 2026 06:00:00 GMT' };
const earlier = 'Sun, 22 Nov 2026 05:00:00 GMT';
const later = 'Sun, 22 Nov 2026 07:00:00 GMT';

test.each([
  ['nothing asked', {}, null],
  ['the same tag', { 'if-none-match': '"a1-2-br"' }, 304],
  ['the same tag, weak', { 'if-none-match': 'W/"a1-2-br"' }, 304],
  ['in a list', { 'if-none-match': '"x", W/"y,z" ,"a1-2-br"' }, 304],
  ['any', { 'if-none-match': '*' }, 304],
  ['the tag of another form', { 'if-none-match': '"a1-2-gz"' }, null],
  ['a part of the tag', { 'if-none-match': '"a1-2"' }, null],
  ['without quotes', { 'if-none-match': 'a1-2-br' }, null],
  ['the same date', { 'if-modified-since': validators.lastModified }, 304],
  ['an earlier date', { 'if-modified-since': earlier }, null],
  ['a later date, as after an undo', { 'if-modified-since': later }, null],
  ['no date', { 'if-modified-since': 'yesterday' }, null],
  [
    'another tag and the same date: the tag decides',
    { 'if-none-match': '"b"', 'if-modified-since': validators.lastModified },
    null,
  ],
  ['resuming the same', { 'if-match': '"a1-2-br"' }, null],
  ['resuming any', { 'if-match': '*' }, null],
  ['resuming another', { 'if-match': '"b", "c"' }, 412],
  ['resuming by a weak tag', { 'if-match': 'W/"a1-2-br"' }, 412],
] as const)('%s', (_, headers, expected) => {
  expect(failedPrecondition(headers, validators)).toBe(expected);
});

test.each([
  [undefined, true],
  ['"a1-2-br"', true],
  [validators.lastModified, true],
  ['"b"', false],
  ['W/"a1-2-br"', false],
  [earlier, false],
  [later, false],
])('a part is sent with If-Range %j: %j', (ifRange, expected) => {
  expect(rangeApplies(ifRange === undefined ? {} : { 'if-range': ifRange }, validators)).toBe(expected);
});
