/** What a benchmark ran on, to stand above its numbers. */
import { availableParallelism, cpus, freemem, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  processor: string;
  cores: number;
  /** bytes */
  memory: number;
  system: string;
  node: string;
  /** processes that waited for a core over the last minute: far above 0, and the numbers tell of a busy machine */
  load: number;
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
    load: Math.round(loadavg()[0]! * 10) / 10,
  };
}

/** @param sizes "10,000 articles": what the benchmark worked on */
export function machineText(
  { processor, cores, memory, system, node, load }: Machine,
  sizes: string,
): string {
  return [
    `Machine  ${processor}, ${cores} cores, ${gigabytes(memory)} memory (${gigabytes(freemem())} free), load ${load}`,
    `System   ${system}, Node.js ${node}`,
    `Sizes    ${sizes}`,
  ].join('\n');
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
}

/** The value below which the share of the values lies, by the nearest rank. @param share 0.95 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
