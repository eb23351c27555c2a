import { spawn } from 'node:child_process';
import { projectRoot } from '@sanlao/shared/config/environment';
import { startProgress } from '../launch/progress.mjs';
import { killGroup } from '../processes/kill-group.ts';
import type { Step } from './steps.ts';
import { tallyOf, type Tally } from './tally.ts';

export interface StepResult {
  name: string;
  passed: boolean;
  output: string;
  tally: Tally;
}

/** Runs one step to its end, with a line that says how it went. */
export async function runStep(step: Step): Promise<StepResult> {
  const progress = startProgress(step.name);
  const { code, output } = await pnpm(step.args, (line) => progress.update(line));
  const passed = code === 0;
  const tally = tallyOf({ passed, results: step.results });
  progress.end(outcomeOf(passed, step, tally));
  return { name: step.name, passed, output, tally };
}

function outcomeOf(passed: boolean, { results }: Step, { passed: good, failed, skipped }: Tally): string {
  const word = passed ? 'passed' : 'FAILED';
  if (results === undefined) return word;
  return `${word}, ${good} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function pnpm(args: string[], onLine: (line: string) => void): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('pnpm', args, {
      cwd: projectRoot,
      env: {
        ...process.env,
        NO_COLOR: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: what a test left running ends with its step.
      detached: true,
    });
    const stop = () => {
      if (child.pid !== undefined) killGroup(child.pid);
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
      const line = chunk.trimEnd().split('\n').at(-1)?.trim() ?? '';
      if (line !== '') onLine(line.slice(0, 70));
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
      if (child.pid !== undefined) killGroup(child.pid);
      resolve({ code: code ?? 1, output });
    });
  });
}
