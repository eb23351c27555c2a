import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const sites = [
  'attapeu',
  'bokeo',
  'champasak',
  'salavan',
  'savannakhet',
  'sekong',
  'vientiane',
  'vientiane-capital',
];

it.each([
  ['atapeu', ['attapeu']],
  ['Vientiane', ['vientiane']],
  ['savanakhet', ['savannakhet']],
  ['salawan', ['salavan']],
  ['ຂ່າວ', []],
  ['', []],
])('the codes nearest to "%s"', (wrong, expected) => {
  expect(nearest(wrong, sites).slice(0, 1)).toEqual(expected);
});
