/** The files of an entry, by field. */
import { jobFacts } from '../../documents/server/facts.ts';
import type { CheckedDocument, Picture } from './subject.ts';

interface LibraryFile {
  id: number;
  name: string;
  mime: string;
  hash: string;
  /** kilobytes, as Strapi counts them */
  size?: number | null;
  width?: number | null;
  height?: number | null;
}

type Entry = Readonly<Record<string, unknown>>;

export function picturesOf(entry: Entry): Picture[] {
  return filesOf(entry).flatMap(({ field, file: { name, mime, width, height, size } }) =>
    mime.startsWith('image/')
      ? [{ field, name, width: width ?? 0, height: height ?? 0, bytes: (size ?? 0) * 1000 }]
      : [],
  );
}

export async function documentsOf(entry: Entry): Promise<CheckedDocument[]> {
  const documents: CheckedDocument[] = [];
  for (const { field, file } of filesOf(entry)) {
    if (file.mime !== 'application/pdf') continue;
    documents.push({ field, name: file.name, progress: await jobFacts(file.id, file.hash) });
  }
  return documents;
}

function filesOf(entry: Entry): { field: string; file: LibraryFile }[] {
  return Object.entries(entry).flatMap(([field, value]) => filesIn(value).map((file) => ({ field, file })));
}

function filesIn(value: unknown): LibraryFile[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isFile(value)) return [value];
  return Object.values(value).flatMap((inner) => (typeof inner === 'object' ? filesIn(inner) : []));
}

function isFile(value: object): value is LibraryFile {
  return 'mime' in value && 'hash' in value;
}
