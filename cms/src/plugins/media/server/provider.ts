import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { errors } from '@strapi/utils';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { originalUrl } from '@sanlao/shared/media/variants';
import sharp from 'sharp';
import { paths } from '../../../runtime.ts';
import { pdfMime } from '../../documents/server/library.ts';
import { takingPlaceOf, type FileMetadata } from '../../documents/server/replaced.ts';
import { storeSource } from '../../documents/server/sources.ts';
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
  provider_metadata?: (FileMetadata & { avifBytes?: Record<string, number> }) | null;
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

/** @param former the file of the library whose place it takes */
async function keep(file: LibraryFile, former?: LibraryFile): Promise<void> {
  if (file.mime === pdfMime) return keepPdf(file, former);
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

/** Plugin documents prepares it; until then nothing of it is served. */
async function keepPdf(file: LibraryFile, former: LibraryFile | undefined): Promise<void> {
  const bytes = file.stream ?? Readable.from([file.buffer!]);
  const { sha256, size } = await storeSource(paths.documentSources, bytes);
  const metadata = former?.provider_metadata ?? null;
  Object.assign(file, {
    hash: sha256,
    ext: '.pdf',
    url: originalUrl(sha256, '.pdf'),
    provider_metadata:
      // The same bytes again are no other document.
      former?.hash === sha256 && metadata
        ? metadata
        : takingPlaceOf(metadata, size, vientianeDay(new Date())),
  });
}

async function dimensions(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(bytes).metadata();
  return { width, height };
}
