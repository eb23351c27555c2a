/** The files of a publication, as its pages show them. */
import type { Media } from '@sanlao/shared/content/media';
import type { Publication } from '@sanlao/shared/content/types';
import type { Content } from '../../publisher/content/content.ts';
import type { PreparedDocument } from '../../publisher/documents/prepared.ts';

export interface PublicationFile {
  /** from 1, as its addresses count */
  number: number;
  media: Media;
  title: string;
  /** null: it is prepared, was refused, or is no PDF */
  prepared: PreparedDocument | null;
}

export interface ReadableFile extends PublicationFile {
  prepared: PreparedDocument;
}

type WithFiles = Pick<Publication, 'title' | 'files'>;

export function filesOf(content: Content, { title, files }: WithFiles): PublicationFile[] {
  return files.map((media, index) => ({
    number: index + 1,
    media,
    title: fileTitle(media, files.length === 1 ? title : undefined),
    prepared: content.documentOf(media),
  }));
}

/** @param part of an address: "file-2" */
export function readableFile(
  content: Content,
  publication: WithFiles,
  part: string | undefined,
): ReadableFile | undefined {
  const number = Number(/^file-([1-9]\d*)$/.exec(part ?? '')?.[1]);
  return filesOf(content, publication).find(
    (file): file is ReadableFile => file.number === number && isReadable(file),
  );
}

export function isReadable(file: PublicationFile): file is ReadableFile {
  return file.prepared !== null;
}

/** Whether there is any text to be read without pictures. */
export function hasText({ prepared }: ReadableFile): boolean {
  return prepared.text().some(({ blocks }) => blocks.length > 0);
}

export function isPdf({ ext }: Pick<Media, 'ext'>): boolean {
  return ext === '.pdf';
}

/** @param only of the document whose one file it is: that says more than the name of a file */
export function fileTitle({ caption, name }: Pick<Media, 'caption' | 'name'>, only?: string): string {
  return caption || (only ?? name.replace(/\.[a-z0-9]{1,8}$/i, ''));
}
