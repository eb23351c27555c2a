import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../console/failure.ts';
import { killGroup } from '../processes/kill-group.ts';
import { startProgress } from '../launch/progress.mjs';
import { builds, isStale, writeStamp, type Build } from './builds.ts';
import { fingerprint } from './fingerprint.ts';

/** Memory to leave for everything else, in megabytes. */
const reserve = 1000;

/**
 * Builds what does not fit its sources, both parts side by side where the memory allows.
 *
 * @param signal ends a build that is under way
 * @throws Failure with the build's own words
 */
export async function buildStale(root: string, signal: AbortSignal): Promise<void> {
  const stale = Object.values<Build>(builds).filter((build) => isStale(root, build));
  const needed = stale.reduce((sum, build) => sum + build.memory, reserve);
  const roomy = process.availableMemory() / 1_000_000 >= needed;
  if (roomy) await Promise.all(stale.map((build) => runBuild(root, build, signal)));
  else for (const build of stale) await runBuild(root, build, signal);
}

async function runBuild(root: string, build: Build, signal: AbortSignal): Promise<void> {
  const inputs = fingerprint(root, build.inputs);
  rmSync(join(root, build.stamp), { force: true });
  const progress = startProgress(`Building ${build.name}`);
  const { code, output } = await pnpm(root, build.command, signal, (line) => progress.update(line));
  if (code !== 0) {
    progress.end('failed');
    throw new Failure(`Building ${build.name} failed. It said:\n${lastLines(output, 30)}`);
  }
  writeStamp(root, build, inputs);
  progress.end('done');
}

function pnpm(root: string, args: string[], signal: AbortSignal, onLine: (line: string) => void) {
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    const child = spawn('pnpm', args, {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        STRAPI_DISABLE_EE: 'true',
        STRAPI_TELEMETRY_DISABLED: 'true',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it ends the programs that pnpm started as well.
      detached: true,
    });
    const abort = () => void (child.pid !== undefined && killGroup(child.pid));
    signal.addEventListener('abort', abort);
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const line = lastLines(output, 1).trim();
      if (line !== '' && !line.startsWith('$')) onLine(line.slice(0, 60));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (cause) =>
      reject(new Failure('pnpm is missing. Run "npm start", it brings pnpm.', { cause })),
    );
    child.on('close', (code) => {
      signal.removeEventListener('abort', abort);
      resolve({ code: code ?? 1, output });
    });
  });
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
