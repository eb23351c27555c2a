/** What is said of a PDF, as keys of texts: the facts, and what could be better. Values in, values out. */
import { formatBytes, formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import type { Removable } from '@sanlao/shared/documents/manifest';
import type { DocumentFacts } from '@sanlao/shared/documents/progress';
import type { DocumentTextKey } from './texts.ts';

type Values = Record<string, string | number>;

/** A fact that every PDF has: its name, and what it is. Facts that are not found yet are left out. */
export interface Fact {
  name: DocumentTextKey;
  value: DocumentTextKey;
  values: Values;
}

/** Something about this PDF that the editor should know; `advice`: what can be done about it. */
export interface Remark {
  text: DocumentTextKey;
  values: Values;
  advice: DocumentTextKey | null;
  tone: 'warning' | 'note';
  /** of what was taken out */
  removed?: Removable[];
}

export function factsOf(facts: DocumentFacts, locale: Locale): Fact[] {
  const bytes = (size: number) => formatBytes(size, locale);
  const list: (Fact | false)[] = [
    facts.pages !== null && {
      name: 'fact.pages',
      value: 'fact.pages.value',
      values: { pages: formatNumber(facts.pages, locale) },
    },
    { name: 'fact.size', value: 'fact.size.value', values: { size: bytes(facts.size) } },
    facts.lite !== null && liteFact(facts.lite, facts.size, locale),
    facts.text !== null && { name: 'fact.text', value: textFact(facts.text, facts.pageTexts), values: {} },
    facts.articles !== null &&
      facts.articles > 0 && {
        name: 'fact.articles',
        value: 'fact.articles.value',
        values: { count: formatNumber(facts.articles, locale) },
      },
    facts.scan !== null && { name: 'fact.scan', value: `fact.scan.${facts.scan}`, values: {} },
  ];
  return list.filter((fact) => fact !== false);
}

/** Pages that are pictures stay so when their text was recognised: it can be searched then. */
function textFact(
  text: NonNullable<DocumentFacts['text']>,
  pageTexts: DocumentFacts['pageTexts'],
): DocumentTextKey {
  const isRecognised = text === 'images-only' && pageTexts?.includes('machine-read');
  return isRecognised ? 'fact.text.machine-read' : `fact.text.${text}`;
}

function liteFact(lite: NonNullable<DocumentFacts['lite']>, original: number, locale: Locale): Fact {
  const name = 'fact.lite';
  if (lite.outcome !== 'made' || lite.size === null)
    return {
      name,
      value: lite.outcome === 'made' ? 'fact.lite.not-possible' : `fact.lite.${lite.outcome}`,
      values: {},
    };
  const share = lite.ratio ?? lite.size / original;
  return {
    name,
    value: 'fact.lite.made',
    values: {
      size: formatBytes(lite.size, locale),
      percent: formatNumber(Math.floor((1 - share) * 100), locale),
      saved: formatBytes(Math.max(0, lite.size / share - lite.size), locale),
    },
  };
}

/** Fewer pages than this are found without a table of contents. */
const pagesWithoutContents = 12;

export function remarksOf(facts: DocumentFacts): Remark[] {
  const { fonts, text, pageTexts, removed, blankPages, lite, pages } = facts;
  const machineRead = pagesWhere(pageTexts, 'machine-read');
  const unread = pagesWhere(pageTexts, 'none');
  const list: (Remark | false | undefined | null)[] = [
    fonts && fonts.legacyLao.length > 0 && warning('legacyLao', { fonts: fonts.legacyLao.join(', ') }),
    fonts && fonts.notEmbedded.length > 0 && warning('notEmbedded', { fonts: fonts.notEmbedded.join(', ') }),
    blankPages && blankPages.length > 0 && warning('blankPages', { pages: pageRanges(blankPages) }),
    text === 'images-only' && machineRead.length === 0 && warning('imagesOnly'),
    (text === 'partly' || machineRead.length > 0) &&
      unread.length > 0 &&
      warning('partly', { pages: pageRanges(unread) }),
    machineRead.length > 0 && note('machineRead', { pages: pageRanges(machineRead) }),
    // Pictures have nothing that could be tagged.
    facts.tagged === false && text !== 'images-only' && warning('untagged'),
    facts.outline === 0 && (pages ?? 0) >= pagesWithoutContents && warning('noOutline'),
    facts.signed && note('signed'),
    facts.restricted && note('restricted'),
    removed && removed.length > 0 && { ...note('removed'), removed },
    lite && lite.keptPages.length > 0 && note('keptPages', { pages: pageRanges(lite.keptPages) }),
    facts.scan === 'not-scanned' && note('notScanned'),
  ];
  return list.filter((remark): remark is Remark => Boolean(remark));
}

type Subject = DocumentTextKey extends infer Key
  ? Key extends `remark.${infer Name}.advice`
    ? Name
    : never
  : never;
type Noted = DocumentTextKey extends infer Key ? (Key extends `remark.${infer Name}` ? Name : never) : never;

function warning(subject: Subject, values: Values = {}): Remark {
  return { text: `remark.${subject}`, values, advice: `remark.${subject}.advice`, tone: 'warning' };
}

function note(subject: Noted, values: Values = {}): Remark {
  return { text: `remark.${subject}`, values, advice: null, tone: 'note' };
}

function pagesWhere(pageTexts: DocumentFacts['pageTexts'], source: 'machine-read' | 'none'): number[] {
  return (pageTexts ?? []).flatMap((found, index) => (found === source ? [index + 1] : []));
}

/** "1-3, 7"; after twelve runs "…". @param pages rising */
export function pageRanges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return shown.join(', ') + (runs.length > 12 ? ' …' : '');
}
