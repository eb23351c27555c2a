import type { Locale } from '@sanlao/shared/locales';
import { translator } from '../i18n/translate.ts';
import type { Figures } from './figures.ts';
import { highestOf, lowestOf, namedFigures, type NamedFigure } from './named-figures.ts';

/** What a chart shows, in a sentence for those who do not see it; '' where there is no figure. */
export function summaryOf(figures: Figures, locale: Locale): string {
  const all = namedFigures(figures);
  const highest = highestOf(all);
  const lowest = lowestOf(all);
  if (!highest || !lowest) return '';
  const text = ({ label, value }: NamedFigure) => `${label}: ${figures.format(value)}`;
  return translator(locale)('chart.summary', { highest: text(highest), lowest: text(lowest) });
}
