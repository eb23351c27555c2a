/** The names of what a page can read (docs/architecture.md, "Content, lists and affected pages"). */
export const keys = {
  document: (type: string, id: string, locale: string) => `document:${type}:${id}:${locale}`,
  /** the document that has this code; of a unit: "<site>/<code>" */
  coded: (type: 'site' | 'topic' | 'unit', code: string) => `coded:${type}:${code}`,
  address: (address: string) => `address:${address}`,
  list: (list: string) => `list:${list}`,
  slice: (list: string, page: number) => `list:${list}#${page}`,
  slices: (list: string) => `slices:${list}`,
  buckets: (prefix: string) => `buckets:${prefix}`,
  /** the part of a list before or after today */
  days: (list: string) => `days:${list}`,
  /** whether a day is over */
  past: (day: string) => `past:${day}`,
  day: () => 'day',
  /** how the search index of a site and language is cut, "attapeu/lo" */
  search: (index: string) => `search:${index}`,
} as const;

/** Where a dated document is found on a site; the same for the page that asks and the document that answers. */
export function addressOf(place: {
  site: string;
  type: string;
  locale: string;
  urlDate: string;
  urlId: string;
}): string {
  return `${place.site}/${place.type}/${place.locale}/${place.urlDate}-${place.urlId}`;
}
