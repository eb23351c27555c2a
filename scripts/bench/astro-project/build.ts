/** Runs `astro build` in a copy of the sites' sources, so that nothing of the product's own build is touched. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '@sanlao/shared/config/environment';
import { Failure } from '../../console/failure.ts';
import { incrementalVariable, replicaVariable } from './environment.ts';

export interface BuildTime {
  /** of the whole command */
  seconds: number;
  /** of its part that renders the pages */
  renderSeconds: number;
  /** pages that it took over from the build before */
  reused: number;
}

/** @param time the most that one build may take, in milliseconds */
export interface BuildLimits {
  time: number;
}

const source = join(projectRoot, 'site');
const config = fileURLToPath(new URL('./astro.config.ts', import.meta.url));
const notCopied = new Set(
  ['node_modules', 'dist', '.astro', 'test', 'server'].map((name) => join(source, name)),
);

/** @returns the copy's folder */
export function copySources(folder: string): string {
  const copy = join(folder, 'site');
  mkdirSync(copy);
  cpSync(source, copy, {
    recursive: true,
    filter: (path) => !notCopied.has(path),
  });
  symlinkSync(join(source, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Compiles the app that the publisher renders through. @returns its folder and how long that took */
export async function compileApp(
  sources: string,
  limits: BuildLimits,
): Promise<{ dist: string; seconds: number }> {
  const { seconds } = await astroBuild(sources, [], {}, limits);
  return { dist: join(sources, 'dist'), seconds };
}

/**
 * `astro build` of every page that the replica's publisher has.
 *
 * @param incremental with `experimental.incrementalBuild`; output and cache of the build before are kept, as its
 *   documentation asks
 * @returns the folder of the built pages, and how long it took
 */
export async function buildStatically(
  sources: string,
  replicaPath: string,
  { incremental, ...limits }: BuildLimits & { incremental: boolean },
): Promise<BuildTime & { dist: string }> {
  const environment = { [replicaVariable]: replicaPath, [incrementalVariable]: incremental ? 'yes' : 'no' };
  const { seconds, output } = await astroBuild(
    sources,
    ['--config', relative(sources, config)],
    environment,
    limits,
  );
  return {
    seconds,
    renderSeconds: renderSeconds(output),
    reused: output.match(/ \((?:cached|restored)\)/g)?.length ?? 0,
    dist: join(sources, incremental ? 'dist-incremental' : 'dist-static'),
  };
}

/** @throws Failure with the build's last words, or when it takes too long */
async function astroBuild(
  sources: string,
  options: string[],
  environment: Record<string, string>,
  { time }: BuildLimits,
): Promise<{ seconds: number; output: string }> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(source, 'node_modules/astro/bin/astro.mjs'), 'build', ...options],
    {
      cwd: sources,
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: 'production',
        NO_COLOR: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: time,
      killSignal: 'SIGKILL',
    },
  );
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...outcome) => resolve(outcome));
  }).finally(() => process.off('exit', end));
  const text = Buffer.concat(output).toString('utf8');
  if (code === 0) return { seconds: (performance.now() - started) / 1000, output: text };
  const reason = signal ? `did not end within ${time / 60_000} minutes` : 'failed';
  throw new Failure(
    `astro build ${reason}. Its last words:\n${text.trimEnd().split('\n').slice(-30).join('\n')}`,
  );
}

/** What Astro itself says: "generating static routes … ✓ Completed in 12.34s." */
function renderSeconds(output: string): number {
  const part = output.slice(output.indexOf('generating static routes'));
  const [, amount, unit] = /Completed in ([\d.]+)(ms|s)\./.exec(part) ?? [];
  return Number(amount) / (unit === 'ms' ? 1000 : 1);
}
