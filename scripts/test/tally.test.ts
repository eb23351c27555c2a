import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sum, tallyOf } from './tally.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tally-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function results(passed: number, failed: number, pending: number): string {
  const path = join(folder, 'results.json');
  const text = { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending };
  writeFileSync(path, JSON.stringify(text));
  return path;
}

test('takes the numbers of Vitest', () => {
  expect(tallyOf({ passed: false, results: results(7, 2, 1) })).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

test.each([
  ['a check that fails', {}, { passed: 0, failed: 1, skipped: 0 }],
  ['a run that wrote no results', { results: '/nowhere.json' }, { passed: 0, failed: 1, skipped: 0 }],
])('counts %s as one', (_, step, expected) => {
  expect(tallyOf({ passed: false, ...step })).toEqual(expected);
});

test('counts a file that did not load as one, though no test in it failed', () => {
  expect(tallyOf({ passed: false, results: results(7, 0, 0) })).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test('a check that passes adds no test', () => {
  expect(tallyOf({ passed: true })).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('sums up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
