/** What Sanlao cannot run without: its runtime, its folder, its ports, its database. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { projectRoot, type Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { builds, isStale } from '../builds/builds.ts';
import { runsProduct, versions } from '../launch/versions.mjs';
import { checkDataFolder, freeBytes } from '../start/checks/data-folder.ts';
import { checkPorts } from '../start/checks/ports.ts';
import { runningPid } from '../start/running.ts';
import { servicesOf } from '../start/services.ts';
import { failed, good, type Check } from './check.ts';

const execute = promisify(execFile);

export async function checkInstallation(environment: Environment): Promise<Check[]> {
  return [
    checkNode(),
    await checkPnpm(),
    checkBuilds(),
    checkFolder(environment.dataDir),
    await checkPortsOrRunning(environment),
    await checkDatabase(environment),
  ];
}

function checkNode(): Check {
  if (runsProduct(process.version)) return good('Node', process.version);
  return failed('Node', process.version, `Start through "npm start", which brings Node ${versions.node}.`);
}

async function checkPnpm(): Promise<Check> {
  try {
    const { stdout } = await execute('pnpm', ['--version']);
    if (stdout.trim() === versions.pnpm) return good('pnpm', stdout.trim());
    return failed('pnpm', stdout.trim(), `Start through "npm start", which brings pnpm ${versions.pnpm}.`);
  } catch {
    return failed('pnpm', 'not found', `Start through "npm start", which brings pnpm ${versions.pnpm}.`);
  }
}

function checkBuilds(): Check {
  const stale = Object.values(builds).filter((build) => isStale(projectRoot, build));
  if (stale.length === 0) return good('builds', 'up to date');
  const names = stale.map(({ name }) => name).join(' and ');
  return { name: 'builds', state: 'good', found: `${names}: built at the next start`, advice: '' };
}

/** Looks at a folder that is there; one that is missing is made by the first start, not here. */
function checkFolder(dataDir: string): Check {
  if (!existsSync(dataDir)) {
    const free = freeBytes(nearest(dirname(dataDir)));
    return good('data folder', `${dataDir} is made by the first start, ${gigabytes(free)} free`);
  }
  const [fault] = checkDataFolder(dataDir);
  if (fault !== undefined) return failed('data folder', dataDir, fault);
  return good('data folder', `${dataDir}, ${gigabytes(freeBytes(dataDir))} free`);
}

async function checkPortsOrRunning(environment: Environment): Promise<Check> {
  const pid = runningPid(environment.dataDir);
  if (pid !== undefined) return good('ports', `Sanlao is running (process ${pid})`);
  const services = servicesOf(environment);
  const faults = await checkPorts(services);
  if (faults.length > 0) return failed('ports', 'not all free', faults.join(' '));
  return good('ports', `${services.map(({ port }) => port).join(', ')} are free`);
}

async function checkDatabase({ databaseUrl, dataDir }: Environment): Promise<Check> {
  if (databaseUrl !== undefined) return checkPostgres(databaseUrl);
  const file = dataPaths(dataDir).database;
  if (!existsSync(file)) return good('database', 'SQLite, made by the first start');
  try {
    const database = new Database(file, { readonly: true });
    const verdict = String(database.pragma('quick_check', { simple: true }));
    database.close();
    if (verdict === 'ok') return good('database', `SQLite, ${file}`);
    return failed('database', verdict, 'The database is damaged. Restore a backup (sanlao restore).');
  } catch (error) {
    return failed('database', (error as Error).message, `Check the rights of ${file}, or restore a backup.`);
  }
}

async function checkPostgres(databaseUrl: string): Promise<Check> {
  const { hostname, port } = new URL(databaseUrl);
  const address = `${hostname}:${port || '5432'}`;
  const reached = await reach(hostname, Number(port || 5432));
  if (reached) return good('database', `PostgreSQL at ${address} answers`);
  return failed('database', `PostgreSQL at ${address} does not answer`, 'Start it, or correct DATABASE_URL.');
}

function reach(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 5000 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
