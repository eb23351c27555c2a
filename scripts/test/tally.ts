import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

/** What a step adds to the total. One that failed without a failed test (a check, a file that does not load) adds one. */
export function tallyOf(step: { passed: boolean; results?: string | undefined }): Tally {
  const tally = step.results === undefined ? none : readResults(step.results);
  return step.passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );
}

const none: Tally = { passed: 0, failed: 0, skipped: 0 };

function readResults(path: string): Tally {
  try {
    const results = resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests,
    };
  } catch {
    // Vitest ended before it wrote anything: the step has failed as a whole.
    return none;
  }
}
