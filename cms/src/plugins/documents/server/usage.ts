/** What a process and the programs that it started use, as Linux tells it. */
import { readFileSync } from 'node:fs';

export interface Usage {
  processorSeconds: number;
  residentBytes: number;
}

/** Ticks a second and bytes a page: fixed in Linux on the machines that Node runs on. */
const ticks = 100;
const pageBytes = 4096;

/** @returns undefined where the process is gone, or the system does not tell */
export function usageOf(pid: number): Usage | undefined {
  try {
    // "1234 (node) S 1 …": the name may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const own = {
      // utime, stime, and those of children that have ended
      processorSeconds: fields.slice(11, 15).reduce((sum, value) => sum + value, 0) / ticks,
      residentBytes: fields[21]! * pageBytes,
    };
    return childrenOf(pid)
      .map(usageOf)
      .reduce<Usage>((sum, child) => (child ? add(sum, child) : sum), own);
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function add(one: Usage, other: Usage): Usage {
  return {
    processorSeconds: one.processorSeconds + other.processorSeconds,
    residentBytes: one.residentBytes + other.residentBytes,
  };
}
