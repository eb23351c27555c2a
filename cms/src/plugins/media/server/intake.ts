/** What happens to an uploaded file before Strapi sees it: checked, cleaned, all its variants made. */
import { rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkedKind } from './content.ts';
import { cleanOriginal } from './images.ts';
import { storeOriginal, storeVariants } from './store.ts';

/** As Strapi's body parser leaves it. */
export interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
}

export interface TakenFile {
  file: UploadedFile;
  /** Removes what was put aside for Strapi. */
  discard(): Promise<void>;
}

/**
 * The file as Strapi may have it: of the type that its content is, an image upright and without metadata. The
 * variants of an image are on disk when this resolves, so that a publish never waits for them.
 *
 * @throws ValidationError with the reason; nothing is kept then
 */
export async function takeIn(file: UploadedFile): Promise<TakenFile> {
  const name = file.originalFilename ?? '';
  const kind = await checkedKind(file.filepath, name);
  const typed = { ...file, mimetype: kind.mime, detectedMimeType: kind.mime };
  if (!kind.image) return { file: typed, discard: async () => {} };

  const original = await cleanOriginal(file.filepath, name, kind.image);
  const { sha256 } = await storeOriginal(original, kind.ext);
  await storeVariants(sha256, original);
  const filepath = join(tmpdir(), `sanlao-upload-${randomUUID()}`);
  await writeFile(filepath, original);
  const { size } = await stat(filepath);
  return { file: { ...typed, filepath, size }, discard: () => rm(filepath, { force: true }) };
}
