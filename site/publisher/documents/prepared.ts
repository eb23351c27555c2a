/** What the CMS made of the uploaded PDFs, read where it lies: `documents/ready/<key>/` (shared/documents/manifest.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Media } from '@sanlao/shared/content/media';
import { documentPaths, type Manifest, manifestSchema } from '@sanlao/shared/documents/manifest';
import { type DocumentText, documentTextSchema } from '@sanlao/shared/documents/text';
import type { z } from 'zod';

export interface PreparedDocument {
  /** part of every address of its files */
  key: string;
  /** the files that it took the place of, newest first */
  replaced: readonly { key: string; day: string }[];
  manifest: Manifest;
  /** as many entries as the manifest has pages, or none where the text cannot be read */
  text(): DocumentText;
}

/** @returns null for what is no PDF, not prepared (yet), refused, missing or damaged */
export type FindDocument = (media: Pick<Media, 'document'>) => PreparedDocument | null;

type Kept = Pick<PreparedDocument, 'manifest' | 'text'>;

/** Documents that are kept in memory: the pages of one are rendered one after another. */
const keptDocuments = 8;

/** @param folder undefined: there are none */
export function openPreparedDocuments(folder: string | undefined): FindDocument {
  const kept = new Map<string, Kept>();

  function load(key: string): Kept | null {
    const known = kept.get(key) ?? read(key);
    if (!known) return null;
    // The one that was asked for last goes last.
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > keptDocuments) kept.delete(kept.keys().next().value!);
    return known;
  }

  function read(key: string): Kept | null {
    const file = (name: string) => join(folder!, key, name);
    const manifest = parsed(file(documentPaths.manifest), manifestSchema);
    if (!manifest) return null;
    let text: DocumentText | undefined;
    return {
      manifest,
      text: () => (text ??= fitting(parsed(file(documentPaths.text), documentTextSchema), manifest)),
    };
  }

  return ({ document }) => {
    if (folder === undefined || !document) return null;
    const found = load(document.key);
    return found && { key: document.key, replaced: document.replaced, ...found };
  };
}

/** Text of another number of pages belongs to no page. */
function fitting(text: DocumentText | null, { pages }: Manifest): DocumentText {
  return text?.length === pages.length ? text : [];
}

/** A file that is missing or damaged is told by its absence from the pages, not by pages that cannot be made. */
function parsed<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
