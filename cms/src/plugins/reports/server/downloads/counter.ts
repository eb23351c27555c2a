/** Counts who took which document on which day. Pure. */
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { LogLine } from './log-line.ts';

export interface Counted {
  /** in Vientiane, YYYY-MM-DD */
  day: string;
  /** key of a prepared document, or SHA-256 of a file of the media library; '' stands for any line of that day */
  file: string;
  count: number;
}

/** A PDF in any of its forms: as it came, light, or one article of it. */
const pdf = /^\/(?:documents\/([0-9a-f]{64})\/[^?]*\.pdf|media\/([0-9a-f]{64})\/original\.pdf)(?:\?|$)/i;
const robot = /bot\b|crawl|spider|slurp|preview|monitor|curl\/|wget\//i;
/** Days whose clients are remembered: a log is read in the order of time. */
const rememberedDays = 2;

/**
 * One client counts once a day for each document: a reader on a bad link fetches it in many parts, and asks again.
 * Clients are remembered in memory only, for two days.
 */
export function createCounter() {
  const seen = new Map<string, Set<string>>();
  let counts = new Map<string, Counted>();

  return {
    add(line: LogLine): void {
      const day = vientianeDay(line.at);
      counted(day, '').count++;
      const file = fileOf(line);
      if (!file) return;
      const clients = clientsOn(day);
      const key = `${file} ${line.client}`;
      if (clients.has(key)) return;
      clients.add(key);
      counted(day, file).count++;
    },
    /** What was counted since it was taken last. */
    take(): Counted[] {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };

  function counted(day: string, file: string): Counted {
    const key = `${day} ${file}`;
    const known = counts.get(key) ?? { day, file, count: 0 };
    counts.set(key, known);
    return known;
  }

  function clientsOn(day: string): Set<string> {
    const clients = seen.get(day) ?? new Set();
    seen.set(day, clients);
    for (const old of [...seen.keys()].toSorted().slice(0, -rememberedDays)) seen.delete(old);
    return clients;
  }
}

function fileOf({ method, status, path, agent }: LogLine): string | undefined {
  if (method !== 'GET' || (status !== 200 && status !== 206) || robot.test(agent)) return undefined;
  const [, key, hash] = pdf.exec(path) ?? [];
  return (key ?? hash)?.toLowerCase();
}
