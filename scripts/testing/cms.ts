/** A real CMS for tests and scripts: compiled, in a process of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets, type Secrets } from '@sanlao/shared/config/secrets';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';

export interface CmsPorts {
  cms: number;
  site: number;
  control: number;
}

export interface CmsOptions {
  /** default: a new folder below the system's temporary folder, removed by `stop` */
  dataDir?: string;
  /** default: three free ports */
  ports?: CmsPorts;
  /** PostgreSQL; default: SQLite below `dataDir` */
  databaseUrl?: string;
  /** serve the admin too; default: what it answers to programs alone */
  admin?: boolean;
  env?: Record<string, string>;
}

export interface Cms {
  /** "http://127.0.0.1:12345" */
  url: string;
  dataDir: string;
  ports: CmsPorts;
  secrets: Secrets;
  /** Everything the process has written so far. */
  output(): string;
  /** Ends it as an operator does, waits for the end, removes a data folder of its own making. */
  stop(): Promise<void>;
  /** `kill -9`, waits for the end; the data stays. */
  kill(): Promise<void>;
}

const cmsDir = join(projectRoot, 'cms');
let compiled = false;

/**
 * Starts the CMS and resolves when it answers.
 *
 * @throws Error with the process's output when it ends or stays silent for 60 s; when the admin has to be built first
 */
export async function startCms(options: CmsOptions = {}): Promise<Cms> {
  if (options.admin && !existsSync(join(cmsDir, 'dist/build/index.html')))
    throw new Error('The admin is not built. Run "pnpm --filter @sanlao/cms build" before this test.');
  compileOnce();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'sanlao-cms-'));
  const ports = options.ports ?? (await freePorts());
  const child = run(dataDir, ports, options);
  const output = collect(child);
  const url = `http://127.0.0.1:${ports.cms}`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  };
  const removeOwnFolder = () => {
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await answering(`${url}/_health`, child);
  } catch (error) {
    await end('SIGKILL');
    removeOwnFolder();
    throw new Error(`The CMS did not start.\n${output()}`, { cause: error });
  }
  return {
    url,
    dataDir,
    ports,
    secrets: readOrCreateSecrets(dataPaths(dataDir).secrets),
    output,
    stop: () => end('SIGTERM').then(removeOwnFolder),
    kill: () => end('SIGKILL'),
  };
}

/** Three TCP ports of the loopback address that nobody listens on at this moment. */
export async function freePorts(): Promise<CmsPorts> {
  const [cms, site, control] = await Promise.all([freePort(), freePort(), freePort()]);
  return { cms, site, control };
}

function compileOnce(): void {
  if (compiled) return;
  execFileSync(process.execPath, [join(cmsDir, 'build-server.mjs')], { stdio: 'inherit' });
  compiled = true;
}

function run(dataDir: string, ports: CmsPorts, options: CmsOptions): ChildProcess {
  return spawn(process.execPath, [join(cmsDir, 'start.mjs')], {
    cwd: cmsDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SANLAO_DATA: dataDir,
      SANLAO_ADMIN: options.admin ? 'on' : 'off',
      CMS_PORT: String(ports.cms),
      SITE_PORT: String(ports.site),
      CONTROL_PORT: String(ports.control),
      DATABASE_URL: options.databaseUrl ?? '',
      ...options.env,
    },
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-200_000));
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('It gave no answer within 60 s.');
}
