import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const kept = 5;

/**
 * Opens `<folder>/<name>.log` for a run; that of the last run becomes `<name>.1.log` and so on, five are kept.
 *
 * @returns a file descriptor for a child's output
 */
export function openLog(folder: string, name: string): number {
  mkdirSync(folder, { recursive: true });
  const path = logPath(folder, name);
  if (existsSync(path) && statSync(path).size > 0) {
    for (let age = kept - 1; age >= 1; age -= 1)
      moveIfThere(agedPath(folder, name, age), agedPath(folder, name, age + 1));
    moveIfThere(path, agedPath(folder, name, 1));
  }
  return openSync(path, 'a');
}

export function logPath(folder: string, name: string): string {
  return join(folder, `${name}.log`);
}

/** The end of a log, for a message. */
export function lastLogLines(folder: string, name: string, count = 15): string {
  const path = logPath(folder, name);
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function agedPath(folder: string, name: string, age: number): string {
  return join(folder, `${name}.${age}.log`);
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
