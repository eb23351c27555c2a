/** What the comparison tells: the targets, and tables for people. */
import { table } from '../../console/table.ts';
import { type Machine, machineText, percentile } from '../machine.ts';
import type { BuildTime } from './build.ts';
import type { Comparison } from './compare.ts';
import type { Publish } from './publisher.ts';

/** Articles for which the targets are set. */
export const targetSize = 10_000;

/** What one run measured. */
export interface Result {
  machine: Machine;
  articles: number;
  pages: number;
  compileSeconds: number;
  publisherSeconds: number;
  astroBuild: BuildTime;
  incrementalFirst: BuildTime;
  incrementalAgain: BuildTime;
  publishes: Publish[];
  comparisons: { astroBuild: Comparison; incremental: Comparison };
}

/** What the numbers hold and what they leave out. */
const notes = [
  'Publisher, one article: from its change in the feed until every page that it touches is written, compressed and',
  'live, its own page was looked at, and the change is acknowledged; without the way to the CMS and back.',
  'astro build: the whole command; nothing is compressed. The list of pages and, for incremental builds, the SHA-256',
  'of each page as its cacheKey come from the publisher, for free. Times faster: by p95 of the publisher.',
];

export interface Target {
  what: string;
  least: number;
  measured: number;
}

export function targetsOf(result: Result): Target[] {
  const { pages, publisherSeconds, astroBuild, incrementalAgain, publishes } = result;
  const slow = percentile(milliseconds(publishes), 0.95) / 1000;
  return [
    {
      what: 'one changed article: times faster than astro build',
      least: 100,
      measured: astroBuild.seconds / slow,
    },
    {
      what: 'one changed article: times faster than astro build, incremental',
      least: 100,
      measured: incrementalAgain.seconds / slow,
    },
    { what: 'whole site: pages a second', least: 500, measured: pages / publisherSeconds },
    {
      what: 'whole site: times faster than astro build',
      least: 3,
      measured: astroBuild.seconds / publisherSeconds,
    },
  ];
}

export function reportText(result: Result, targets: readonly Target[]): string {
  const { pages, compileSeconds, publisherSeconds, astroBuild, incrementalFirst, incrementalAgain } = result;
  const times = milliseconds(result.publishes);
  const touched = result.publishes.map((publish) => publish.pages);
  const rate = (seconds: number) => `${Math.round(pages / seconds)} pages/s`;
  return [
    machineText(result.machine, `${result.articles} articles, ${pages} pages`),
    '',
    table(
      ['whole site', 'time', 'rate', 'of which rendering', 'rate of rendering'],
      [
        ['publisher, with .br and .gz', seconds(publisherSeconds), rate(publisherSeconds), '', ''],
        [
          '  the same after compiling',
          seconds(publisherSeconds + compileSeconds),
          rate(publisherSeconds + compileSeconds),
          '',
          '',
        ],
        ...(
          [
            ['astro build, nothing compressed', astroBuild],
            ['astro build, incremental, first', incrementalFirst],
          ] as const
        ).map(([what, build]) => [
          what,
          seconds(build.seconds),
          rate(build.seconds),
          seconds(build.renderSeconds),
          rate(build.renderSeconds),
        ]),
      ],
    ),
    '',
    table(
      ['one changed article', 'time', 'pages written'],
      [
        [`publisher, p50 of ${times.length}`, ms(percentile(times, 0.5)), String(percentile(touched, 0.5))],
        ['publisher, p95', ms(percentile(times, 0.95)), String(percentile(touched, 0.95))],
        ['publisher, the same article as below', ms(times[0]!), String(touched[0])],
        ['astro build', seconds(astroBuild.seconds), String(pages)],
        [
          'astro build, incremental',
          seconds(incrementalAgain.seconds),
          String(pages - incrementalAgain.reused),
        ],
      ],
    ),
    '',
    table(
      ['target', 'at least', 'measured', ''],
      targets.map(({ what, least, measured }) => [
        what,
        least,
        measured < 10 ? measured.toFixed(1) : String(Math.round(measured)),
        measured >= least
          ? 'reached'
          : result.articles < targetSize
            ? `set for ${targetSize} articles`
            : 'MISSED',
      ]),
    ),
    '',
    comparisonText('astro build', result, result.comparisons.astroBuild),
    comparisonText('astro build, incremental', result, result.comparisons.incremental),
    '',
    ...notes,
  ].join('\n');
}

function comparisonText(what: string, result: Result, comparison: Comparison): string {
  const { same, different, surplus } = comparison;
  if (isSame(result, comparison))
    return `${what}: all ${same} pages have the bytes that the publisher serves.`;
  return `${what}: ${same} of ${result.pages} pages are the same. Different: ${different.join(', ')}. Surplus: ${surplus.join(', ')}`;
}

/** True when Astro has built exactly the pages that the publisher serves. */
export function isSame({ pages }: Pick<Result, 'pages'>, { same, surplus }: Comparison): boolean {
  return same === pages && surplus.length === 0;
}

function milliseconds(publishes: readonly Publish[]): number[] {
  return publishes.map((publish) => publish.milliseconds);
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
