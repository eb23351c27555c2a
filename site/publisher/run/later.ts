import { type Engine, run, type RunResult } from './engine.ts';

/** Pages of one run: a publish that comes meanwhile waits for no more than these. */
const batchSize = 20;

/**
 * Renders some of the pages that earlier runs left for later.
 *
 * @returns null when none wait
 * @throws as `run` does: the pages then wait on
 */
export async function renderLater(engine: Engine): Promise<RunResult | null> {
  const pages = engine.later.first(batchSize);
  return pages.length === 0 ? null : run(engine, [], { kind: 'later', pages });
}
