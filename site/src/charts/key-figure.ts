import type { Figures } from './figures.ts';
import { highestOf, namedFigures, type NamedFigure } from './named-figures.ts';

/** The one figure that stands for a dataset: of a line the latest of its first series, of anything else the highest. */
export function keyFigure(figures: Figures): NamedFigure | undefined {
  const all = namedFigures(figures);
  if (figures.chart !== 'line') return highestOf(all);
  const first = Math.min(...all.map(({ series }) => series));
  return all.findLast(({ series }) => series === first);
}
