/** Which process works in the folder of a job: one that outlived the CMS is ended before another one starts there. */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killGroup } from './worker-process.ts';

const pidName = 'worker.pid';

export async function notePid(folder: string, pid: number): Promise<void> {
  await writeFile(join(folder, pidName), String(pid));
}

export async function endOrphan(folder: string): Promise<void> {
  const pid = Number(await readFile(join(folder, pidName), 'utf8').catch(() => ''));
  if (pid > 0 && worksIn(pid, folder)) killGroup(pid);
}

/** Another program may have got its number meanwhile; workers are started with their folder as an argument. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    return false;
  }
}
