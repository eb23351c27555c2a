/** What is searched, as the address of the page says it, so that it can be shared and gone back to. '': no choice. */
export interface SearchState {
  q: string;
  /** a kind of documents: "article" */
  type: string;
  /** "2026" */
  year: string;
}

export function readState(): SearchState {
  const { q = '', type = '', year = '' } = Object.fromEntries(new URLSearchParams(location.search));
  return { q, type, year };
}

export function addressOf(state: SearchState): string {
  return `?${new URLSearchParams(Object.entries(state).filter(([, value]) => value))}`;
}
