import { spawn } from 'node:child_process';
import { Failure } from '../console/failure.ts';

/**
 * Runs a database program to its end.
 *
 * @throws Failure with what it said
 */
export function runProgram(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', (cause) =>
      reject(
        new Failure(
          `${program} is missing. Install the PostgreSQL client (Debian: apt-get install postgresql-client).`,
          { cause },
        ),
      ),
    );
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Failure(`${program} failed: ${errors.trim()}`)),
    );
  });
}
