import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { manifestSchema, type Manifest } from '@sanlao/shared/documents/manifest';
import { workFolder, type WorkOrder } from '@sanlao/shared/documents/worker-protocol';
import type { StageResults } from '../stage.ts';
import { describeFile, syncFolder } from './describe-file.ts';
import { writePartLists } from './part-lists.ts';

/**
 * Writes `manifest.json` below `ready/`, from the answers of all stages and the files that they left. Every file is on
 * the disk when this resolves.
 *
 * @throws Error where an answer names a file that is not there, or a fact that no manifest can hold
 */
export async function writeManifest(
  order: WorkOrder,
  answers: StageResults,
  report: (done: number, total: number) => void,
): Promise<Manifest> {
  const ready = join(order.folder, workFolder.ready);
  const manifest = manifestSchema.parse(await describe(order, answers, ready, report));
  await writePartLists(manifest, ready);
  await writeWhole(join(ready, documentPaths.manifest), JSON.stringify(manifest));
  await syncFolder(ready);
  return manifest;
}

async function describe(
  { source, sha256, scan }: WorkOrder,
  { inspect, sanitise, text, pictures, lite, articles }: StageResults,
  ready: string,
  report: (done: number, total: number) => void,
): Promise<Manifest> {
  const total = articles.articles.length + 2;
  report(0, total);
  const original = await describeFile(ready, documentPaths.original);
  const liteFile = lite.outcome === 'made' ? await describeFile(ready, documentPaths.lite) : null;
  report(2, total);
  const parts: Manifest['articles'] = [];
  for (const [index, { path, title, from, to }] of articles.articles.entries()) {
    parts.push({ ...(await describeFile(ready, path)), title, from, to });
    report(index + 3, total);
  }
  return {
    format: 1,
    source: { sha256, size: (await stat(source)).size },
    title: inspect.title,
    pages: inspect.pages.map(({ label }, index) => ({
      ...present(pictures.pages[index], `a picture of page ${index + 1}`),
      label,
      text: present(text.pages[index], `the text of page ${index + 1}`),
    })),
    outline: inspect.outline,
    text: text.text,
    languages: text.languages,
    tagged: inspect.tagged,
    signed: inspect.signed,
    fonts: inspect.fonts,
    removed: sanitise.removed,
    scan,
    original,
    lite: liteFile,
    liteOutcome: lite.outcome,
    articles: parts,
  };
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The stages left out ${what}.`);
  return value;
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
