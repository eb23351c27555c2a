/** The media folder: `<sha256 of the original>/original.jpg`, `<sha256>/640.avif`. Bytes are written once. */
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { originalUrl, variantUrl } from '@sanlao/shared/media/variants';
import { paths } from '../../../runtime.ts';
import { variantsOf } from './images.ts';

export interface Stored {
  sha256: string;
  /** "/media/<sha256>/original.jpg" */
  url: string;
}

/** Keeps an original under the hash of its bytes. */
export async function storeOriginal(bytes: Buffer, ext: string): Promise<Stored> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const url = originalUrl(sha256, ext);
  await writeOnce(placeOf(url), () => Promise.resolve(bytes));
  return { sha256, url };
}

/** Makes every variant of a stored image that is not there yet. */
export async function storeVariants(sha256: string, original: Buffer): Promise<void> {
  for (const { width, format, encode } of await variantsOf(original)) {
    await writeOnce(placeOf(variantUrl(sha256, width, format)), encode);
  }
}

/** The sizes of the AVIF variants that are stored, by width; undefined for a file that has none. */
export async function avifBytes(sha256: string): Promise<Record<string, number> | undefined> {
  const folder = dirname(placeOf(originalUrl(sha256, '')));
  const names = (await readdir(folder)).filter((name) => /^\d+\.avif$/.test(name));
  if (names.length === 0) return undefined;
  const sizes = names.map(
    async (name) => [parseInt(name, 10), (await stat(join(folder, name))).size] as const,
  );
  return Object.fromEntries(await Promise.all(sizes));
}

/** The file behind an address below "/media/". */
export function placeOf(url: string): string {
  return join(paths.media, url.replace(/^\/media\//, ''));
}

/** Under another name first: whoever finds the file finds all of it, also after a crash. */
async function writeOnce(place: string, bytes: () => Promise<Buffer>): Promise<void> {
  if (await exists(place)) return;
  const content = await bytes();
  await mkdir(dirname(place), { recursive: true });
  const partial = join(dirname(place), `.${basename(place)}.${randomUUID()}.partial`);
  try {
    const file = await open(partial, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, place);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}
