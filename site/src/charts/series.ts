/** The styles of series, first to last; each has a colour, a pattern, a dash and a marker of its own (charts.css). */
export const seriesClasses = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
] as const;
