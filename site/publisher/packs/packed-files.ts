/** Which files of publications go into a pack, and under which names. */
import type { Media } from '@sanlao/shared/content/media';
import type { Content, Listed } from '../content/content.ts';
import { readableNames } from './readable-names.ts';

export interface PackedFile {
  /** in the pack's folder, with its ending: "2026-09-30 ວາລະສານ ໄອຊີທີ ສະບັບທີ 12.pdf" */
  name: string;
  /** bytes */
  size: number;
  sha256: string;
  /** where it lies, below the folder of prepared documents or of media */
  source: { folder: 'documents' | 'media'; path: string };
  publication: Listed<'publication'>;
}

/** @param publications in the order of the pack */
export function packedFiles(content: Content, publications: readonly Listed<'publication'>[]): PackedFile[] {
  const files = publications.flatMap((publication) =>
    publication.files.flatMap((media) => {
      const found = sourceOf(content, media);
      return found ? [{ ...found, publication, title: titleOf(publication, media), ext: media.ext }] : [];
    }),
  );
  const names = readableNames(files.map(({ title, ext }) => ({ title, ext })));
  return files.map(({ publication, size, sha256, source }, index) => ({
    name: names[index]!,
    size,
    sha256,
    source,
    publication,
  }));
}

/** The lite copy of a PDF where there is one; null while a PDF is prepared or where it was refused. */
function sourceOf(content: Content, media: Media): Pick<PackedFile, 'size' | 'sha256' | 'source'> | null {
  if (media.document === null) return null;
  if (media.document === undefined) {
    const { size, sha256, ext } = media;
    return { size, sha256, source: { folder: 'media', path: `${sha256}/original${ext}` } };
  }
  const file = filesOfDocuments.get(media.document.key) ?? readDocument(content, media);
  return file && { ...file, source: { folder: 'documents', path: `${media.document.key}/${file.path}` } };
}

type DocumentFile = { path: string; size: number; sha256: string };

/** What a key stands for never changes, and a series page asks for all of its issues at every publish. */
const filesOfDocuments = new Map<string, DocumentFile>();
const mostKnown = 10_000;

function readDocument(content: Content, media: Media): DocumentFile | null {
  const found = content.documentOf(media);
  if (!found) return null;
  const { path, size, sha256 } = found.manifest.lite ?? found.manifest.original;
  if (filesOfDocuments.size >= mostKnown) filesOfDocuments.clear();
  filesOfDocuments.set(found.key, { path, size, sha256 });
  return { path, size, sha256 };
}

/** One of several files says which it is. */
function titleOf({ title, date, files }: Listed<'publication'>, media: Media): string {
  const own = media.caption || media.name.replace(/\.[a-z0-9]{1,8}$/i, '');
  return [date, title, ...(files.length > 1 ? ['–', own] : [])].join(' ');
}
