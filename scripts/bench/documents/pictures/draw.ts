/** Draws the pages of one PDF as the worker does, in a process of its own so that its memory is its own; tells its parent. */
import { readFileSync } from 'node:fs';
import type { PagePictures } from '../../../../cms/src/plugins/documents/worker/stage.ts';
import { pictures } from '../../../../cms/src/plugins/documents/worker/pictures/pictures.ts';

export interface Drawn {
  pages: PagePictures['pages'];
  blankPages: number[];
  seconds: number;
  /** of all cores together */
  processorSeconds: number;
  /** bytes, at its highest */
  memory: number;
}

const [ready] = process.argv.slice(2);
if (!ready) throw new Error('Name the folder with original.pdf in it.');
const started = performance.now();
const before = process.cpuUsage();
const { pages, blankPages } = await pictures(
  { source: '', ready, temporary: ready, recogniseText: false, report: () => undefined },
  {},
);
const { user, system } = process.cpuUsage(before);
process.send?.({
  pages,
  blankPages,
  seconds: (performance.now() - started) / 1000,
  processorSeconds: (user + system) / 1e6,
  memory: highestMemory(),
} satisfies Drawn);

/** `maxRSS` of a process counts what its parent had when it was started; Linux tells its own. */
function highestMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
