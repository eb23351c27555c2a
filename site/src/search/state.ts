/** What is searched, as the address of the page says it, so that it can be shared and gone back to. */

export interface SearchState {
  query: string;
  /** number of a kind of documents; null: all */
  kind: number | null;
  /** "2026"; null: all */
  year: string | null;
}

/** @param kinds names in addresses, in their order */
export function readState(search: string, kinds: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const kind = kinds.indexOf(parameters.get('type') ?? '');
  return {
    query: parameters.get('q') ?? '',
    kind: kind < 0 ? null : kind,
    year: /^\d{4}$/.exec(parameters.get('year') ?? '')?.[0] ?? null,
  };
}

export function addressOf({ query, kind, year }: SearchState, kinds: readonly string[]): string {
  const parameters = new URLSearchParams({ q: query });
  if (kind !== null) parameters.set('type', kinds[kind]!);
  if (year !== null) parameters.set('year', year);
  return `?${parameters}`;
}
