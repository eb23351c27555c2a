/** Prepared documents as the CMS leaves them, for tests: the bytes are no PDFs, which nobody here asks for. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Media } from '@sanlao/shared/content/media';
import { documentPaths, type DocumentFile, type Manifest } from '@sanlao/shared/documents/manifest';

export interface Prepare {
  original: Buffer;
  lite?: Buffer;
  name?: string;
  replaced?: { key: string; day: string }[];
}

/** @returns the file of the media library whose document now lies in the folder */
export function prepareDocument(
  folder: string,
  { original, lite, name = 'file.pdf', replaced = [] }: Prepare,
): Media {
  const manifest: Manifest = {
    format: 1,
    source: { sha256: sha256(original), size: original.length },
    title: '',
    pages: [{ height: 1273, label: null, text: 'text', pictures: {} }],
    outline: [],
    text: 'searchable',
    languages: ['lo'],
    tagged: false,
    signed: false,
    fonts: { notEmbedded: [], legacyLao: [] },
    removed: [],
    scan: 'not-scanned',
    original: fileOf(documentPaths.original, original),
    lite: lite ? fileOf(documentPaths.lite, lite) : null,
    liteOutcome: lite ? 'made' : 'already-light',
    articles: [],
  };
  const json = JSON.stringify(manifest);
  const key = sha256(json);
  mkdirSync(join(folder, key), { recursive: true });
  writeFileSync(join(folder, key, documentPaths.manifest), json);
  writeFileSync(join(folder, key, documentPaths.text), '[{"blocks":[]}]');
  writeFileSync(join(folder, key, documentPaths.original), original);
  if (lite) writeFileSync(join(folder, key, documentPaths.lite), lite);
  return {
    documentId: `media-${key.slice(0, 6)}`,
    sha256: manifest.source.sha256,
    name,
    ext: '.pdf',
    mime: 'application/pdf',
    size: original.length,
    width: null,
    height: null,
    alt: '',
    caption: '',
    document: { key, replaced },
  };
}

function fileOf(path: string, bytes: Buffer): DocumentFile {
  return { path, size: bytes.length, sha256: sha256(bytes), parts: [sha256(bytes)] };
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
