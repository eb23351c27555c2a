import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { Failure } from '../../console/failure.ts';
import { parseArticle } from '../article/parse-article.ts';
import { parsePage } from '../page/parse-page.ts';
import { decodeText, refuseTooLarge } from './decode.ts';
import type { LocalPicture, ReadSource, Source } from './source.ts';

interface Place {
  /** as the person named it */
  file: string;
  /** absolute */
  path: string;
  /** absolute; pictures are read from below it only */
  root: string;
}

/** The articles of files and folders: each file as it is, of a folder every .html, .htm and .txt below it. */
export async function fileSources(
  given: readonly string[],
  absolute: (path: string) => string,
): Promise<Source[]> {
  const places = await Promise.all(given.map((file) => placesOf(file, absolute(file))));
  return places.flat().map((place) => ({ file: place.file, read: () => readPlace(place) }));
}

async function placesOf(file: string, path: string): Promise<Place[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [{ file, path, root: dirname(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const inside = entries
    .filter((entry) => entry.isFile() && IMPORTED.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (inside.length === 0) return [{ file, path, root: path }];
  return inside.map((each) => ({ file: join(file, each.slice(path.length + 1)), path: each, root: path }));
}

const PAGES = new Set(['.html', '.htm', '.xhtml']);
const IMPORTED = new Set([...PAGES, '.txt']);

async function readPlace(place: Place): Promise<ReadSource> {
  const bytes = await readBytes(place.path);
  const raw = decodeText(bytes);
  const identity = createHash('sha256').update(bytes).digest('hex');
  if (!PAGES.has(extname(place.path).toLowerCase())) {
    return { identity, raw, article: parseArticle(raw), pictures: [] };
  }
  const page = parsePage(raw);
  const pictures = page.pictures.map((picture): LocalPicture => ({
    ...picture,
    load: () => loadPicture(picture.path, place),
  }));
  return { identity, raw, article: page, pictures };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure('There is no such file.');
  if (found.isDirectory()) throw new Failure('The folder has no .html, .htm or .txt file in it.');
  if (!found.isFile()) throw new Failure('It is not a regular file.');
  refuseTooLarge(found.size);
  return readFile(path).catch((cause: unknown) => {
    throw new Failure('The file cannot be read.', { cause });
  });
}

/** Bytes of the largest picture that is read. */
const largestPicture = 30_000_000;

async function loadPicture(address: string, { path, root }: Place): ReturnType<LocalPicture['load']> {
  const wanted = address.startsWith('/') ? join(root, address) : resolve(dirname(path), address);
  const [real, realRoot] = await Promise.all([realpath(wanted), realpath(root)]).catch(() => {
    throw new Failure(`There is no picture ${address}.`);
  });
  if (!real.startsWith(realRoot + sep)) throw new Failure(`The picture ${address} lies outside of ${root}.`);
  const found = await stat(real);
  if (!found.isFile()) throw new Failure(`There is no picture ${address}.`);
  if (found.size > largestPicture) throw new Failure(`The picture ${address} is larger than 30 MB.`);
  return { bytes: new Uint8Array(await readFile(real)), name: basename(real) };
}
