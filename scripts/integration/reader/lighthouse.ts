/** Lighthouse's own phone profile on a page of the running product. */
import lighthouse from 'lighthouse';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

export interface Scores {
  /** 0 to 100 */
  scores: Partial<Record<Category, number>>;
  /** what cost points, with its own words */
  faults: string[];
  /** milliseconds, by the audit's id: "first-contentful-paint" */
  timings: Record<string, number>;
}

export interface LighthouseOptions {
  /** where the browser may be steered */
  port: number;
  categories: readonly Category[];
  /** default: as on a phone with slow 4G, by computation */
  unthrottled?: boolean;
}

/** Performance depends on the machine and belongs to a benchmark; the others are the same everywhere. */
export async function runLighthouse(url: string, options: LighthouseOptions): Promise<Scores> {
  const { port, categories, unthrottled } = options;
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    output: 'json',
    logLevel: 'silent',
    formFactor: 'mobile',
    ...(unthrottled ? { throttlingMethod: 'provided' as const } : {}),
  });
  if (!result) throw new Error(`Lighthouse gave no answer about ${url}.`);
  const { audits, categories: judged, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse cannot judge ${url}: ${runtimeError.message}`);
  const weighed = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return {
    scores: Object.fromEntries(
      Object.entries(judged).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ),
    faults: weighed
      .map(({ id }) => audits[id]!)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ''}`),
    timings: Object.fromEntries(
      Object.values(audits).flatMap(({ id, numericValue, numericUnit }) =>
        numericUnit === 'millisecond' && numericValue !== undefined ? [[id, numericValue]] : [],
      ),
    ),
  };
}
