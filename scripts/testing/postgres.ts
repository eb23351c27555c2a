/** A throw-away PostgreSQL cluster for tests, on a free port of the loopback address. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';

export interface Postgres {
  /** Makes an empty database and gives its address. */
  createDatabase(): string;
  /** Ends the server at once and removes everything. */
  stop(): void;
}

/** What to say where `startPostgres` cannot run: undefined where it can. */
export function whyNoPostgres(): string | undefined {
  if (!binaries()) return 'No PostgreSQL server is installed (/usr/lib/postgresql/<version>/bin).';
  if (process.getuid?.() === 0 && !unprivileged()) {
    return 'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it.';
  }
  return undefined;
}

/** @throws Error with `whyNoPostgres`, or with what the server said */
export async function startPostgres(): Promise<Postgres> {
  const reason = whyNoPostgres();
  const bin = binaries();
  if (reason || !bin) throw new Error(reason);
  const root = mkdtempSync(join(tmpdir(), 'sanlao-postgres-'));
  const user = process.getuid?.() === 0 ? unprivileged() : undefined;
  if (user) {
    chmodSync(root, 0o755);
    chownSync(root, user.uid, user.gid);
  }
  const port = await freePort();
  const data = join(root, 'data');
  const run = (program: string, ...args: string[]) => execute(join(bin, program), args, root, user);
  const server = ['-D', data, '-w', '-l', join(root, 'log')];

  run('initdb', '-D', data, '-U', 'sanlao', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  run('pg_ctl', 'start', ...server, '-o', `-p ${port} -k ${root} -c listen_addresses=127.0.0.1 -c fsync=off`);
  return {
    createDatabase() {
      const name = `cms_${randomBytes(6).toString('hex')}`;
      run('createdb', '-h', root, '-p', String(port), '-U', 'sanlao', name);
      return `postgresql://sanlao@127.0.0.1:${port}/${name}`;
    },
    stop() {
      run('pg_ctl', 'stop', ...server, '-m', 'immediate');
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function binaries(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort()
    .at(-1);
}

interface User {
  uid: number;
  gid: number;
}

function unprivileged(): User | undefined {
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // the next one
    }
  }
  return undefined;
}

function idOf(which: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
}

function execute(program: string, args: string[], cwd: string, user: User | undefined): void {
  const options: ExecFileSyncOptions = {
    cwd,
    // pg_ctl leaves the server behind with its output: pipes would never close.
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    ...user,
  };
  try {
    execFileSync(program, args, options);
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')} failed.`, { cause: error });
  }
}
