/** The script of the search page: looks up what the address asks for, and shows it. */
import { longestQuery, parseQuery, type Query } from '@sanlao/shared/search/query';
import type { Hit, Hits } from '@sanlao/shared/search/ranking';
import { openSearch } from '@sanlao/shared/search/reader';
import type { filters } from './filters.ts';
import { narrowed } from './narrowed.ts';
import { button, data, element, form, input, load, section, status, text, tokenizer } from './page-parts.ts';
import { resultItem } from './result.ts';
import { addressOf, readState, type SearchState } from './state.ts';

export interface Session extends Hits {
  typed: string;
  query: Query;
  search: ReturnType<typeof openSearch>;
  filters: typeof filters;
}

const resultsOfPage = 10;
const title = document.title;
let session: Session | undefined;
/** What comes for an older question is dropped. */
let turn = 0;

form.onsubmit = (event) => {
  event.preventDefault();
  session = undefined;
  // One more than is read: enough to say that there was more.
  go({ q: input.value.trim().slice(0, longestQuery + 1), type: '', year: '' });
};
onpopstate = () => show(readState(), false);
void show(readState(), false);

function go(state: SearchState): void {
  history.pushState(null, '', addressOf(state));
  void show(state, true);
}

/** @param asked on this page: then what is shown gets the focus */
async function show(state: SearchState, asked: boolean): Promise<void> {
  const mine = ++turn;
  const typed = state.q.slice(0, longestQuery);
  const query = parseQuery(typed, data, tokenizer);
  input.value = typed;
  document.title = typed ? `${typed} | ${title}` : title;
  section.replaceChildren();
  section.hidden = !query.words[0];
  status.textContent = query.words[0] ? text('searching') : typed || asked ? text('empty') : '';
  if (!query.words[0]) return;
  try {
    const next = session?.typed === typed ? session : await find(typed, query);
    const view = await results(next, state);
    const inside = (asked?: HTMLElement) =>
      import('./inside.ts').then((script) => script.inside(next, state, asked));
    // Pages that have all of the words stand for documents that have some of them.
    const [heading, list] = next.partial ? await inside() : [];
    if (mine !== turn) return;
    session = next;
    section.replaceChildren(...(list ? [heading!, list] : view));
    status.textContent = list ? text('count', list.childElementCount) : summary(next, state);
    if (asked) section.querySelector('h2')!.focus();
    if (next.partial) return;
    const ask = () => inside(more).catch(() => tellFailure(ask));
    const more = button('button-plain mt-6', text('inside'), ask);
    section.append(more);
  } catch {
    if (mine === turn) {
      section.hidden = true;
      tellFailure(() => show(state, true));
    }
  }
}

async function find(typed: string, query: Query): Promise<Session> {
  const search = openSearch(data.manifest, load);
  // A script that did not come once is not asked for again by browsers: results stand without it.
  const [hits, { filters }] = await Promise.all([
    search.find(query),
    import('./filters.ts').catch(() => ({ filters: () => [] })),
  ]);
  return { typed, query, search, filters, ...hits };
}

/** What screen readers say. */
function summary({ query, hits, partial }: Session, state: SearchState): string {
  const { length } = narrowed(hits, state);
  return [
    state.q.length > longestQuery && text('cut', longestQuery),
    query.corrected && text('corrected', query.corrected),
    length && partial && text('partial'),
    text(length ? 'count' : 'none', length),
  ]
    .filter(Boolean)
    .join(' ');
}

async function results(next: Session, state: SearchState): Promise<HTMLElement[]> {
  const hits = narrowed(next.hits, state);
  const heading = element(
    'h2',
    { id: 'results', tabIndex: -1 },
    text('results', next.query.corrected ?? next.typed),
  );
  const list = element('ol', { className: 'list mt-6' });
  const more = button('button-plain mt-6', text('more'), () => {
    const first = list.childElementCount;
    append(list, next, hits).then(
      () => {
        list.children[first]?.querySelector('a')?.focus();
        if (!hits[list.childElementCount]) more.remove();
      },
      () => tellFailure(() => more.click()),
    );
  });
  await append(list, next, hits);
  return [
    heading,
    ...next.filters(next.hits, state, go),
    list,
    ...(hits[list.childElementCount] ? [more] : []),
  ];
}

async function append(list: HTMLElement, { search, query }: Session, hits: readonly Hit[]): Promise<void> {
  const from = list.childElementCount;
  const shown = hits.slice(from, from + resultsOfPage).map(({ document }) => document);
  const found = await search.entries(shown);
  found.forEach((entry, at) =>
    // A document that was taken away meanwhile leaves its place.
    list.append(entry ? resultItem(shown[at]!, entry, query.marks) : element('li', { hidden: true })),
  );
}

function tellFailure(again: () => void): void {
  status.replaceChildren(text('failed'), ' ', button('button-plain mt-6', text('again'), again));
}
