/** What the search page tells its script, in one element of data. */
import { unfoldedVariants } from '@sanlao/shared/lao/spelling';
import { formatMonth } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import type { Vocabulary } from '@sanlao/shared/search/query';
import type { SearchManifest } from '@sanlao/shared/search/reader';
import { searchRules, stopWordsOf } from '@sanlao/shared/search/lao';
import { searchKinds } from '@sanlao/shared/search/tiers';
import type { SearchRules } from '@sanlao/shared/search/tokens';
import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { translator, type MessageKey } from '../i18n/translate.ts';

const messages = [
  'all',
  'again',
  'count',
  'corrected',
  'cut',
  'empty',
  'failed',
  'inText',
  'inside',
  'more',
  'none',
  'notShown',
  'page',
  'partial',
  'results',
  'searching',
  'showText',
  'type',
  'year',
] as const;

export type SearchMessage = (typeof messages)[number];

export interface SearchPageData extends Vocabulary {
  manifest: SearchManifest;
  rules: SearchRules;
  /** names of the kinds of documents, in the order of their numbers */
  kinds: Record<string, string>;
  /** names of the months */
  months: string[];
  texts: Record<SearchMessage, string>;
  /** on the portal, by their codes: name and origin */
  sites: Record<string, [name: string, origin: string]> | null;
}

/** Synonyms that the page carries; an office has some dozens. */
const mostSynonyms = 300;

export function searchPageData(content: Content, locale: Locale): SearchPageData {
  const t = translator(locale);
  const text = (message: SearchMessage) => t(`search.${message}` satisfies MessageKey, placeholders);
  return {
    manifest: content.searchManifest(locale),
    rules: searchRules,
    synonyms: content
      .list('synonym', lists.synonyms(), { limit: mostSynonyms, order: 'ascending' })
      .map(({ terms }) => terms),
    variants: unfoldedVariants(),
    kinds: Object.fromEntries(searchKinds.map((kind) => [kind, t(`search.kind.${kind}`)])),
    stopWords: stopWordsOf(locale),
    months: monthNumbers.map((month) => formatMonth(`2026-${month}`, locale).replace(' 2026', '')),
    texts: Object.fromEntries(messages.map((message) => [message, text(message)])) as SearchPageData['texts'],
    sites: content.site.code === portalCode ? sitesOf(content, locale) : null,
  };
}

const monthNumbers = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The script fills them in. */
const placeholders = { count: '{count}', page: '{page}', query: '{query}' };

function sitesOf(content: Content, locale: Locale): SearchPageData['sites'] {
  return Object.fromEntries(
    content.sites().map((site) => [site.code, [nameOf(site, locale).text, originOf(content, site.code)]]),
  );
}

/** For a script element of data: no "<" is left in it. */
export function dataText(data: SearchPageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
