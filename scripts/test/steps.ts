/** Everything that `npm test` runs, in order. */
import { join } from 'node:path';

export interface Step {
  name: string;
  /** of pnpm, in the project's folder */
  args: string[];
  /** where Vitest writes its results; undefined: a check that passes or fails as a whole */
  results?: string;
}

/** Checks of the sources; they need nothing that is built. */
export const checks: Step[] = [
  { name: 'format', args: ['exec', 'prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: ['exec', 'eslint', '.'] },
  { name: 'types', args: ['exec', 'tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of what runs in pages',
    args: ['exec', 'tsc', '-p', 'scripts/integration/reader/tsconfig.json'],
  },
  { name: 'types of the CMS', args: ['--filter', '@sanlao/cms', 'typecheck'] },
  {
    name: 'types of the sites',
    args: ['--filter', '@sanlao/site', 'exec', 'astro', 'check', '--minimumSeverity=warning'],
  },
  { name: 'unused code and packages', args: ['exec', 'knip'] },
];

/**
 * The tests, on what was built before.
 *
 * @param folder for the results
 * @param args passed on to Vitest
 */
export function testSteps(folder: string, args: string[]): Step[] {
  return ['unit', 'integration', 'browser', 'reader'].map((project) => {
    const results = join(folder, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    return {
      name: `${project} tests`,
      args: ['exec', 'vitest', 'run', '--project', project, '--passWithNoTests', ...reporters, ...args],
      results,
    };
  });
}
