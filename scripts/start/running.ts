/** Which supervisor uses a data folder: a file that names its process while it runs. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runningSchema = z.object({ pid: z.number().int().positive() });

/** The process that runs the product in this data folder; undefined: none. */
export function runningPid(dataDir: string): number | undefined {
  let pid: number;
  try {
    pid = runningSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))).pid;
  } catch {
    return undefined;
  }
  return pid !== process.pid && isSupervisor(pid) ? pid : undefined;
}

export function markRunning(dataDir: string): void {
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid }));
}

export function unmarkRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'running.json');
}

/** A number can belong to another program by now: where /proc tells, its command line decides. */
function isSupervisor(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sanlao.ts');
  } catch {
    return true;
  }
}
