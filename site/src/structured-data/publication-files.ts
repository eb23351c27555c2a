/** The forms and parts of a publication that can be read by themselves. */
import type { Media } from '@sanlao/shared/content/media';
import type { Publication } from '@sanlao/shared/content/types';
import type { DocumentFile } from '@sanlao/shared/documents/manifest';
import { originalUrl } from '@sanlao/shared/media/variants';
import { urls } from '@sanlao/shared/urls';
import type { Article, CreativeWork, MediaObject } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { originOf } from '../content/addresses.ts';
import { contentsOf } from '../documents/contents.ts';
import { filesOf, hasText, isPdf, isReadable, type ReadableFile } from '../documents/files.ts';

/** Every form of its files: as issued, lite, as text; a PDF that is not prepared has none yet. */
export function encodingsOf(content: Content, publication: Publication): MediaObject[] {
  const origin = originOf(content, publication.site);
  return filesOf(content, publication).flatMap((file) => {
    if (isReadable(file)) return [...pdfs(origin, file), ...texts(origin, publication, file)];
    return isPdf(file.media) ? [] : [uploaded(origin, file.media)];
  });
}

/** What stands in its contents and begins on a page that can be opened. */
export function partsOf(content: Content, publication: Publication, type: 'Article' | 'CreativeWork') {
  const origin = originOf(content, publication.site);
  const parts = filesOf(content, publication)
    .filter(isReadable)
    .flatMap((file) => contentsOf(publication, file))
    .filter(({ path, level }) => path !== undefined && level === 1);
  return parts.map(({ title, label, path }): Article | CreativeWork => ({
    '@type': type,
    name: title,
    url: `${origin}${path}`,
    ...(type === 'Article' && { pageStart: label }),
  }));
}

function pdfs(origin: string, { title, prepared }: ReadableFile): MediaObject[] {
  const { key, manifest } = prepared;
  const pdf = ({ path, size, sha256 }: DocumentFile): MediaObject => ({
    '@type': 'MediaObject',
    name: title,
    contentUrl: origin + urls.documentFile(key, path),
    encodingFormat: 'application/pdf',
    contentSize: String(size),
    sha256,
  });
  return [manifest.original, manifest.lite].filter((file) => file !== null).map(pdf);
}

function texts(origin: string, publication: Publication, file: ReadableFile): MediaObject[] {
  if (!hasText(file)) return [];
  return [
    {
      '@type': 'MediaObject',
      name: file.title,
      contentUrl: origin + urls.documentText(publication, file.number),
      encodingFormat: 'text/html',
    },
  ];
}

function uploaded(origin: string, { sha256, ext, mime, size, caption, name }: Media): MediaObject {
  return {
    '@type': 'MediaObject',
    name: caption || name,
    contentUrl: origin + originalUrl(sha256, ext),
    encodingFormat: mime,
    contentSize: String(size),
  };
}
