/** What the files of publications say: each publication once, with the pages on which the question was found. */
import { type DocumentNumber, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { insideTiers, searchKinds } from '@sanlao/shared/search/tiers';
import { narrowed } from './narrowed.ts';
import { data, element, text } from './page-parts.ts';
import { resultItem } from './result.ts';
import type { Session } from './search.ts';
import type { SearchState } from './state.ts';

/** Days of which publications are shown, and pages of a day that are looked at. */
const mostDays = 10;
const mostPages = 12;
const kind = searchKinds.indexOf('publication');

/** Pages that have all of a question, newest publication first; asked for once. */
const found = new WeakMap<Session, Promise<readonly Hit[]>>();

/**
 * @param asked by this button, whose place they take
 * @returns a heading and a list, or that nothing was found; nothing where something else stands for it
 * @throws when a file cannot be loaded
 */
export async function inside(
  session: Session,
  state: SearchState,
  asked?: HTMLElement,
): Promise<HTMLElement[]> {
  const { query, search } = session;
  const pages =
    found.get(session) ?? search.find(query, insideTiers).then(({ hits, partial }) => (partial ? [] : hits));
  found.set(session, pages);
  const hits = narrowed(await pages, { ...state, type: '' });
  const days = new Map<number, DocumentNumber[]>();
  for (const { document } of hits) {
    const pages = days.get(ordinalIn(document)) ?? [];
    if (days.size < mostDays) days.set(ordinalIn(document), pages);
    if (pages.length < mostPages) pages.push(document);
  }
  const documents = [...days.values()].flat();
  const items = new Map<string, HTMLLIElement>();
  (await search.entries(documents)).forEach((entry, at) => {
    if (!entry) return;
    const [, title, path, excerpt, site = ''] = entry;
    const [, publication = '', number] = /^(.+\/)page-(\d+)/.exec(path) ?? [];
    const label = text('page', number);
    const item = items.get(site + publication);
    if (!item) {
      const first: SearchEntry = [kind, `${title} – ${label}`, path, excerpt, site];
      items.set(site + publication, resultItem(documents[at]!, first, query.marks));
      return;
    }
    const href = (data.sites?.[site]?.[1] ?? '') + path;
    item.append(element('a', { className: 'target relative me-4', href }, label));
  });
  if (items.size === 0 && session.partial) return [];
  // Alone it is the result.
  const id = session.partial ? 'results' : 'inside';
  const heading = element('h2', { id, tabIndex: -1, className: 'mt-10' }, text('inside'));
  const list =
    items.size > 0
      ? element('ul', { className: 'list mt-6' }, ...items.values())
      : element('p', { className: 'note' }, text('none'));
  asked?.replaceWith(heading, list);
  if (asked) heading.focus();
  return [heading, list];
}
