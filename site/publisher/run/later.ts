import { type Engine, run, type RunResult } from './engine.ts';

/**
 * Does some of what earlier runs left for later, but for pictures (draw.ts): brings their documents into the search
 * index, or, when all are, renders pages.
 *
 * @returns null when nothing waits
 * @throws as `run` does: what waits then waits on
 */
export async function renderLater(engine: Engine): Promise<RunResult | null> {
  if (settleSearch(engine)) return { writes: [], applied: [], held: [], failed: [] };
  const pages = engine.later.next();
  return pages.length === 0 ? null : run(engine, [], { kind: 'later', pages });
}

function settleSearch({ database, search, settings, index, later }: Engine): boolean {
  return database.transaction(() => {
    const update = search.settle(settings.day());
    if (update) later.add([...update.pages, ...index.readersOf(update.touched)]);
    return update !== null;
  })();
}
