import { feedFiles } from '@sanlao/shared/urls';
import type { Area } from './areas.ts';

interface ContentType {
  type: string;
  extensions: readonly string[];
  /** stored with a Brotli and a gzip form where that is smaller; formats that are compressed in themselves are not */
  compressed?: true;
}

/** Everything that the publisher writes and the CMS accepts. */
export const contentTypes: readonly ContentType[] = [
  { type: 'text/html; charset=utf-8', extensions: ['html'], compressed: true },
  { type: 'application/xml; charset=utf-8', extensions: ['xml'], compressed: true },
  { type: 'text/plain; charset=utf-8', extensions: ['txt'], compressed: true },
  { type: 'text/css; charset=utf-8', extensions: ['css'], compressed: true },
  { type: 'text/javascript; charset=utf-8', extensions: ['js', 'mjs'], compressed: true },
  { type: 'text/csv; charset=utf-8', extensions: ['csv'], compressed: true },
  { type: 'text/calendar; charset=utf-8', extensions: ['ics'], compressed: true },
  { type: 'application/json', extensions: ['json'], compressed: true },
  // A part of the search index.
  { type: 'application/octet-stream', extensions: ['bin'], compressed: true },
  { type: 'application/ld+json', extensions: ['jsonld'], compressed: true },
  { type: 'application/manifest+json', extensions: ['webmanifest'], compressed: true },
  { type: 'image/svg+xml', extensions: ['svg'], compressed: true },
  { type: 'font/woff2', extensions: ['woff2'] },
  { type: 'font/woff', extensions: ['woff'] },
  { type: 'image/avif', extensions: ['avif'] },
  { type: 'image/webp', extensions: ['webp'] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { type: 'image/png', extensions: ['png'] },
  { type: 'image/gif', extensions: ['gif'] },
  { type: 'image/x-icon', extensions: ['ico'] },
  { type: 'application/pdf', extensions: ['pdf'] },
  { type: 'application/zip', extensions: ['zip'] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  { type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
];

/** Pages that are told by their whole name, as `urls` makes them; all are compressed. */
export const namedTypes: Readonly<Record<string, string>> = {
  [feedFiles.atom]: 'application/atom+xml; charset=utf-8',
  [feedFiles.rss]: 'application/rss+xml; charset=utf-8',
  [feedFiles.json]: 'application/feed+json',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/**
 * Of a file with an ending that is not in the table. The addresses of an older website ("/news.php") are kept alive as
 * pages; a stored file of an unknown kind is never shown.
 */
export const otherType = {
  pages: 'text/html; charset=utf-8',
  assets: 'application/octet-stream',
  media: 'application/octet-stream',
  documents: 'application/octet-stream',
} as const satisfies Record<Area, string>;

/** Files of these areas have no compressed forms: a reader whose link drops goes on with the very bytes. */
const asUploaded: ReadonlySet<Area> = new Set(['media', 'documents']);

const byExtension = new Map(
  contentTypes.flatMap(({ extensions, ...entry }) =>
    extensions.map((extension) => [extension, entry] as const),
  ),
);

/** @param file path or name, without an ending for its compression */
export function contentTypeOf(area: Area, file: string): { type: string; compressed: boolean } {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const known = byExtension.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  const named = area === 'pages' && Object.hasOwn(namedTypes, name) ? namedTypes[name] : undefined;
  const type = named ?? known?.type ?? otherType[area];
  return {
    type,
    compressed: !asUploaded.has(area) && (known ? known.compressed === true : area === 'pages'),
  };
}
