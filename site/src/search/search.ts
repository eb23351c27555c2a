/** The script of the search page: looks up what the address asks for, and shows it. */
import { longestQuery, parseQuery, type Query } from '@sanlao/shared/search/query';
import type { Hit } from '@sanlao/shared/search/ranking';
import { type Found, openSearch, resultsOfPage } from '@sanlao/shared/search/reader';
import { searchKinds } from '@sanlao/shared/search/tiers';
import { element } from './dom.ts';
import { filters, narrowed } from './filters.ts';
import { data, form, input, load, section, status, text } from './page-parts.ts';
import { resultItem } from './result.ts';
import { addressOf, readState, type SearchState } from './state.ts';

interface Session {
  typed: string;
  query: Query;
  index: ReturnType<typeof openSearch>;
  found: Found;
}

const title = document.title;
let session: Session | undefined;
/** What comes for an older question is dropped. */
let turn = 0;

form.onsubmit = (event) => {
  event.preventDefault();
  session = undefined;
  go({ query: input.value.trim(), kind: null, year: null });
};
onpopstate = () => void show(readState(location.search, searchKinds), false);
void show(readState(location.search, searchKinds), false);

function go(state: SearchState): void {
  history.pushState(null, '', addressOf(state, searchKinds));
  void show(state, true);
}

/** @param asked on this page: then what is shown gets the focus */
async function show(state: SearchState, asked: boolean): Promise<void> {
  const mine = ++turn;
  const typed = state.query.slice(0, longestQuery);
  const query = parseQuery(typed, data);
  input.value = typed;
  document.title = typed ? `${typed} – ${title}` : title;
  section.hidden = true;
  if (!query.words[0]) {
    status.textContent = typed || asked ? text('empty') : '';
    return;
  }
  status.textContent = text('searching');
  try {
    const next = await answer(typed, query, state);
    const view = await results(next, state);
    if (mine !== turn) return;
    session = next;
    section.replaceChildren(...view);
    section.hidden = false;
    status.textContent = summary(next, state);
    if (asked) section.querySelector('h2')!.focus();
  } catch {
    if (mine === turn) status.replaceChildren(text('failed'), ' ', retry(state));
  }
}

async function answer(typed: string, query: Query, state: SearchState): Promise<Session> {
  const whole = state.kind !== null || state.year !== null;
  if (session?.typed === typed && (session.found.whole || !whole)) return session;
  const index = openSearch(data.manifest, load);
  return { typed, query, index, found: await index.find(query, whole) };
}

/** What screen readers say. */
function summary({ query, found }: Session, state: SearchState): string {
  const { length } = narrowed(found.hits, state);
  return [
    state.query.length > longestQuery && text('cut', longestQuery),
    query.corrected && text('corrected', query.corrected),
    length > 0 && found.partial && text('partial'),
    length === 0 ? text('none') : text(found.whole ? 'count' : 'countMore', length),
  ]
    .filter(Boolean)
    .join(' ');
}

async function results(next: Session, state: SearchState): Promise<HTMLElement[]> {
  const hits = narrowed(next.found.hits, state);
  const heading = element('h2', { tabIndex: -1 }, text('results', next.query.corrected ?? next.typed));
  heading.id = 'results';
  const list = element('ol', { className: 'list' });
  await append(list, next, hits);
  return [heading, ...filters(next.found, state, go), list, ...more(list, next, state, hits)];
}

async function append(list: HTMLElement, { index, query }: Session, hits: readonly Hit[]): Promise<void> {
  const shown = hits.slice(list.childElementCount, list.childElementCount + resultsOfPage);
  const entries = await index.entries(shown.map(({ document }) => document));
  for (const [at, { document }] of shown.entries()) {
    const entry = entries[at];
    list.append(entry ? resultItem(document, entry, query.marks) : element('li', { hidden: true }));
  }
}

function more(list: HTMLElement, next: Session, state: SearchState, hits: readonly Hit[]): HTMLElement[] {
  const left = () => !next.found.whole || hits.length > list.childElementCount;
  if (!left()) return [];
  const button = element('button', { type: 'button', className: 'button-plain mt-6' }, text('more'));
  button.onclick = async () => {
    const first = list.childElementCount;
    try {
      if (!next.found.whole) next.found = await next.index.find(next.query, true);
      hits = narrowed(next.found.hits, state);
      await append(list, next, hits);
      list.children[first]?.querySelector('a')?.focus();
      status.textContent = summary(next, state);
      if (!left()) button.remove();
    } catch {
      status.textContent = text('failed');
    }
  };
  return [button];
}

function retry(state: SearchState): HTMLElement {
  const button = element('button', { type: 'button', className: 'button-plain' }, text('again'));
  button.onclick = () => void show(state, true);
  return button;
}
