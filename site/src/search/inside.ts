/** What the files of publications say: each publication once, with the pages on which the question was found. */
import { type DocumentNumber, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { searchKinds } from '@sanlao/shared/search/tiers';
import { data, element, text } from './page-parts.ts';
import { resultItem } from './result.ts';

type Entries = (documents: readonly DocumentNumber[]) => Promise<(SearchEntry | undefined)[]>;

/** Days of which publications are shown, and pages of a day that are looked at. */
const mostDays = 10;
const mostPages = 12;
const kind = searchKinds.indexOf('publication');

/** @param hits pages, newest publication first */
export async function insideResults(
  hits: readonly Hit[],
  marks: ReadonlySet<string>,
  entries: Entries,
): Promise<HTMLElement | undefined> {
  const days = new Map<number, DocumentNumber[]>();
  for (const { document } of hits) {
    const pages = days.get(ordinalIn(document)) ?? [];
    if (days.size < mostDays) days.set(ordinalIn(document), pages);
    if (pages.length < mostPages) pages.push(document);
  }
  const documents = [...days.values()].flat();
  const items = new Map<string, HTMLLIElement>();
  (await entries(documents)).forEach((entry, at) => {
    if (!entry) return;
    const [, title, path, excerpt, site = ''] = entry;
    const [, publication = '', number] = /^(.+\/)page-(\d+)/.exec(path) ?? [];
    const label = text('page', number);
    const item = items.get(site + publication);
    if (!item) {
      const first: SearchEntry = [kind, `${title} – ${label}`, path, excerpt, site];
      items.set(site + publication, resultItem(documents[at]!, first, marks));
      return;
    }
    const href = (data.sites?.[site]?.[1] ?? '') + path;
    item.append(element('a', { className: 'target relative me-4', href }, label));
  });
  return items.size > 0 ? element('ul', { className: 'list mt-6' }, ...items.values()) : undefined;
}
