/** `npm test`: all checks of the sources, the builds that are stale, all tests, and one line with the total. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import { buildStale } from '../builds/build-stale.ts';
import { messageOf } from '../console/failure.ts';
import { runStep, type StepResult } from './run-step.ts';
import { checks, testSteps, type Step } from './steps.ts';
import { sum, tallyOf } from './tally.ts';

/**
 * Runs everything although a step fails; the output of those that failed comes at the end.
 *
 * @param args passed on to Vitest, a part of a file's name for instance: then only tests run
 * @returns whether all passed
 */
export async function testAll(args: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sanlao-test-'));
  try {
    const results: StepResult[] = [];
    if (args.length === 0) results.push(...(await runAll(checks)));
    const built = await build();
    results.push(built);
    const [unit, ...onBuilt] = testSteps(folder, args);
    // Integration and browser tests open what was built.
    results.push(...(await runAll(built.passed ? [unit!, ...onBuilt] : [unit!])));
    return report(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(steps: Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

async function build(): Promise<StepResult> {
  const name = 'builds';
  try {
    await buildStale(projectRoot, new AbortController().signal);
    return { name, passed: true, output: '', tally: tallyOf({ passed: true }) };
  } catch (error) {
    return { name, passed: false, output: messageOf(error), tally: tallyOf({ passed: false }) };
  }
}

function report(results: StepResult[]): boolean {
  const failed = results.filter(({ passed }) => !passed);
  for (const { name, output } of failed) console.log(`\n--- ${name} ---\n${output.trimEnd()}`);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  const total = sum(results.map(({ tally }) => tally));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return failed.length === 0;
}
