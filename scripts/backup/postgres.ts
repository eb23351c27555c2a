/** Copies a PostgreSQL database to a file and back, by PostgreSQL's own programs. */
import { spawn } from 'node:child_process';
import { Failure } from '../console/failure.ts';

/** @throws Failure with what pg_dump said */
export function dumpPostgres(databaseUrl: string, file: string): Promise<void> {
  return run('pg_dump', ['--format=custom', '--no-owner', `--file=${file}`], databaseUrl);
}

/**
 * Puts a dump in the place of what the database holds, in one transaction: a dump that does not load leaves it as it
 * was.
 *
 * @throws Failure with what pg_restore said
 */
export function loadPostgres(databaseUrl: string, dump: string): Promise<void> {
  const options = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error', dump];
  return run('pg_restore', options, databaseUrl);
}

function run(program: string, args: string[], databaseUrl: string): Promise<void> {
  const address = new URL(databaseUrl);
  const password = decodeURIComponent(address.password);
  // Everybody on the machine can read the arguments of a program.
  address.password = '';
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, `--dbname=${address.href}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: password === '' ? process.env : { ...process.env, PGPASSWORD: password },
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', (cause) => {
      const fix = 'Install the PostgreSQL client (Debian: apt-get install postgresql-client).';
      reject(new Failure(`${program} is missing. ${fix}`, { cause }));
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Failure(`${program} failed: ${errors.trim()}`));
    });
  });
}
