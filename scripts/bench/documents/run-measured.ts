import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Run {
  code: number | null;
  seconds: number;
  /** the most that it held at once; null where the system does not say (/proc) */
  megabytes: number | null;
  output: string;
}

/** Runs a program to its end. @throws Error where it cannot be started */
export async function runMeasured(program: string, parameters: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'ignore'] });
  let most: number | null = null;
  const look = setInterval(() => (most = peakOf(child.pid) ?? most), 50);
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    return { code, seconds, megabytes: most, output: Buffer.concat(parts).toString('utf8') };
  } finally {
    clearInterval(look);
  }
}

function peakOf(pid: number | undefined): number | null {
  try {
    const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}
