import { setTimeout as wait } from 'node:timers/promises';
import type { Sheet } from './compose.ts';
import { linesOf } from './layout/lines.ts';
import { segmentsOf } from './layout/segments.ts';
import type { Engine, PagePieces } from './piece.ts';
import { qualityOf, type Quality } from './quality.ts';

export interface ReadPage extends Sheet {
  quality: Quality;
}

/** Above it no other engine is asked. */
const goodEnough = 0.999;
const millisecondsPerPage = 20_000;

/**
 * A page by the engine whose letters make the most sense, the first where they are equal. A page that no engine can
 * read is empty.
 */
export async function readPage(engines: readonly Engine[], number: number): Promise<ReadPage> {
  let best: ReadPage | undefined;
  for (const engine of engines) {
    const found = await inTime(engine.page(number)).then(
      (page) => judged(number, page),
      () => undefined,
    );
    if (found && (!best || isBetter(found.quality, best.quality))) best = found;
    if (best && best.quality.letters > 0 && best.quality.share >= goodEnough) break;
  }
  return best ?? { number, height: 0, segments: [], quality: { letters: 0, share: 1 } };
}

function judged(number: number, { height, pieces }: PagePieces): ReadPage {
  const segments = segmentsOf(pieces);
  // As lines, because an engine may find the signs of a syllable apart.
  const lines = linesOf(segments).map((line) => line.segments.map(({ text }) => text).join('\n'));
  return { number, height, segments, quality: qualityOf(lines) };
}

/** A page without letters is no good page; half the letters that make sense are not better than all that nearly do. */
function isBetter(found: Quality, best: Quality): boolean {
  if (found.letters === 0) return false;
  if (found.letters < 0.8 * best.letters && best.share > 0.5) return false;
  return best.letters === 0 || found.share > best.share + 0.0005;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const limit = wait(millisecondsPerPage, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`Reading a page takes longer than ${millisecondsPerPage} ms.`);
  });
  limit.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    stop.abort();
  }
}
