/** Pictures of single pages for the comparison before and after. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { documentPaths } from '@sanlao/shared/documents/files';
import { commandOf, workerEnvironment, type Confinement } from './confinement.ts';

const execute = promisify(execFile);
const width = 900;
const drawMilliseconds = 30_000;

export interface PictureOptions {
  documents: string;
  /** for what is drawn */
  temporary: string;
  dataDir: string;
  confinement: Confinement;
  /** path of the program that draws */
  entry: string;
}

/** WebP, 900 pixels wide; undefined where there is no such page or file. */
export type PagePicture = (key: string, of: 'original' | 'lite', page: number) => Promise<Buffer | undefined>;

/** The original's pages are drawn already; one of the lite copy is drawn when somebody looks at it, one at a time. */
export function pagePictures(options: PictureOptions): PagePicture {
  let last: Promise<unknown> = Promise.resolve();

  return (key, of, page) => {
    const folder = join(options.documents, key);
    if (of === 'original') return read(join(folder, documentPaths.picture(page, width, 'webp')));
    const next = last.then(() => draw(join(folder, documentPaths.lite), page, options));
    last = next;
    return next;
  };
}

async function draw(
  source: string,
  page: number,
  { temporary, dataDir, confinement, entry }: PictureOptions,
): Promise<Buffer | undefined> {
  const folder = join(temporary, `page-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    const place = { dataDir, source, folder };
    const [program, ...args] = commandOf(confinement, place, entry, [source, String(page), String(width)]);
    await execute(program, args, {
      timeout: drawMilliseconds,
      killSignal: 'SIGKILL',
      env: workerEnvironment(folder),
      cwd: '/',
    });
    return await read(join(folder, 'page.webp'));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}
