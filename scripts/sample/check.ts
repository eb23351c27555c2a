/** What the sample content must be, beside parsing: canonical, whole, such that the CMS takes it, and enough of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tooFaint } from '@sanlao/shared/colour/site-colours';
import { readTable } from '@sanlao/shared/content/table';
import { canon } from '@sanlao/shared/lao/canon';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { SampleEntry } from './entry.ts';
import { assetPath, readAlts } from './library.ts';
import { readSample, sampleFolder } from './read.ts';

/** Every fault of the sample content, each naming its file. */
export async function checkSample(folder = sampleFolder): Promise<string[]> {
  const { entries, faults } = readSample(folder);
  const alts = new Set(Object.keys(await readAlts(folder)));
  const codes = codesOf(entries);
  const sources = new Set(entries.map(({ source }) => source));
  return [
    ...faults,
    ...entries.flatMap((entry) => [
      ...checkText(entry),
      ...checkCodes(entry, codes),
      ...checkAssets(entry, folder, alts),
      ...checkRelations(entry, sources),
      ...checkTables(entry),
      ...checkColours(entry),
    ]),
    ...checkTwins(entries),
    ...checkAmounts(entries),
  ];
}

function checkText({ source, versions }: SampleEntry): string[] {
  return versions.flatMap(({ locale, data }) =>
    stringsOf(data)
      .filter((text) => canon(text) !== text)
      .map((text) => `${source} ${locale}: not canonical, "${differenceOf(text, canon(text))}"`),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}

/** A few characters around the first place where two texts differ. */
function differenceOf(text: string, other: string): string {
  let at = 0;
  while (text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 10), at + 10);
}

type Codes = Record<'site' | 'unit' | 'topic' | 'series', Set<string>>;

function codesOf(entries: SampleEntry[]): Codes {
  const of = (type: DocumentType) =>
    new Set(entries.filter((entry) => entry.type === type).map(({ identity }) => identity['code']!));
  return { site: of('site'), unit: of('unit'), topic: of('topic'), series: of('series') };
}

function checkCodes({ source, versions }: SampleEntry, codes: Codes): string[] {
  const { data } = versions[0]!;
  const named: [keyof Codes, unknown][] = [
    ['site', data['site']],
    ['site', data['alsoOn']],
    ['unit', data['unit']],
    ['topic', data['topics']],
    ['series', data['series']],
  ];
  return named.flatMap(([kind, value]) =>
    stringsOf(value)
      .filter((code) => !codes[kind].has(code))
      .map((code) => `${source}: there is no ${kind} "${code}"`),
  );
}

function checkAssets({ source, media }: SampleEntry, folder: string, alts: Set<string>): string[] {
  const assets = media.flatMap((field) => field.assets);
  return [
    ...assets
      .filter((asset) => !existsSync(join(folder, assetPath(asset))))
      .map((asset) => `${source}: ${assetPath(asset)} is missing`),
    ...assets
      .filter(({ kind, name }) => kind === 'picture' && !alts.has(name))
      .map(({ name }) => `${source}: pictures/alt.json says nothing of ${name}`),
  ];
}

function checkRelations({ source, relations }: SampleEntry, sources: ReadonlySet<string>): string[] {
  return relations
    .flatMap((relation) => relation.sources)
    .filter((target) => target === source || !sources.has(target))
    .map((target) => `${source}: there is no other document ${target} to link to`);
}

function checkTables({ source, type, versions }: SampleEntry): string[] {
  if (type !== 'dataset') return [];
  return versions.flatMap(({ locale, data }) => {
    const reading = readTable(String(data['table']));
    const faults = 'faults' in reading ? reading.faults : [];
    return faults.map(({ line, en }) => `${source} ${locale}: line ${line}: ${en}`);
  });
}

function checkColours({ source, type, versions }: SampleEntry): string[] {
  if (type !== 'site') return [];
  return (['colourPrimary', 'colourAccent'] as const).flatMap((field) => {
    const found = tooFaint(field, String(versions[0]!.data[field]));
    return found ? [`${source}: ${field} is too light, ${found.proposal} will do`] : [];
  });
}

/** Two documents that a second run would take for one. */
function checkTwins(entries: SampleEntry[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ source, type, identity }) => {
    const key = JSON.stringify([type, identity]);
    const twin = seen.get(key);
    seen.set(key, source);
    return twin === undefined ? [] : [`${source} and ${twin} are the same ${type}`];
  });
}

function checkAmounts(entries: SampleEntry[]): string[] {
  const of = (type: DocumentType) => entries.filter((entry) => entry.type === type);
  const articlesOf = (site: string) => of('article').filter(({ identity }) => identity['site'] === site);
  const sites = of('site').map(({ identity }) => identity['code']!);
  const wanted = [
    { what: 'sites', found: sites.length, least: 20 },
    { what: 'events', found: of('event').length, least: 12 },
    { what: 'publications', found: of('publication').length, least: 12 },
    { what: 'services', found: of('service').length, least: 12 },
    { what: 'datasets', found: of('dataset').length, least: 7 },
    { what: 'synonyms', found: of('synonym').length, least: 12 },
    ...sites.map((site) => ({
      what: `articles of ${site}`,
      found: articlesOf(site).length,
      least: site === 'ministry' ? 30 : 4,
    })),
  ];
  return wanted
    .filter(({ found, least }) => found < least)
    .map(({ what, found, least }) => `${what}: ${found}, at least ${least} wanted`);
}
