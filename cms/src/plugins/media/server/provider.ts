import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { extensionOf } from './kinds.ts';
import { avifBytes, storeOriginal } from './store.ts';

/** A file of the library on its way to the database; Strapi saves what we write into it. */
interface LibraryFile {
  stream?: Readable;
  buffer?: Buffer;
  mime: string;
  ext?: string;
  hash: string;
  url?: string;
  width?: number | null;
  height?: number | null;
  /** of the original and, by width, of its AVIF variants: readers are told what a picture costs */
  provider_metadata?: { bytes: number; avifBytes?: Record<string, number> };
}

/** Keeps files by the hash of their bytes, which becomes `hash` and the address. */
export const provider = {
  uploadStream: keep,
  upload: keep,
  replaceStream: keep,
  replace: keep,
  /** Live pages may use the bytes: they stay until a clean-up finds that nobody does. */
  delete: () => Promise.resolve(),
};

async function keep(file: LibraryFile): Promise<void> {
  const bytes = file.buffer ?? (await buffer(file.stream!));
  const ext = extensionOf(file.mime);
  if (!ext) throw new errors.ValidationError(`Files of the type ${file.mime} are not kept.`);
  const { sha256, url } = await storeOriginal(bytes, ext);
  const variants = await avifBytes(sha256);
  Object.assign(file, {
    hash: sha256,
    ext,
    url,
    provider_metadata: { bytes: bytes.length, ...(variants && { avifBytes: variants }) },
  });
  // Strapi does not take an AVIF for an image.
  if (file.mime === 'image/avif') Object.assign(file, await dimensions(bytes));
}

async function dimensions(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(bytes).metadata();
  return { width, height };
}
