import { documentPaths } from '@sanlao/shared/documents/files';
import { urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { firstPageOf, type PagePicture } from './page-picture.ts';

/** What a key stands for never changes, and a shelf asks for all of its covers at every publish. */
const known = new Map<string, PagePicture>();
const mostKnown = 5_000;

/** The first page as the cover of a publication that has none, as small as a shelf shows it. */
export function shelfPicture(content: Content, publication: Listed<'publication'>): PagePicture | undefined {
  if (publication.cover) return undefined;
  const key = publication.files.find(({ document }) => document)?.document?.key;
  if (key === undefined) return undefined;
  const kept = known.get(key);
  if (kept) return kept;
  const picture = firstPageOf(content, publication);
  // Of another file, where the first one is not to be had.
  if (!picture?.src.includes(key)) return picture;
  if (known.size >= mostKnown) known.clear();
  const found = small(picture, key);
  known.set(key, found);
  return found;
}

function small(picture: PagePicture, key: string): PagePicture {
  const width = 480;
  if (picture.width < width) return picture;
  const url = (format: 'avif' | 'webp') => urls.documentFile(key, documentPaths.picture(1, width, format));
  return {
    ...picture,
    sources: (['avif', 'webp'] as const).map((format) => ({ type: `image/${format}`, srcset: url(format) })),
    src: url('webp'),
    width,
    height: Math.round((picture.height * width) / picture.width),
  };
}
